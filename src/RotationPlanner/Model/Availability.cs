using NodaTime;

namespace RotationPlanner;

/// <summary>When people cannot serve, whether for once or again and again.</summary>
static class Availability
{
    /// <summary>Whether a person has time off in any instant of a half-open stretch.</summary>
    public static bool IsAway(this Responder responder, Instant start, Instant end)
    {
        foreach (var time in responder.Unavailable)
            if (time.Overlaps(start, end)) return true;
        return responder.IsRegularlyAway(start, end);
    }

    /// <summary>Whether a person has recurring time off in any instant of a half-open stretch.</summary>
    public static bool IsRegularlyAway(this Responder responder, Instant start, Instant end)
    {
        foreach (var days in responder.UnavailableOn)
            if (days.Overlaps(start, end, responder.TimeZone)) return true;
        return false;
    }

    /// <summary>The stretches of recurring time off that share an instant with a half-open stretch.</summary>
    public static IEnumerable<BusyTime> RegularTimes(this Responder responder, Instant start, Instant end)
    {
        var last = (end - Duration.Epsilon).InZone(responder.TimeZone).Date;
        foreach (var days in responder.UnavailableOn)
            for (var date = start.InZone(responder.TimeZone).Date.PlusDays(-1); date <= last; date = date.PlusDays(1))
                if (days.Matches(date) && days.On(date, responder.TimeZone) is var time && time.Start < time.End
                    && time.Overlaps(start, end)) yield return time;
    }
}
