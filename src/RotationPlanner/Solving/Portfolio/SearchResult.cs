using RotationPlanner.Solving.Search;

namespace RotationPlanner.Solving.Portfolio;

/// <summary>What the portfolio found. The last bounds are still being worked out while the plan is put together and checked.</summary>
sealed record SearchResult(Solution Solution, ProgramIndex Index, Task<IReadOnlyList<TierProof>> Proving, bool Cancelled)
{
    public IReadOnlyList<TierProof> Tiers => Proving.GetAwaiter().GetResult();
}
