using NodaTime;
using RotationPlanner.Interchange;

namespace RotationPlanner.Simulation;

/// <summary>When incidents arrive, how bad they are and how long they last: fitted to a history, or given as a rate.</summary>
public sealed class ArrivalModel
{
    internal const int HoursAWeek = 168, Months = 12;

    // Where a history is short, months borrow from one another.
    const double Borrowed = 4;
    const double LongestGapHours = 6;
    const int DaysForMonths = 365;

    ArrivalModel(DateTimeZone zone, double[] perHour, double[] month, double clustered, double[] gaps, IReadOnlyList<Kind> kinds) =>
        (Zone, PerHour, Month, Clustered, Gaps, Kinds) = (zone, perHour, month, clustered, gaps, kinds);

    /// <summary>The zone in which hours of the week and months are counted.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>How many incidents a week come of themselves, in a month like any other.</summary>
    public double PerWeek => PerHour.Sum();

    /// <summary>The chance, from 0 to 0.8, that an incident brings another one within six hours.</summary>
    public double Clustered { get; }

    /// <summary>The hours of the week from Monday 0:00: incidents an hour that come of themselves.</summary>
    internal double[] PerHour { get; }

    internal double[] Month { get; }

    /// <summary>Observed gaps between clustered incidents, in minutes.</summary>
    internal double[] Gaps { get; }

    internal IReadOnlyList<Kind> Kinds { get; }

    /// <summary>A severity: its part of all incidents, and how long its incidents lasted, in minutes.</summary>
    internal sealed record Kind(string Severity, double Part, double[] Minutes);

    /// <summary>Incidents that come at any hour alike and of themselves: a Poisson process.</summary>
    /// <param name="perWeek">How many a week, above 0 and at most 10,000.</param>
    /// <param name="minutes">How long each lasts, above 0.</param>
    /// <returns>The model.</returns>
    public static ArrivalModel Even(double perWeek, double minutes)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(perWeek);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(perWeek, 10_000);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(minutes);
        return new ArrivalModel(DateTimeZone.Utc, [.. Enumerable.Repeat(perWeek / HoursAWeek, HoursAWeek)], [.. Enumerable.Repeat(1.0, Months)], 0, [], [new Kind("", 1, [minutes])]);
    }

    /// <summary>Fits the hour of the week, the month (from a year of history on), severities, lengths and clusters.</summary>
    /// <param name="history">The past.</param>
    /// <param name="zone">The zone in which hours of the week are counted.</param>
    /// <returns>The model, or null and why the history is too small.</returns>
    public static (ArrivalModel? Model, Problem? Problem) Fit(IncidentHistory history, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(zone);
        var (experience, problem) = history.ToExperience(zone);
        if (experience is null) return (null, problem! with { Advice = $"{problem.Advice?.TrimEnd('.')}, or give a rate." });
        var past = history.Incidents;
        var near = past.Zip(past.Skip(1)).Select(p => (p.Second.Start - p.First.Start).TotalMinutes).Where(g => g < LongestGapHours * 60).ToArray();
        var clustered = (double)experience.Clustered;
        double[] perHour = [.. experience.Calls.Select(c => (1 - clustered) * (double)c)];
        return (new ArrivalModel(zone, perHour, MonthsOf(past, zone, (past[^1].Start - past[0].Start).TotalDays), clustered, near, KindsOf(past)), null);
    }

    internal static int HourOf(ZonedDateTime time) => (((int)time.DayOfWeek - 1) * 24) + time.Hour;

    static double[] MonthsOf(IReadOnlyList<Incident> past, DateTimeZone zone, double days)
    {
        if (days < DaysForMonths) return [.. Enumerable.Repeat(1.0, Months)];
        // Whole years only, so that no month is seen more often than another.
        var until = past[0].Start + Duration.FromDays(Math.Floor(days / 365.2425) * 365.2425);
        var counts = new double[Months];
        foreach (var incident in past.Where(i => i.Start < until)) counts[incident.Start.InZone(zone).Month - 1]++;
        var mean = counts.Average();
        return [.. counts.Select(c => (c + (Borrowed * 2)) / (mean + (Borrowed * 2)))];
    }

    static List<Kind> KindsOf(IReadOnlyList<Incident> past) =>
    [
        .. past.GroupBy(i => i.Severity, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new Kind(g.Key, (double)g.Count() / past.Count, [.. g.Select(i => Math.Max(1, (i.End - i.Start).TotalMinutes))])),
    ];
}
