using RotationPlanner.Program;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Solving.Bounds;

/// <summary>What a plan has in each tier; loads are sorted once.</summary>
sealed class TierValues(SearchState state)
{
    readonly long[]?[] sorted = new long[state.LoadValues.Length][];

    public long Of(Tier tier) => tier.Kind switch
    {
        TierKind.Obligations => state.UnmetObligations,
        TierKind.Uncovered => state.Uncovered,
        TierKind.UncoveredOptional => state.UncoveredOptional,
        TierKind.UnmetDemands => state.UnmetDemands,
        TierKind.Training => state.Training,
        TierKind.Load => Sorted(tier.Index) is var all && tier.Rank < all.Count ? all[tier.Rank] : 0,
        _ => state.Goals[tier.Index],
    };

    /// <summary>The load values of a family, worst first.</summary>
    public IReadOnlyList<long> Sorted(int family) =>
        sorted[family] ??= [.. state.Index.Carriers.Select(r => state.LoadValues[family][r]).OrderDescending()];
}
