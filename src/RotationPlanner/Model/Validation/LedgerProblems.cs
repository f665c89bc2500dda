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
            foreach (var problem in Limits.Date($"{place}.from", entry.From).Concat(Limits.Date($"{place}.to", entry.To))) yield return problem;
            if (Limits.IsSound(entry.From) && Limits.IsSound(entry.To) && entry.From > entry.To)
                yield return new Problem($"{place}.to", "The period ends before it starts.", NodaTime.Text.LocalDatePattern.Iso.Format(entry.To), "Maybe exchange the dates.");
            foreach (var problem in Credits($"{place}.worked", entry.Worked).Concat(Credits($"{place}.share", entry.Share))) yield return problem;
        }
    }

    static IEnumerable<Problem> Credits(string place, Credit credit) =>
        new[] { credit.Total, credit.Night, credit.Weekend, credit.Holiday }
            .Where(c => c is < -MostCredit or > MostCredit).Take(1)
            .SelectMany(c => Limits.Number(place, "Credit in minutes", c, -MostCredit, MostCredit));
}
