using RotationPlanner.Solving;

namespace RotationPlanner.Fairness.Sharing;

/// <summary>
/// An upper bound on the credit a person can carry: the heaviest set of their open slots that do not overlap, and not more than what is
/// left of the hours a quarter that were agreed for them, at the person's average credit per hour.
/// </summary>
sealed record CarryLimit(double[] Credit, double[] CreditPerMinute, WorkedMinutes Worked)
{
    public static CarryLimit Of(Company company, IReadOnlyList<Choice> choices, IReadOnlyList<Credit> creditOfChoice, IReadOnlyList<TimeBeside>? beside = null)
    {
        var worked = WorkedMinutes.Of(company, choices, beside);
        var open = OpenTo(company, choices, creditOfChoice);
        var (limits, rates) = (new double[open.Length], new double[open.Length]);
        for (var p = 0; p < open.Length; p++)
        {
            var (mine, person) = (open[p], p);
            if (mine.Count == 0) continue;
            if (!IsSorted(mine)) mine.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
            limits[p] = Intervals.HeaviestApart([.. mine.Select(m => m.Span)]);
            rates[p] = (double)mine.Sum(m => m.Span.Weight) / mine.Sum(m => m.Minutes);
            if (HoursBudget.OfPerson(company, company.Responders[p]) is { } budget)
                limits[p] = Math.Min(limits[p], rates[p] * MinutesLeft(mine, quarter => budget.Minutes - worked.By(person, quarter)));
        }
        return new CarryLimit(limits, rates, worked);
    }

    static double MinutesLeft(List<OpenSlot> mine, Func<int, long> left) =>
        mine.GroupBy(m => m.Quarter).Sum(q => (double)Math.Clamp(left(q.Key), 0, q.Sum(m => m.Minutes)));

    static List<OpenSlot>[] OpenTo(Company company, IReadOnlyList<Choice> choices, IReadOnlyList<Credit> creditOfChoice)
    {
        var people = People.IndexOf(company);
        var open = new List<OpenSlot>[people.Count];
        for (var p = 0; p < open.Length; p++) open[p] = [];
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
            open[people[choice.Responder]].Add(new OpenSlot(new WeightedSpan(start, end, creditOfChoice[choice.Index].Total), quarter));
        }
        return open;
    }

    static bool IsSorted(List<OpenSlot> open)
    {
        for (var i = 1; i < open.Count; i++)
            if (open[i - 1].Span.Start > open[i].Span.Start) return false;
        return true;
    }

    readonly record struct OpenSlot(WeightedSpan Span, int Quarter)
    {
        public long Minutes => Span.End - Span.Start;
    }
}
