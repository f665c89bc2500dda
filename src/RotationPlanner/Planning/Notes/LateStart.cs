using System.Globalization;
using NodaTime;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Planning.Notes;

/// <summary>A horizon that begins in the middle of a turn: until the first handoff nobody is planned, and unless the
/// turn before is known, nobody is on call.</summary>
static class LateStart
{
    public static IEnumerable<PlanNote> Of(Schedule schedule)
    {
        var company = schedule.Company;
        var past = PastShifts.Of(company).ToLookup(p => p.Shift.Rotation.Id, p => p.Shift.End.ToInstant(),
            StringComparer.Ordinal);
        var late =
            from rotation in company.Rotations
            where rotation.Pattern is HandoffPattern { Lasts: null }
            let first = schedule.Shifts.FirstOrDefault(s => s.Rotation.Id == rotation.Id)
            where first is not null && first.Date > company.Horizon.Start
            where !past[rotation.Id].Any(end => end >= first.Start.ToInstant())
            group rotation by (first.Start, Before(company, rotation, first)) into same
            select same;
        foreach (var same in late)
        {
            var (start, before) = same.Key;
            var until = start.ToString("d MMMM uuuu HH:mm", CultureInfo.InvariantCulture);
            yield return new PlanNote("horizon",
                $"Nobody is planned for {Words.Names([.. same.Select(r => r.Id)])} from {Words.Day(company.Horizon.Start)} to {until} ({start.Zone.Id}): that is the first handoff of the horizon. "
                + $"Maybe begin the horizon on {Words.Day(before)} or on {Words.Day(start.Date)}, or tell in `history` who serves until then.", []);
        }
    }

    static LocalDate Before(Company company, Rotation rotation, Shift first) => IUnrolls
        .Of(rotation, rotation.TimeZone ?? company.TimeZone, HolidayDates.Of(company))
        .Between(first.PatternDate.PlusDays(-Limits.LongestShift), first.PatternDate.PlusDays(-1))
        .Select(s => s.PatternDate).LastOrDefault(first.PatternDate);
}
