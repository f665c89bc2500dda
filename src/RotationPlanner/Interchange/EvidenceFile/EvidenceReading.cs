namespace RotationPlanner.Interchange;

/// <summary>What came of reading a file of evidence: what could be read in its order, and what could not, by line.</summary>
sealed record EvidenceReading(IReadOnlyList<ImportedEvidence> Evidence, IReadOnlyList<Problem> Problems);

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
