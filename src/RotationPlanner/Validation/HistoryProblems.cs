using RotationPlanner.Scheduling;

namespace RotationPlanner;

/// <summary>
/// History may name people, roles and rotations that are gone; its times must still be sound and lie before the
/// horizon.
/// </summary>
static class HistoryProblems
{
    public static IEnumerable<Problem> Of(Company company)
    {
        for (var i = 0; i < company.History.Count; i++)
        {
            var (past, place) = (company.History[i], $"history[{i}]");
            if (!Limits.IsSound(past.Start) || !Limits.IsSound(past.End))
                yield return new Problem(place, $"Times lie in the years {Limits.FirstYear} to {Limits.LastYear}.",
                    $"{past.Start}/{past.End}");
            else if (past.Start >= past.End)
                yield return new Problem(
                    $"{place}.end", "The end is not after the start.", past.End.ToString(), "Maybe exchange them.");
            else if (Limits.IsSound(company.Horizon.Start) && ShiftId.DateOf(company, past) >= company.Horizon.Start)
                yield return new Problem($"{place}.start", "What was worked lies before the horizon, and this starts in it.", past.Start.ToString(), "Maybe pin the seat instead, or leave it out.");
        }
    }
}
