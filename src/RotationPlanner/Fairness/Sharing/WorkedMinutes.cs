using RotationPlanner.Scheduling;

namespace RotationPlanner.Fairness.Sharing;

/// <summary>
/// Minutes worked before the horizon or asked beside seats, by person and calendar quarter: they use up what was agreed
/// for the quarter.
/// </summary>
sealed class WorkedMinutes
{
    readonly Dictionary<(int Person, int Quarter), long> minutes = [];

    public static WorkedMinutes Of(
        Company company, IReadOnlyList<Choice> choices, IReadOnlyList<TimeBeside>? beside = null)
    {
        var (worked, people) = (new WorkedMinutes(), People.IndexOf(company));
        foreach (var choice in choices)
        {
            if (!choice.Slot.IsPast) continue;
            var key = (people[choice.Responder], CalendarQuarter.Of(choice.Slot.Shift.Date).Ordinal);
            worked.minutes[key] = worked.minutes.GetValueOrDefault(key) + choice.Slot.Shift.Minutes;
        }
        var index = company.Responders.Select((r, i) => (r.Id, i))
            .ToDictionary(r => r.Id, r => r.i, StringComparer.Ordinal);
        foreach (var time in beside ?? [])
        {
            if (!index.TryGetValue(time.Responder, out var person)) continue;
            var key = (person, CalendarQuarter.Of(time.Date).Ordinal);
            worked.minutes[key] = worked.minutes.GetValueOrDefault(key) + time.Minutes;
        }
        return worked;
    }

    public long By(int person, int quarter) => minutes.GetValueOrDefault((person, quarter));

    public long By(Func<int, bool> person, int quarter) =>
        minutes.Where(m => m.Key.Quarter == quarter && person(m.Key.Person)).Sum(m => m.Value);
}
