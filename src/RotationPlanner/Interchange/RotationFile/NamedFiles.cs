using NodaTime;
using RotationPlanner.Calendars;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>
/// Files that a rotation file names. One that cannot be read is reported where it is named, what is wrong inside it in
/// its own lines.
/// </summary>
static class NamedFiles
{
    /// <summary>Shifts reach out of the horizon by at most a year, and past ones are remembered for a year.</summary>
    const int DaysAfter = 400, DaysBefore = 400;

    public static CalendarReading ReadBusy(string file, Spot at, DateTimeZone zone, DateInterval horizon, CalendarOptions options)
    {
        if (Find(file, at) is not { } path) return new CalendarReading { Busy = [] };
        var window = Around(horizon);
        var reading = CalendarFile.ReadBusy(path, zone, new Interval(window.Start.AtStartOfDayInZone(zone).ToInstant(), window.End.AtStartOfDayInZone(zone).ToInstant()), options);
        Report(reading.Problems, at);
        at.Reading.Warnings.AddRange(reading.Warnings);
        return reading;
    }

    public static CalendarDates? ReadHolidays(string file, Spot at, DateInterval horizon)
    {
        if (Find(file, at) is not { } path) return null;
        var reading = CalendarFile.ReadHolidays(path, Around(horizon));
        Report(reading.Problems, at);
        at.Reading.Warnings.AddRange(reading.Warnings);
        return reading;
    }

    public static Ledger ReadLedger(string file, Spot at)
    {
        var path = at.Reading.PathOf(file);
        at.Reading.LedgerFile = path;
        // The first plan has no ledger yet.
        if (!Path.Exists(path)) return Ledger.Empty;
        InputFile.EnsureRegular(path);
        var (ledger, problems) = LedgerJson.Read(path);
        Report(problems, at);
        return ledger ?? Ledger.Empty;
    }

    public static Experience? ReadExperience(string file, Spot at, IReadOnlyList<string>? severities)
    {
        if (Find(file, at) is not { } path) return null;
        try
        {
            var (history, problems) = IncidentHistory.Read(path, severities?.Select(s => s.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal));
            Report(problems, at);
            if (history is null) return null;
            var (experience, problem) = history.ToExperience(at.Reading.Zone);
            if (problem is not null) at.Report(problem.Message, file, problem.Advice);
            return experience is null ? null : experience with { Source = $"{TextSanitizer.Line(Path.GetFileName(file))}: {experience.Source}" };
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            at.Report("The file cannot be read.", file, $"Maybe see to this: {error.Message}");
            return null;
        }
    }

    internal static DateInterval Around(DateInterval horizon) =>
        new(horizon.Start.PlusDays(-DaysBefore), horizon.End.PlusDays(DaysAfter));

    public static string? Find(string file, Spot at)
    {
        var path = at.Reading.PathOf(file);
        if (File.Exists(path))
        {
            InputFile.EnsureRegular(path);
            return path;
        }
        at.Report("There is no such file.", file, Nearby(path) is { } near
            ? $"Maybe you mean '{near}'." : "Maybe the path is wrong; it is relative to this file.");
        return null;
    }

    static string? Nearby(string path)
    {
        if (Path.GetDirectoryName(path) is not { } folder || !Directory.Exists(folder.Length == 0 ? "." : folder))
            return null;
        var names = Directory.EnumerateFiles(folder.Length == 0 ? "." : folder).Take(1_000).Select(Path.GetFileName)
            .OfType<string>().Order(StringComparer.Ordinal);
        return SpellingSuggestion.To(Path.GetFileName(path), names);
    }

    public static void Report(IEnumerable<Problem> problems, Spot at)
    {
        foreach (var problem in problems)
            if (problem.Line is null)
                at.Report($"{problem.File}: {problem.Place}: {problem.Message}", problem.Value, problem.Advice);
            else at.Reading.Problems.Add(problem);
    }
}
