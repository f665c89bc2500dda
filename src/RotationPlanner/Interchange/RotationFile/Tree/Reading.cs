using NodaTime;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>One reading of one file: what was found wrong, and which model place came from where.</summary>
sealed class Reading(string file)
{
    /// <summary>Files named in the rotation file are found beside it.</summary>
    readonly string directory = Path.GetDirectoryName(file) ?? "";

    public ProblemList Problems { get; private set; } = new(file);

    public PlaceMap Places { get; } = new();

    /// <summary>The company's horizon and zone, known before people and rotations are read.</summary>
    public DateInterval Horizon { get; set; } = new(new LocalDate(2000, 1, 1), new LocalDate(2000, 1, 1));

    public DateTimeZone Zone { get; set; } = DateTimeZone.Utc;

    /// <summary>The files of evidence that were read.</summary>
    public List<string> EvidenceFiles { get; } = [];

    /// <summary>What could not be read of single events in calendars.</summary>
    public List<Problem> Warnings { get; } = [];

    /// <summary>What is asked and not decided.</summary>
    public IReadOnlyList<Request> Requests { get; set; } = [];

    /// <summary>What was granted beside what the rest of the file says.</summary>
    public IReadOnlyList<Amendment> Amendments { get; set; } = [];

    /// <summary>How CSV files of other tools are read; null where nothing is said.</summary>
    public ImportColumns? Imports { get; set; }

    /// <summary>Whom people are kept apart from, with the place that says so.</summary>
    public List<(string One, string Other, string Place)> Apart { get; } = [];

    /// <summary>A person is never to serve at the same time as these; each said once, however often it is read.</summary>
    public void KeepApart(string one, IReadOnlyList<string> others, string place)
    {
        for (var i = 0; i < others.Count; i++)
            if (!Apart.Contains((one, others[i], $"{place}[{i}]"))) Apart.Add((one, others[i], $"{place}[{i}]"));
    }

    /// <summary>Where the ledger should be, whether it is there or not.</summary>
    public string? LedgerFile { get; set; }

    /// <summary>Whether the horizon could be read: nothing is held against dates that nobody knows.</summary>
    public bool IsHorizonKnown { get; set; }

    /// <summary>Reads something without reporting what is wrong with it, and hands that back instead.</summary>
    public (T Value, IReadOnlyList<Problem> Problems) Quietly<T>(Func<T> read)
    {
        var loud = Problems;
        Problems = new ProblemList(loud.File);
        try { return (read(), Problems.Sorted()); }
        finally { Problems = loud; }
    }

    public string PathOf(string relative) => Path.Combine(directory, relative);
}
