namespace RotationPlanner.Solving;

/// <summary>How much is proved about one tier of the order in which plans are compared.</summary>
public enum ProofStatus
{
    /// <summary>No plan of equal earlier tiers is better.</summary>
    Optimal,

    /// <summary>Between the bound and the value a better plan may exist.</summary>
    WithinBound,

    /// <summary>Improved by search, nothing proved.</summary>
    NotProved,
}

/// <summary>The proof of one tier.</summary>
/// <param name="Tier">Its name, such as "coverage" or "worst excess".</param>
/// <param name="Value">What the plan reaches, in <paramref name="Unit"/>; smaller is better.</param>
/// <param name="Bound">What no plan can go below, or null.</param>
/// <param name="Unit">The unit of value and bound, such as "seats" or "% of share".</param>
/// <param name="Status">How much is proved.</param>
/// <param name="Method">How the bound was obtained, in words, such as "water-filling with integrality", "column generation" or "CP-SAT"; "local search" where there is none.</param>
public sealed record TierProof(string Tier, double Value, double? Bound, string Unit, ProofStatus Status, string Method);

/// <summary>What is proved about a plan, tier by tier, most important first.</summary>
/// <param name="Tiers">The tiers.</param>
/// <param name="Solver">The solver and version that took part.</param>
public sealed record Proof(IReadOnlyList<TierProof> Tiers, string Solver);
