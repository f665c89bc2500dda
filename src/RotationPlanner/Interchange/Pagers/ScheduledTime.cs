using NodaTime;

namespace RotationPlanner.Interchange.Pagers;

/// <summary>A stretch of one schedule in which the same people, by the tool's ids, are on call.</summary>
sealed record ScheduledTime(Instant Start, Instant End, IReadOnlyList<string> People, DateTimeZone Zone)
{
    /// <summary>
    /// The stretches of a schedule in time order, none of which overlaps another: where several seats share the schedule,
    /// time is cut wherever one of them changes hands.
    /// </summary>
    public static IReadOnlyList<ScheduledTime> Of(IReadOnlyList<(ExportedSeat Seat, string Person)> seats)
    {
        var times = new List<ScheduledTime>();
        List<Instant> cuts = [.. seats.SelectMany(s => new[] { s.Seat.Start, s.Seat.End }).Distinct().Order()];
        List<(ExportedSeat Seat, string Person)> open = [], waiting = [.. seats.OrderBy(s => s.Seat.Start)];
        var next = 0;
        for (var i = 0; i + 1 < cuts.Count; i++)
        {
            open.RemoveAll(s => s.Seat.End <= cuts[i]);
            while (next < waiting.Count && waiting[next].Seat.Start <= cuts[i]) open.Add(waiting[next++]);
            if (open.Count > 0)
                times.Add(new ScheduledTime(cuts[i], cuts[i + 1], [.. open.OrderBy(s => s.Seat.Seat).Select(s => s.Person).Distinct()], open[0].Seat.Zone));
        }
        return times;
    }
}
