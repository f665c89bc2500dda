namespace RotationPlanner;

/// <summary>The ledger may name people who are gone; its dates and numbers must still be sound.</summary>
static class LedgerProblems
{
    const long MostCredit = 1_000_000_000_000;

    public static IEnumerable<Problem> Of(Company company)
    {
        for (var i = 0; i < company.Ledger.Entries.Count; i++)
        {
            var (entry, place) = (company.Ledger.Entries[i], $"ledger[{i}]");
            foreach (var problem in Limits.Date($"{place}.from",
                entry.From).Concat(Limits.Date($"{place}.to", entry.To))) yield return problem;
            if (Limits.IsSound(entry.From) && Limits.IsSound(entry.To) && entry.From > entry.To)
                yield return new Problem($"{place}.to", "The period ends before it starts.",
                    NodaTime.Text.LocalDatePattern.Iso.Format(entry.To), "Maybe exchange the dates.");
            foreach (var problem in Credits($"{place}.worked",
                entry.Worked).Concat(Credits($"{place}.share", entry.Share))) yield return problem;
        }
        for (var i = 0; i < company.Ledger.Served.Count; i++)
            if (company.Ledger.Served[i].Split is { } split && (split < 0 || split >= company.Ledger.Splits.Count))
                yield return new Problem($"ledger.served[{i}].split",
                    $"There are {company.Ledger.Splits.Count} splits, counted from 0.",
                    FormattableString.Invariant($"{split}"));
        for (var i = 0; i < company.Ledger.TimeOff.Count; i++)
            foreach (var problem in Limits.Date($"ledger.timeOff[{i}].from",
                company.Ledger.TimeOff[i].From).Concat(Limits.Date($"ledger.timeOff[{i}].to",
                company.Ledger.TimeOff[i].To)))
                yield return problem;
        for (var i = 0; i < company.Ledger.Holidays.Count; i++)
            foreach (var problem in Limits.Date($"ledger.holidays[{i}].date", company.Ledger.Holidays[i].Date)
                .Concat(Limits.Date($"ledger.holidays[{i}].shift", company.Ledger.Holidays[i].Shift)))
                yield return problem;
    }

    static IEnumerable<Problem> Credits(string place, Credit credit) =>
        new[] { credit.Total, credit.Night, credit.Weekend, credit.Holiday }
            .Where(c => c is < -MostCredit or > MostCredit).Take(1)
            .SelectMany(c => Limits.Number(place, "Credit in minutes", c, -MostCredit, MostCredit));
}
