using NodaTime;

namespace RotationPlanner;

/// <summary>What people worked and what their share was in earlier plans. Written by one plan, read by the next.</summary>
/// <param name="Entries">The entries, oldest first.</param>
public sealed record Ledger(IReadOnlyList<LedgerEntry> Entries)
{
    /// <summary>Nothing carried.</summary>
    public static Ledger Empty { get; } = new([]);
}

/// <summary>One person's account for one planned period.</summary>
/// <param name="Responder">The <see cref="Responder.Id"/>.</param>
/// <param name="From">First date of the period.</param>
/// <param name="To">Last date of the period.</param>
/// <param name="Worked">Credit earned in it.</param>
/// <param name="Share">Credit the person should fairly have earned in it.</param>
public sealed record LedgerEntry(string Responder, LocalDate From, LocalDate To, Credit Worked, Credit Share);
