using RotationPlanner.Fairness.Sharing;

namespace RotationPlanner.Fairness;

/// <summary>
/// What everybody should fairly carry, reckoned before any seat is given. The search, its proofs and the headline of a
/// plan use it; the shares that a person sees and that the ledger keeps are the final ones (<see cref="FinalShares"/>),
/// scaled to the credit that was really given.
/// </summary>
/// <param name="Shares">By index of the responder in the company: credit minutes, in all and by category.</param>
/// <param name="Pools">The same credit role by role.</param>
sealed record Yardstick(Credit[] Shares, IReadOnlyList<PoolShares> Pools)
{
    /// <summary>How each slice of time is split; empty where nobody looked.</summary>
    public IReadOnlyList<SplitSlice> Slices { get; private init; } = [];

    /// <summary>Shares before rounding, for who wants to compare exact fractions.</summary>
    public IReadOnlyList<ExactCredit> Exact { get; private init; } = [];

    /// <summary>The shares of one role, or null where nobody has any.</summary>
    public PoolShares? Of(string rotation, string role) =>
        Pools.FirstOrDefault(p => p.Rotation == rotation && p.Role == role);

    public static Yardstick Of(Company company, Seats seats, IReadOnlyList<ShareGroup> groups)
    {
        var (exact, pools, slices) = (new ExactCredit[company.Responders.Count], new List<PoolShares>(),
            new List<SplitSlice>());
        foreach (var group in groups)
        {
            var byPool = new double[group.Members.Pools.Length][];
            for (var q = 0; q < byPool.Length; q++) byPool[q] = new double[group.Members.People.Length];
            foreach (var slice in group.Slices)
            {
                foreach (var (person, pool, amount) in group.TakesOf(slice))
                {
                    byPool[pool][person] += amount;
                    exact[group.Members.People[person].Index] += slice.Supply.PartOf(pool, amount);
                }
                slices.Add(new SplitSlice(group, slice));
            }
            for (var q = 0; q < byPool.Length; q++)
            {
                var (rotation, role) = seats.Pools[group.Members.Pools[q]];
                int[] some = [.. Enumerable.Range(0, byPool[q].Length).Where(p => byPool[q][p] > 0)];
                if (some.Length == 0) continue;
                pools.Add(new PoolShares(rotation.Id, role.Id,
                    Array.ConvertAll(some, p => group.Members.People[p].Index),
                    Array.ConvertAll(some, p => byPool[q][p])));
            }
        }
        return new Yardstick(ExactCredit.Round(exact), Joined(pools)) { Slices = slices, Exact = exact };
    }

    /// <summary>Role by role, whomever its shifts are for.</summary>
    static List<PoolShares> Joined(List<PoolShares> pools) =>
    [
        .. from pool in pools
           group pool by (pool.Rotation, pool.Role) into role
           select role.Count() == 1 ? role.First() : Sum(role.Key.Rotation, role.Key.Role, [.. role]),
    ];

    static PoolShares Sum(string rotation, string role, PoolShares[] parts)
    {
        int[] people = [.. parts.SelectMany(p => p.People).Distinct().Order()];
        return new PoolShares(rotation, role, people, Array.ConvertAll(people, p => parts.Sum(part => part.Of(p))));
    }
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

/// <summary>One slice of time and how it is split.</summary>
sealed record SplitSlice(ShareGroup Group, Slice Slice);
