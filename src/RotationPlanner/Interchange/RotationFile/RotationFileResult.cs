namespace RotationPlanner.Interchange;

/// <summary>What came of reading a rotation file: a company, or what is wrong.</summary>
/// <param name="Company">The company, or null when there are problems.</param>
/// <param name="Problems">All problems by line; empty when there is a company.</param>
public sealed record RotationFileResult(Company? Company, IReadOnlyList<Problem> Problems)
{
    /// <summary>The files of evidence it names, as paths.</summary>
    internal IReadOnlyList<string> EvidenceFiles { get; init; } = [];

    /// <summary>Where it says that the ledger is, as a path; null where it says nothing.</summary>
    internal string? LedgerFile { get; init; }
}
