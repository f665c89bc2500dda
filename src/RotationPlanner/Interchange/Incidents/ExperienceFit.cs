using NodaTime;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Interchange.Incidents;

/// <summary>Fits what an hour on duty costs to a history of incidents.</summary>
static class ExperienceFit
{
    // Where a history is short, hours of the week borrow from one another.
    const double Borrowed = 4;
    const double LongestGapHours = 6, MostClustered = 0.8;
    const int FewestDays = 14, FewestIncidents = 10, DaysAWeek = 7, SecondsPerHour = 3_600, Decimals = 9;

    public static (Experience? Experience, Problem? Problem) Of(IReadOnlyList<Incident> past, DateTimeZone zone)
    {
        var days = past.Count == 0 ? 0 : (past[^1].Start - past[0].Start).TotalDays;
        if (past.Count < FewestIncidents || days < FewestDays)
            return (null, new Problem("file", $"The history is too small to be fitted: {past.Count} {(past.Count == 1 ? "incident" : "incidents")} in {days:0} days.", null,
                $"Maybe {FewestIncidents} incidents over {FewestDays} days."));
        var weeks = days / DaysAWeek;
        var (calls, work) = (new double[Experience.HoursAWeek], new double[Experience.HoursAWeek]);
        foreach (var incident in past) calls[HourPieces.OfWeek(incident.Start, zone)]++;
        foreach (var (from, to) in Busy(past))
            foreach (var piece in HourPieces.Of(from, to, zone)) work[piece.OfWeek] += (double)piece.Seconds / SecondsPerHour;
        return (new Experience
        {
            Calls = [.. Smoothed(calls, weeks).Select(c => (decimal)c)],
            Work = [.. Smoothed(work, weeks).Select(w => Math.Round((decimal)Math.Min(1, w), Decimals))],
            Clustered = (decimal)Clustered(past, days),
        }, null);
    }

    static IEnumerable<double> Smoothed(double[] counts, double weeks)
    {
        var mean = counts.Sum() / (weeks * Experience.HoursAWeek);
        return counts.Select(c => (c + (Borrowed * mean)) / (weeks + Borrowed));
    }

    static double Clustered(IReadOnlyList<Incident> past, double days)
    {
        var near = past.Zip(past.Skip(1)).Count(p => (p.Second.Start - p.First.Start).TotalHours < LongestGapHours);
        var (observed, byChance) = ((double)near / (past.Count - 1), 1 - Math.Exp(-LongestGapHours * past.Count / (days * 24)));
        return near == 0 ? 0 : Math.Clamp((observed - byChance) / (1 - byChance), 0, MostClustered);
    }

    /// <summary>When there was work: incidents side by side are worked on at once.</summary>
    static IEnumerable<(Instant From, Instant To)> Busy(IReadOnlyList<Incident> past)
    {
        var (from, to) = (past[0].Start, past[0].End);
        foreach (var incident in past)
        {
            if (incident.Start <= to)
            {
                to = Instant.Max(to, incident.End);
                continue;
            }
            yield return (from, to);
            (from, to) = (incident.Start, incident.End);
        }
        yield return (from, to);
    }
}
