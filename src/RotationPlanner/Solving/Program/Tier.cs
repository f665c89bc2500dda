namespace RotationPlanner.Solving;

/// <summary>What kind of number a tier is.</summary>
enum TierKind
{
    /// <summary>Sum of misses of hard linear forms that are neither limits (<see cref="LinearForm.IsLimit"/>), which are hard always, nor demands.</summary>
    Broken,

    /// <summary>Required seats left empty.</summary>
    Required,

    /// <summary>Wanted optional seats left empty.</summary>
    Wanted,

    /// <summary>By how much demands in percent or counts are missed (<see cref="LinearForm.IsDemand"/>).</summary>
    Demand,

    /// <summary>What is missing of the training of those who climb in seats (<see cref="ClimbForm"/>), weighted, and the seats it takes.</summary>
    Training,

    /// <summary>The value of a load family at a rank: the smallest m such that at most <see cref="Tier.Rank"/> people have a value above m. Rank 0 is the worst.</summary>
    Load,

    /// <summary>Cost of the soft forms of a <see cref="Solving.Goal"/>.</summary>
    Goal,
}

/// <summary>A number to be made small. Index: the load family, or the goal; rank: see <see cref="TierKind.Load"/>.</summary>
readonly record struct Tier(TierKind Kind, int Index = 0, int Rank = 0)
{
    public static Tier Broken => new(TierKind.Broken);
    public static Tier Required => new(TierKind.Required);
    public static Tier Wanted => new(TierKind.Wanted);
    public static Tier Demand => new(TierKind.Demand);
    public static Tier Training => new(TierKind.Training);
    public static Tier Load(int family, int rank) => new(TierKind.Load, family, rank);
    public static Tier Of(Goal goal) => new(TierKind.Goal, (int)goal);
}

/// <summary>A tier that must stay at or below a number.</summary>
readonly record struct Hold(Tier Tier, long Most);
