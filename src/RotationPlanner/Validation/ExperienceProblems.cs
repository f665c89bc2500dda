using NodaTime;

namespace RotationPlanner;

static class ExperienceProblems
{
    const decimal MostCalls = 1_000, MostClustered = 0.8m;
    const int MostAdded = 100, MostBadMonth = 100;

    public static IEnumerable<Problem> Of(string place, Experience past) =>
    [
        .. Hours($"{place}.calls", "Calls in an hour on duty", past.Calls, MostCalls),
        .. Hours($"{place}.work", "Hours of work in an hour on duty", past.Work, 1),
        .. Limits.Number($"{place}.clustered", "The chance of another call", past.Clustered, 0, MostClustered),
        .. Limits.Number($"{place}.adds", "What experience adds", past.Adds, 0, MostAdded, "Maybe 1."),
        .. past.WakeUp < Duration.Zero || past.WakeUp > Duration.FromDays(1)
            ? [new Problem($"{place}.wakeUp", "Being woken costs from 0 to 24 hours.", FormattableString.Invariant($"{past.WakeUp.TotalHours:0.##} h"), "Maybe 2h.")]
            : Array.Empty<Problem>(),
        .. Limits.Number($"{place}.badMonth", "Calls of a month", past.BadMonth, 0, MostBadMonth, "Maybe 7."),
    ];

    static IEnumerable<Problem> Hours(string place, string what, IReadOnlyList<decimal>? numbers, decimal most)
    {
        if (numbers?.Count != Experience.HoursAWeek)
            return [new Problem(place, $"There is one number for each of the {Experience.HoursAWeek} hours of the week.", Limits.Text(numbers?.Count ?? 0))];
        // One is enough to tell: a table that is wrong is mostly wrong throughout.
        return numbers.SelectMany((n, h) => Limits.Number($"{place}[{Limits.Text(h)}]", what, n, 0, most)).Take(1);
    }
}
