namespace RotationPlanner.Interchange;

/// <summary>What came of reading a rotation file: a company, or what is wrong.</summary>
public sealed record RotationFileResult
{
    internal RotationFileResult(Company? company, IReadOnlyList<Problem> problems) =>
        (Company, Problems) = (company, problems);

    /// <summary>The company, or null when there are problems.</summary>
    public Company? Company { get; internal init; }

    /// <summary>All problems by line; empty when there is a company.</summary>
    public IReadOnlyList<Problem> Problems { get; internal init; }

    /// <summary>The files of evidence it names, as paths.</summary>
    public IReadOnlyList<string> EvidenceFiles { get; internal init; } = [];

    /// <summary>Where it says that the ledger is, as a path; null where it says nothing.</summary>
    public string? LedgerFile { get; internal init; }
}
