using NodaTime;

namespace RotationPlanner;

/// <summary>How duty is weighed (multipliers on real elapsed minutes) and shared.</summary>
public sealed record FairnessPolicy
{
    const int HalfLives = 8;

    readonly int? memoryDays;

    /// <summary>The defaults of this library.</summary>
    public static FairnessPolicy Default { get; } = new();

    /// <summary>Whether load is evened out at all; false plans by coverage and soft rules alone.</summary>
    public bool BalancesLoad { get; init; } = true;

    /// <summary>Multiplier for minutes in the responder's local night. 1 to 100.</summary>
    public decimal Night { get; init; } = 2m;

    /// <summary>Multiplier for minutes on the responder's local weekend. 1 to 100.</summary>
    public decimal Weekend { get; init; } = 1.5m;

    /// <summary>
    /// The days of the weekend, one to six, for whoever keeps no calendar that says otherwise
    /// (<see cref="HolidayCalendar.WeekendDays"/>); Saturday and Sunday when not given. Days in a row are one weekend.
    /// </summary>
    public IReadOnlySet<IsoDayOfWeek> WeekendDays { get; init => field = RotationPlanner.Weekend.Shared(value); } = RotationPlanner.Weekend.Usual;

    /// <summary>
    /// Multiplier for minutes on the responder's public holidays. 1 to 100. Where several multipliers apply, the
    /// largest counts.
    /// </summary>
    public decimal Holiday { get; init; } = 2m;

    /// <summary>Local time at which night begins; the same as <see cref="NightTo"/> for no nights at all.</summary>
    public LocalTime NightFrom { get; init; } = new(22, 0);

    /// <summary>Local time at which night ends.</summary>
    public LocalTime NightTo { get; init; } = new(7, 0);

    /// <summary>
    /// How many days back the ledger is remembered, 0 to 3,660. When not given: 365, or eight half-lives where
    /// <see cref="HalfLifeDays"/> is given, after which less than half a percent is left.
    /// </summary>
    public int MemoryDays
    {
        get => memoryDays ?? (HalfLifeDays is { } half ? (int)Math.Clamp((long)HalfLives * half, 0, Limits.MostDays) : 365);
        init => memoryDays = value;
    }

    /// <summary>
    /// After how many days half of a balance is forgotten, 1 to 3,660, counted from the last day of the period that
    /// left it; null where balances do not fade. <see cref="MemoryDays"/> still cuts.
    /// </summary>
    public int? HalfLifeDays { get; init; }

    /// <summary>
    /// How much of a balance one horizon pays back, as a part of the person's share in it, 0 to 1; one turn is always
    /// paid back at once. The rest stays in the ledger.
    /// </summary>
    public decimal Payback { get; init; } = 1m;

    /// <summary>
    /// Days off in a calendar year, by the person's local dates, that do not lower their share; each later one is
    /// leave.
    /// </summary>
    public int TimeOffAllowanceDays { get; init; } = 30;

    /// <summary>
    /// More days off in a row than this are long leave: all of them lower the share, and none uses up the allowance.
    /// </summary>
    public int LongLeaveDays { get; init; } = 28;

    /// <summary>
    /// Differences of weighted hours up to this do not count when plans are compared. Not negative, and not larger than
    /// the largest share. Null for the larger of half the lightest required seat and 1 % of the largest full-time
    /// share.
    /// </summary>
    public Duration? Tolerance { get; init; }

    /// <summary>
    /// Whether what people wish for is looked at right after excess, before weekends, nights, holidays, turns and
    /// rhythm; else after these. Excess gives way to wishes by no more than <see cref="Tolerance"/>.
    /// </summary>
    public bool WishesEarly { get; init; }

    /// <summary>
    /// What hours on duty have cost in the past; null where the multipliers alone weigh them. What it adds to the weight
    /// of a minute comes on top of the largest multiplier.
    /// </summary>
    public Experience? Experience { get; init; }
}
