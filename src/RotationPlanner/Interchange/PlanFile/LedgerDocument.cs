namespace RotationPlanner.Interchange;

/// <summary>
/// What ledger.json holds. Format version 1 has entries only, and their balances need not sum to zero.
/// </summary>
sealed record LedgerDocument(
    int FormatVersion,
    IReadOnlyList<LedgerEntry> Entries,
    IReadOnlyList<ServedSeat>? Served = null,
    IReadOnlyList<SeatSplit>? Splits = null,
    IReadOnlyList<TimeOffTaken>? TimeOff = null,
    IReadOnlyList<HolidayServed>? Holidays = null)
{
    public const int Oldest = 1, Current = 2;
}
