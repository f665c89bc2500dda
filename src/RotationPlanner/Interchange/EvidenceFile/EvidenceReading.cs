namespace RotationPlanner.Interchange;

/// <summary>What came of reading a file of evidence.</summary>
public sealed record EvidenceReading
{
    internal EvidenceReading(IReadOnlyList<ImportedEvidence> evidence, IReadOnlyList<Problem> problems) =>
        (Evidence, Problems) = (evidence, problems);

    /// <summary>What could be read, in the order of the file.</summary>
    public IReadOnlyList<ImportedEvidence> Evidence { get; internal init; }

    /// <summary>What could not, by line; empty when all could.</summary>
    public IReadOnlyList<Problem> Problems { get; internal init; }

    internal static EvidenceReading Failed(string name, int? line, string message) =>
        new([], [new Problem("file", message) { File = name, Line = line }]);
}

/// <summary>A piece of evidence from a file.</summary>
public sealed record ImportedEvidence
{
    internal ImportedEvidence(string responder, Evidence evidence, int line) =>
        (Responder, Evidence, Line) = (responder, evidence, line);

    /// <summary>Whose it is: a <see cref="Responder.Id"/>; whether there is such a person is not known here.</summary>
    public string Responder { get; internal init; }

    /// <summary>
    /// The evidence. Days of a seat that are not given are 1; in a rotation file they are read off the shift.
    /// </summary>
    public Evidence Evidence { get; internal init; }

    /// <summary>Its 1-based line.</summary>
    public int Line { get; internal init; }

    /// <summary>Whether the file gave the days.</summary>
    internal bool HasDays { get; init; }
}
