using RotationPlanner.Solving;

namespace RotationPlanner.Fairness.Sharing;

/// <summary>
/// An upper bound on the credit a person can carry: the heaviest set of their open slots that do not overlap, and not more than the hours
/// their department agreed to per person, at the person's average credit per hour.
/// </summary>
sealed record CarryLimit(double[] Credit, double[] CreditPerMinute)
{
    public static CarryLimit Of(Company company, IReadOnlyList<Choice> choices, IReadOnlyList<Credit> creditOfChoice)
    {
        var people = People.IndexOf(company);
        var spans = new List<Span>[people.Count];
        for (var p = 0; p < spans.Length; p++) spans[p] = [];
        Slot? last = null;
        var (start, end, quarter) = (0L, 0L, 0);
        foreach (var choice in choices)
        {
            if (choice.Slot.IsPast) continue;
            // Neighbouring choices mostly belong to one slot: its times are read once.
            if (choice.Slot != last)
            {
                var shift = (last = choice.Slot).Shift;
                (start, end) = (shift.Start.ToInstant().ToUnixTimeSeconds() / 60, shift.End.ToInstant().ToUnixTimeSeconds() / 60);
                quarter = Quarter.Of(shift.Date);
            }
            spans[people[choice.Responder.Id]].Add(new Span(start, end, creditOfChoice[choice.Index].Total, quarter));
        }

        var departments = company.Departments.ToDictionary(d => d.Id, StringComparer.Ordinal);
        var (limits, rates) = (new double[spans.Length], new double[spans.Length]);
        for (var p = 0; p < spans.Length; p++)
        {
            var mine = spans[p];
            if (mine.Count == 0) continue;
            mine.Sort((a, b) => a.Start.CompareTo(b.Start));
            limits[p] = Intervals.HeaviestApart([.. mine.Select(s => new WeightedSpan(s.Start, s.End, s.Credit))]);
            rates[p] = (double)mine.Sum(s => s.Credit) / mine.Sum(s => s.End - s.Start);
            var hours = departments.GetValueOrDefault(company.Responders[p].Department)?.BuyIn?.HoursPerPersonPerQuarter;
            if (hours is { } most) limits[p] = Math.Min(limits[p], rates[p] * Quarter.MinutesWithin(mine.Select(s => (s.Quarter, s.End - s.Start)), most));
        }
        return new CarryLimit(limits, rates);
    }

    readonly record struct Span(long Start, long End, long Credit, int Quarter);
}
