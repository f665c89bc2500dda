namespace RotationPlanner.Program;

/// <summary>What kind of number a tier is.</summary>
enum TierKind
{
    /// <summary>
    /// Sum of misses of hard linear constraints that are neither limits (<see cref="LinearConstraint.IsLimit"/>), which
    /// are hard always, nor demands.
    /// </summary>
    Obligations,

    /// <summary>Required seats left empty.</summary>
    Uncovered,

    /// <summary>Wanted optional seats left empty.</summary>
    UncoveredOptional,

    /// <summary>
    /// By how much demands in percent or counts are missed (<see cref="LinearConstraint.IsDemand"/>).
    /// </summary>
    UnmetDemands,

    /// <summary>
    /// What is missing of the training of those who climb in seats (<see cref="LadderConstraint"/>), weighted, and the
    /// seats it takes.
    /// </summary>
    Training,

    /// <summary>
    /// The value of a load family at a rank: the smallest m such that at most <see cref="Tier.Rank"/> people have a
    /// value above m. Rank 0 is the worst.
    /// </summary>
    Load,

    /// <summary>Cost of the soft constraints of a <see cref="Program.Goal"/>.</summary>
    Goal,
}

/// <summary>
/// A number to be made small. Index: the load family, or the goal; rank: see <see cref="TierKind.Load"/>.
/// </summary>
readonly record struct Tier(TierKind Kind, int Index = 0, int Rank = 0)
{
    public static Tier Obligations => new(TierKind.Obligations);
    public static Tier Uncovered => new(TierKind.Uncovered);
    public static Tier UncoveredOptional => new(TierKind.UncoveredOptional);
    public static Tier UnmetDemands => new(TierKind.UnmetDemands);
    public static Tier Training => new(TierKind.Training);
    public static Tier Load(int family, int rank) => new(TierKind.Load, family, rank);
    public static Tier Of(Goal goal) => new(TierKind.Goal, (int)goal);
}

/// <summary>A tier that must stay at or below a number.</summary>
readonly record struct Hold(Tier Tier, long Most);
