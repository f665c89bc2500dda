using NodaTime;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Planning.Notes;

/// <summary>Hours between the shifts of a rotation that none of them covers. Whoever wants office hours wants them;
/// whoever wants the whole day learns it here. A duty on some days of a month or a cycle leaves hours open by its
/// nature.</summary>
static class OpenHours
{
    public static IEnumerable<PlanNote> Of(Schedule schedule)
    {
        var told =
            from shifts in schedule.Shifts.GroupBy(s => s.Rotation.Id, StringComparer.Ordinal)
            let rotation = shifts.First().Rotation
            where rotation.Pattern is NamedShiftPattern named && !named.Shifts.All(s => s.On is not null)
            where rotation.Covers is null
            let zone = rotation.TimeZone ?? schedule.Company.TimeZone
            let holes = Holes(shifts).ToList()
            where holes.Count > 0
            group rotation.Id by HourWords.Say(holes, zone, "hole") into same
            select new PlanNote("hours",
                $"No shift of {Words.Names([.. same])} covers {same.Key}. Maybe add a shift, if somebody should be on call then.", []);
        return told;
    }

    static IEnumerable<Interval> Holes(IEnumerable<Shift> shifts)
    {
        Instant? covered = null;
        foreach (var shift in shifts)
        {
            var (start, end) = (shift.Start.ToInstant(), shift.End.ToInstant());
            if (covered < start) yield return new Interval(covered.Value, start);
            covered = covered is { } until ? Instant.Max(until, end) : end;
        }
    }
}
