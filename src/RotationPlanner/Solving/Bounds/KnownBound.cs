using RotationPlanner.Program;

namespace RotationPlanner.Solving.Bounds;

/// <summary>A lower bound of a tier for all plans within holds of earlier tiers; for none beyond them.</summary>
/// <param name="Value">No plan within the holds has less.</param>
/// <param name="Method">How that is known.</param>
/// <param name="Within">The holds; empty where every plan is bounded.</param>
sealed record KnownBound(long Value, string Method, IReadOnlyList<Hold> Within)
{
    /// <summary>Whether it says something of all plans that are as good as this one in the tiers before.</summary>
    public bool Covers(TierValues plan) => Within.All(h => plan.Of(h.Tier) <= h.Most);

    /// <summary>Whether it says at least what the other one says.</summary>
    public bool Implies(KnownBound other) =>
        Value >= other.Value && Within.All(h => other.Within.Any(o => o.Tier == h.Tier && o.Most <= h.Most));
}
