namespace RotationPlanner.Fairness;

/// <summary>
/// What everybody should fairly carry, reckoned before any seat is given. The search, its proofs and the headline of a plan use it; the shares
/// that a person sees and that the ledger keeps are the final ones, which are scaled to the credit that was really given.
/// </summary>
/// <param name="Shares">By index of the responder in the company: credit minutes, in all and by category.</param>
/// <param name="Pools">The same credit role by role, in the order in which the roles first occur in time.</param>
sealed record Yardstick(Credit[] Shares, IReadOnlyList<PoolShares> Pools)
{
    /// <summary>The shares of one role, or null where nobody has any.</summary>
    public PoolShares? Of(string rotation, string role) => Pools.FirstOrDefault(p => p.Rotation == rotation && p.Role == role);
}

/// <summary>Who should carry how much of one role of a rotation.</summary>
/// <param name="Rotation">The <see cref="Rotation.Id"/>.</param>
/// <param name="Role">The <see cref="Role.Id"/>.</param>
/// <param name="People">Indexes of the responders who have a share of it, ascending.</param>
/// <param name="Credits">The share of each of them, in credit minutes and parts of them.</param>
sealed record PoolShares(string Rotation, string Role, int[] People, double[] Credits)
{
    /// <summary>The credit of all shares together, in credit minutes.</summary>
    public double Total { get; } = Credits.Sum();

    /// <summary>One responder's share of the role, in credit minutes; 0 for none.</summary>
    public double Of(int responder) => Array.BinarySearch(People, responder) is >= 0 and var at ? Credits[at] : 0;

    /// <summary>One responder's part of the role, from 0 to 1; parts sum to 1 where anybody has a share.</summary>
    public double PartOf(int responder) => Total > 0 ? Of(responder) / Total : 0;
}
