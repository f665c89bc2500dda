using NodaTime;
using NodaTime.TimeZones;

namespace RotationPlanner.Scheduling;

/// <summary>
/// A handoff every so many hours of the wall clock. Where a DST change skips or repeats a stretch at least that long,
/// handoffs in a skipped stretch are left out and those in a repeated one come twice, so that no shift is longer than
/// others; a shorter change makes one shift longer or shorter.
/// </summary>
sealed class HourHandoffs(int hours, LocalDateTime anchor, DateTimeZone zone) : Handoffs
{
    public override bool AreSeveralADay => hours < NodaConstants.HoursPerDay;

    public override IEnumerable<Handoff> From(LocalDate first)
    {
        var from = first.AtMidnight();
        var number = (int)Math.Ceiling(Period.Between(anchor, from, PeriodUnits.Minutes).Minutes / (60.0 * hours));
        var step = number + Extra(number);
        var again = new List<Handoff>();
        while (true)
        {
            var local = LocalOf(number++);
            var read = zone.MapLocal(local);
            // The second pass of a repeated stretch begins when its first pass is over.
            if (read.Count < 2 && again.Count > 0)
            {
                foreach (var handoff in again) yield return handoff with { Step = step++ };
                again.Clear();
            }
            if (read.Count == 0 && IsAtLeast(Change(read))) continue;
            yield return new Handoff(local, read.Count == 0 ? Resolvers.ReturnForwardShifted(
                local, zone, read.EarlyInterval, read.LateInterval) : read.First(), step++);
            if (read.Count == 2 && IsAtLeast(Change(read))) again.Add(new Handoff(local, read.Last(), 0));
        }
    }

    LocalDateTime LocalOf(int number) => anchor.PlusHours((long)number * hours);

    bool IsAtLeast(int seconds) => hours * NodaConstants.SecondsPerHour <= seconds;

    static int Change(ZoneLocalMapping read) =>
        Math.Abs(read.LateInterval.WallOffset.Seconds - read.EarlyInterval.WallOffset.Seconds);

    /// <summary>How many handoffs DST changes added before a number, counted from the anchor; less those left out.</summary>
    int Extra(int number)
    {
        var (from, to) = number < 0 ? (number, 0) : (0, number);
        var extra = 0;
        var changes = zone.GetZoneIntervals(
            LocalOf(from).PlusDays(-2).InUtc().ToInstant(), LocalOf(to).PlusDays(2).InUtc().ToInstant());
        foreach (var change in changes.Where(c => c.HasStart))
        {
            var before = zone.GetZoneInterval(change.Start - Duration.Epsilon).WallOffset;
            var seconds = change.WallOffset.Seconds - before.Seconds;
            if (!IsAtLeast(Math.Abs(seconds))) continue;
            var (early, late) = seconds > 0 ? (before, change.WallOffset) : (change.WallOffset, before);
            var inside = NumberAt(change.Start.WithOffset(late).LocalDateTime)
                - NumberAt(change.Start.WithOffset(early).LocalDateTime);
            extra += seconds > 0 ? -inside : inside;
        }
        return number < 0 ? -extra : extra;

        int NumberAt(LocalDateTime local) => Math.Clamp(
            (int)Math.Ceiling(Period.Between(anchor, local, PeriodUnits.Seconds).Seconds / (3600.0 * hours)), from, to);
    }
}
