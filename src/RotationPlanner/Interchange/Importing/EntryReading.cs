using NodaTime;
using NodaTime.Text;

namespace RotationPlanner.Interchange.Importing;

/// <summary>Collects the entries of a file, and what is wrong with others; nothing of either is guessed.</summary>
sealed class EntryReading(string file, ImportOptions options)
{
    public const int MostEntries = 100_000;
    const int MostProblems = 200, FirstYear = 1900, LastYear = 2200, MostDays = 3_660;

    static readonly OffsetDateTimePattern[] exact =
    [
        OffsetDateTimePattern.ExtendedIso,
        .. new[] { "uuuu'-'MM'-'dd'T'HH':'mm", "uuuu'-'MM'-'dd' 'HH':'mm':'ss", "uuuu'-'MM'-'dd' 'HH':'mm", "uuuu'-'MM'-'dd'T'HH':'mm':'ss", "uuuuMMdd'T'HHmmss" }
            .SelectMany(local => new[] { $"{local}o<G>", $"{local}o<+HHmm>" }).Select(OffsetDateTimePattern.CreateWithInvariantCulture),
    ];
    static readonly LocalDateTimePattern[] local =
    [
        LocalDateTimePattern.ExtendedIso,
        .. new[] { "uuuu'-'MM'-'dd'T'HH':'mm", "uuuu'-'MM'-'dd' 'HH':'mm':'ss", "uuuu'-'MM'-'dd' 'HH':'mm" }.Select(LocalDateTimePattern.CreateWithInvariantCulture),
    ];

    readonly LocalDateTimePattern? own = options.Columns?.Times is { } times ? LocalDateTimePattern.CreateWithInvariantCulture(times) : null;
    readonly List<ImportedEntry> entries = [];
    readonly List<Problem> problems = [];
    int unlisted;
    bool isOver;

    public string File { get; } = file;

    public ImportOptions Options { get; } = options;

    /// <summary>The zone that the file names for its schedule.</summary>
    public DateTimeZone? Zone { get; set; }

    public IReadOnlyList<ImportedEntry> Entries => entries;

    public IReadOnlyList<Problem> Problems => unlisted == 0 ? problems
        : [.. problems, new Problem("file", $"{unlisted} more entries have problems.") { File = File }];

    bool IsFull => entries.Count >= MostEntries;

    /// <summary>Whether more was given than is read, which is told.</summary>
    public bool IsOver => isOver;

    public void Report(Problem problem)
    {
        if (problems.Count < MostProblems) problems.Add(problem with { File = problem.File ?? File });
        else unlisted++;
    }

    public void Report(string place, string message, string? value = null, string? advice = null, int? line = null) =>
        Report(new Problem(place, message, value, advice) { Line = line });

    /// <summary>Adds an entry whose times are read from these texts; the rest of it is given.</summary>
    public void Add(string? start, string? end, ImportedEntry rest, DateTimeZone? zone = null)
    {
        // Both are read, so that both are told.
        var (from, to) = (Moment(start, "start", rest, zone), Moment(end, "end", rest, zone));
        if (from is { } begin && to is { } stop) Add(rest with { Start = begin, End = stop });
    }

    /// <summary>Adds an entry, unless its times cannot be.</summary>
    public void Add(ImportedEntry entry)
    {
        if (IsFull)
        {
            if (!isOver) Report("file", $"The file has more than {MostEntries} entries; the rest is not read.", null, "Maybe export a shorter time.");
            isOver = true;
            return;
        }
        if (entry.End <= entry.Start)
            Report(entry.Problem("The entry ends before it begins.", $"{entry.Start}/{entry.End}", "Maybe start and end are swapped."));
        else if (entry.Start.InUtc().Year < FirstYear || entry.End.InUtc().Year > LastYear || entry.End - entry.Start > Duration.FromDays(MostDays))
            Report(entry.Problem("No turn on call is that long, or that far away.", $"{entry.Start}/{entry.End}", "Maybe a slip in the year."));
        else entries.Add(entry with { File = File });
    }

    Instant? Moment(string? text, string what, ImportedEntry at, DateTimeZone? zone)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            Report(at.Problem($"The entry has no {what}.", null, "Maybe leave it out, or complete it."));
            return null;
        }
        text = text.Trim();
        if (own?.Parse(text) is { Success: true } mine) return InZone(mine.Value, text, at, zone);
        foreach (var pattern in exact)
            if (pattern.Parse(text) is { Success: true } read) return read.Value.ToInstant();
        foreach (var pattern in local)
            if (pattern.Parse(text) is { Success: true } wall) return InZone(wall.Value, text, at, zone);
        Report(at.Problem($"The {what} is no time.", text, own is null ? "Maybe 2027-01-04T09:00:00Z; other ways to write times are stated with `times` under `imports`."
            : $"Maybe it is not written as {Options.Columns!.Times}, which `times` states."));
        return null;
    }

    Instant? InZone(LocalDateTime wall, string text, ImportedEntry at, DateTimeZone? zone)
    {
        if ((zone ?? Options.Columns?.Zone ?? Options.Zone ?? Zone) is { } known)
            return wall.Year is > 1 and < 9_998 ? wall.InZoneLeniently(known).ToInstant() : Instant.MinValue;
        Report(at.Problem("The time names no zone.", text, "Maybe say it with --zone Europe/London."));
        return null;
    }
}
