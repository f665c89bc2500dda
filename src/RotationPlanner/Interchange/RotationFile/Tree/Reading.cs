using NodaTime;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>One reading of one file: what was found wrong, and which model place came from where.</summary>
sealed class Reading(string file)
{
    /// <summary>Files named in the rotation file are found beside it.</summary>
    readonly string directory = Path.GetDirectoryName(file) ?? "";

    public ProblemList Problems { get; } = new(file);

    public PlaceMap Places { get; } = new();

    /// <summary>The company's horizon and zone, known before people and rotations are read.</summary>
    public DateInterval Horizon { get; set; } = new(new LocalDate(2000, 1, 1), new LocalDate(2000, 1, 1));

    public DateTimeZone Zone { get; set; } = DateTimeZone.Utc;

    /// <summary>The files of evidence that were read.</summary>
    public List<string> EvidenceFiles { get; } = [];

    /// <summary>Where the ledger should be, whether it is there or not.</summary>
    public string? LedgerFile { get; set; }

    /// <summary>Set when a list item had to be left out, so that later items no longer stand where the file has them.</summary>
    public bool IsShifted { get; set; }

    public string PathOf(string relative) => Path.Combine(directory, relative);
}
