namespace RotationPlanner.Interchange;

/// <summary>What came of reading a file of evidence.</summary>
/// <param name="Evidence">What could be read, in the order of the file.</param>
/// <param name="Problems">What could not, by line; empty when all could.</param>
public sealed record EvidenceReading(IReadOnlyList<ImportedEvidence> Evidence, IReadOnlyList<Problem> Problems)
{
    internal static EvidenceReading Failed(string name, int? line, string message) =>
        new([], [new Problem("file", message) { File = name, Line = line }]);
}

/// <summary>A piece of evidence from a file.</summary>
/// <param name="Responder">Whose it is: a <see cref="Responder.Id"/>; whether there is such a person is not known
/// here.</param>
/// <param name="Evidence">The evidence. Days of a seat that are not given are 1; in a rotation file they are read off
/// the shift.</param>
/// <param name="Line">Its 1-based line.</param>
public sealed record ImportedEvidence(string Responder, Evidence Evidence, int Line)
{
    /// <summary>Whether the file gave the days.</summary>
    internal bool HasDays { get; init; }
}
