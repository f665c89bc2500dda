using System.Globalization;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Planning.Notes;

/// <summary>A horizon that begins in the middle of a turn: until the first handoff nobody is planned, and unless the
/// turn before is known, nobody is on call.</summary>
static class LateStart
{
    public static IEnumerable<PlanNote> Of(Schedule schedule)
    {
        var past = PastShifts.Of(schedule.Company).ToLookup(p => p.Shift.Rotation.Id, p => p.Shift.End.ToInstant(),
            StringComparer.Ordinal);
        var late =
            from rotation in schedule.Company.Rotations
            where rotation.Pattern is HandoffPattern { On: not null }
            let first = schedule.Shifts.FirstOrDefault(s => s.Rotation.Id == rotation.Id)
            where first is not null && first.Date > schedule.Company.Horizon.Start
            where !past[rotation.Id].Any(end => end >= first.Start.ToInstant())
            group rotation by first.Start into same
            select same;
        foreach (var same in late)
        {
            var (from, first) = (schedule.Company.Horizon.Start, same.Key);
            var until = first.ToString("d MMMM uuuu HH:mm", CultureInfo.InvariantCulture);
            yield return new PlanNote("horizon",
                $"Nobody is planned for {Words.Names([.. same.Select(r => r.Id)])} from {Words.Day(from)} to {until} ({first.Zone.Id}): that is the first handoff of the horizon. "
                + $"Maybe begin the horizon on {Words.Day(first.Date.PlusWeeks(-1))} or on {Words.Day(first.Date)}, or tell in `history` who serves until then.", []);
        }
    }
}
