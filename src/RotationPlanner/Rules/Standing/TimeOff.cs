using NodaTime;

namespace RotationPlanner.Rules;

/// <summary>Nobody serves while on time off.</summary>
sealed class TimeOff : IStandingRule
{
    public string Name => "time off";

    public string? Excludes(Responder responder, Shift shift, Role role) =>
        Overlaps(responder.Unavailable, shift)
        || (responder.UnavailableOn.Count > 0 && responder.IsRegularlyAway(shift.Start.ToInstant(), shift.End.ToInstant()))
        ? "are on time off" : null;

    public bool? ExcludesAlways(Responder responder, Rotation rotation, Role role) =>
        responder.Unavailable.Count + responder.UnavailableOn.Count == 0 ? false : null;

    internal static bool Overlaps(IReadOnlyList<BusyTime> times, Shift shift)
    {
        if (times.Count == 0) return false;
        Instant start = shift.Start.ToInstant(), end = shift.End.ToInstant();
        foreach (var time in times)
            if (time.Overlaps(start, end)) return true;
        return false;
    }
}
