using NodaTime;

namespace RotationPlanner;

/// <summary>How duty is weighed (multipliers on real elapsed minutes) and shared.</summary>
public sealed record FairnessPolicy
{
    /// <summary>The defaults of this library.</summary>
    public static FairnessPolicy Default { get; } = new();

    /// <summary>Whether load is evened out at all; false plans by coverage and soft rules alone.</summary>
    public bool BalancesLoad { get; init; } = true;

    /// <summary>Multiplier for minutes in the responder's local night. 1 to 100.</summary>
    public decimal Night { get; init; } = 2m;

    /// <summary>Multiplier for minutes on the responder's local Saturday and Sunday. 1 to 100.</summary>
    public decimal Weekend { get; init; } = 1.5m;

    /// <summary>Multiplier for minutes on the responder's public holidays. 1 to 100. Where several multipliers apply, the largest counts.</summary>
    public decimal Holiday { get; init; } = 2m;

    /// <summary>Local time at which night begins; the same as <see cref="NightTo"/> for no nights at all.</summary>
    public LocalTime NightFrom { get; init; } = new(22, 0);

    /// <summary>Local time at which night ends.</summary>
    public LocalTime NightTo { get; init; } = new(7, 0);

    /// <summary>How many days back the ledger is remembered.</summary>
    public int MemoryDays { get; init; } = 365;

    /// <summary>Days of time off a year that do not lower a person's share (in proportion for shorter horizons).</summary>
    public int TimeOffAllowanceDays { get; init; } = 30;

    /// <summary>A single absence of more days than this is long leave: all of it lowers the share.</summary>
    public int LongLeaveDays { get; init; } = 28;
}
