namespace RotationPlanner.Interchange;

/// <summary>What ledger.json holds.</summary>
sealed record LedgerDocument(int FormatVersion, IReadOnlyList<LedgerEntry> Entries)
{
    public const int Current = 1;
}
