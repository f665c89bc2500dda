using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using NodaTime;
using NodaTime.Text;
using RotationPlanner.Interchange.Incidents;

namespace RotationPlanner.Interchange;

/// <summary>Incidents of the past, read from a table. What is left out is counted and told; nothing is guessed.</summary>
public sealed class IncidentHistory
{
    const long LongestFile = 64 << 20;
    const int MostTold = 5;

    static readonly string[] starts = ["start", "started", "started_at", "start_time", "created", "created_at", "downtime_start"];
    static readonly string[] ends = ["end", "ended", "ended_at", "end_time", "resolved", "resolved_at", "downtime_end"];
    static readonly string[] durations = ["duration_minutes", "minutes"];
    static readonly string[] severities = ["severity", "impact", "priority", "urgency"];
    static readonly string[] planned = ["maintenance", "none", "informational"];

    IncidentHistory(IReadOnlyList<Incident> incidents, IReadOnlyList<(string Why, int Count)> leftOut) =>
        (Incidents, LeftOut) = (incidents, leftOut);

    /// <summary>By start.</summary>
    public IReadOnlyList<Incident> Incidents { get; }

    /// <summary>What was left out, and how often.</summary>
    public IReadOnlyList<(string Why, int Count)> LeftOut { get; }

    /// <summary>
    /// Reads a CSV file with a head: a column for the start, one for the end or for minutes, and one for the severity
    /// where there is any. Times are ISO 8601 with an offset or Z.
    /// </summary>
    /// <param name="path">The file, at most 64 MiB.</param>
    /// <param name="only">The severities that count; null for all but planned work (maintenance, none, informational).</param>
    /// <returns>The history, or null and what is wrong: columns that are missing, no incident that counts.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static (IncidentHistory? History, IReadOnlyList<Problem> Problems) Read(string path, IReadOnlyCollection<string>? only = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (new FileInfo(path) is { Exists: true, Length: > LongestFile }) return (null, [new Problem("file", "The file is longer than 64 MiB.", null, "Maybe export fewer years.") { File = path }]);
        using var text = new StreamReader(path);
        using var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture) { MissingFieldFound = null, BadDataFound = null, DetectDelimiter = true });
        try { return ReadRows(csv, path, only); }
        catch (CsvHelperException damaged)
        {
            return (null, [new Problem("file", "This cannot be read as a table.", damaged.Message.Split('\n')[0], "Maybe save it as CSV with a line for each incident.") { File = path }]);
        }
    }

    /// <summary>The part of it that began in a stretch of time.</summary>
    /// <param name="from">The first instant.</param>
    /// <param name="to">The first one after it.</param>
    /// <returns>That part; it may be empty, and has left out nothing.</returns>
    public IncidentHistory Between(Instant from, Instant to) => new([.. Incidents.Where(i => i.Start >= from && i.Start < to)], []);

    /// <summary>Fits what an hour on duty costs: calls and work by hour of the week, and how often one call brings another.</summary>
    /// <param name="zone">The zone in which hours of the week are counted: <see cref="Company.TimeZone"/>.</param>
    /// <returns>The experience, or null and why the history is too small.</returns>
    public (Experience? Experience, Problem? Problem) ToExperience(DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var (fitted, problem) = ExperienceFit.Of(Incidents, zone);
        // Whoever has too few incidents wants to know which rows did not count.
        return (fitted is null ? null : fitted with { Source = Said(zone) }, problem is not null && LeftOut.Count > 0 ? problem with { Value = Said(zone) } : problem);
    }

    string Said(DateTimeZone zone)
    {
        string Day(Instant at) => at.InZone(zone).Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
        var told = LeftOut.OrderByDescending(l => l.Count).Take(MostTold).Select(l => FormattableString.Invariant($"{l.Count} ({l.Why})"));
        var others = LeftOut.Count > MostTold ? " and others" : "";
        var left = LeftOut.Count == 0 ? "" : $"; left out {string.Join(", ", told)}{others}";
        return FormattableString.Invariant($"{Incidents.Count} incidents from {Day(Incidents[0].Start)} to {Day(Incidents[^1].Start)}{left}");
    }

    static (IncidentHistory?, IReadOnlyList<Problem>) ReadRows(CsvReader csv, string path, IReadOnlyCollection<string>? only)
    {
        if (!csv.Read() || !csv.ReadHeader())
            return (null, [new Problem("file", "The file is empty.", null, "Maybe save it as CSV with a head and a line for each incident.") { File = path }]);
        string? Column(string[] names) => csv.HeaderRecord?.FirstOrDefault(h => names.Contains(h.Trim().ToLowerInvariant()));
        var (start, end, minutes, severity) = (Column(starts), Column(ends), Column(durations), Column(severities));
        List<Problem> problems = [.. start is null ? [Missing("start", starts, path)] : (Problem[])[], .. end is null && minutes is null ? [Missing("end", [.. ends, .. durations], path)] : (Problem[])[]];
        if (problems.Count > 0) return (null, problems);
        var (incidents, left) = (new HashSet<Incident>(), new SortedDictionary<string, int>(StringComparer.Ordinal));
        void LeaveOut(string why) => left[why] = left.GetValueOrDefault(why) + 1;
        while (csv.Read())
        {
            var kind = severity is null ? "" : csv.GetField(severity)?.Trim().ToLowerInvariant() ?? "";
            if (Moment(csv.GetField(start!)) is not { } from) LeaveOut("the start cannot be read");
            else if (only is null ? planned.Contains(kind) : !only.Contains(kind)) LeaveOut($"severity {(kind.Length == 0 ? "unknown" : TextSanitizer.Line(kind))}");
            else if (EndOf(csv, end, minutes, from) is not { } to) LeaveOut("the end cannot be read");
            else if (to < from) LeaveOut("it ends before it begins");
            else if (!incidents.Add(new Incident { Start = from, End = to, Severity = kind })) LeaveOut("it stands there twice");
        }
        if (incidents.Count == 0)
            return (null, [new Problem("file", "No incident of it counts.", left.Count == 0 ? null : string.Join(", ", left.Select(l => $"{l.Key}: {l.Value}")), Advice(left.Keys)) { File = path }]);
        return (new IncidentHistory([.. incidents.OrderBy(i => i.Start).ThenBy(i => i.End)], [.. left.Select(l => (l.Key, l.Value))]), []);
    }

    static string Advice(SortedDictionary<string, int>.KeyCollection left) =>
        left.Count == 0 ? "Maybe add incidents below the head."
        : left.Any(l => l.StartsWith("severity", StringComparison.Ordinal)) ? "Maybe name other severities."
        : left.Any(l => l.EndsWith("cannot be read", StringComparison.Ordinal)) ? "Maybe write times with their offset, such as 2027-01-04T09:00:00Z."
        : "Maybe mend these rows.";

    static Instant? EndOf(CsvReader csv, string? end, string? minutes, Instant from) =>
        end is not null && Moment(csv.GetField(end)) is { } to ? to
        : minutes is not null && double.TryParse(csv.GetField(minutes), NumberStyles.Float, CultureInfo.InvariantCulture, out var some) && double.IsFinite(some) && Math.Abs(some) < 1e7
            ? from + Duration.FromMinutes(some) : null;

    static Instant? Moment(string? text) => text is not null && OffsetDateTimePattern.ExtendedIso.Parse(text.Trim()) is { Success: true } read
        && read.Value.ToInstant() is var at && Limits.IsSound(at) ? at : null;

    static Problem Missing(string what, string[] names, string path) =>
        new("head", $"No column tells the {what}.", null, $"Maybe name one of the columns {string.Join(", ", names)}.") { File = path };
}
