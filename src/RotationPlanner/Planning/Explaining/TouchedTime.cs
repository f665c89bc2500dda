using System.Globalization;
using NodaTime;

namespace RotationPlanner.Planning.Explaining;

/// <summary>How a few hours of time off, or of another duty, keep somebody out of a whole shift: seldom what anybody
/// meant when they asked for the week behind it.</summary>
static class TouchedTime
{
    static readonly Duration few = Duration.FromHours(24);

    /// <summary>Which hours of a shift are taken, and what would free it; null where they are not few.</summary>
    public static (string Which, string Advice)? Of(Responder responder, IReadOnlyList<BusyTime> times, Shift shift,
        string what)
    {
        Instant start = shift.Start.ToInstant(), end = shift.End.ToInstant();
        var taken = times.Where(t => t.Overlaps(start, end)).ToList();
        if (taken.Count == 0) return null;
        Instant from = Instant.Max(start, taken.Min(t => t.Start)), to = Instant.Min(end, taken.Max(t => t.End));
        var length = to - from;
        if (length > few || length * 2 > end - start || (from > start && to < end)) return null;
        var name = TextSanitizer.Line(responder.Name);
        var hours = Hours(length);
        return from == start
            ? ($"the first {hours} of the shift are inside {name}'s {what}",
                $"let {name}'s {what} end by {Local(start, responder)}, when the shift begins")
            : ($"the last {hours} of the shift are inside {name}'s {what}",
                $"let {name}'s {what} begin at {Local(end, responder)}, when the shift ends");
    }

    static string Hours(Duration length) => length < Duration.FromHours(1)
        ? string.Create(CultureInfo.InvariantCulture, $"{length.TotalMinutes:0} minutes")
        : string.Create(CultureInfo.InvariantCulture, $"{length.TotalHours:0.#} hours");

    static string Local(Instant time, Responder responder) => time.InZone(responder.TimeZone)
        .ToString("d MMMM uuuu HH:mm", CultureInfo.InvariantCulture);
}
