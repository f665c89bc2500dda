namespace RotationPlanner.Fairness.Sharing;

/// <summary>
/// Tells pools that share people from those that do not. Agreed parts of departments bind all of them together.
/// </summary>
static class ShareGroups
{
    public static IReadOnlyList<ShareMembers> Of(Company company, Seats seats, IReadOnlyList<Sharer> sharers)
    {
        var parent = Enumerable.Range(0, seats.Pools.Length).ToArray();
        var shared = parent.Where(p => seats.Slots[p].Count > 0).ToArray();
        if (company.Departments.Any(d => d.Share is { Min: > 0 } or { Max: < 1 }))
            foreach (var pool in shared) parent[pool] = shared[0];
        foreach (var sharer in sharers)
        {
            var first = -1;
            foreach (var pool in PoolsOf(sharer))
                if (first < 0) first = pool;
                else parent[Root(pool)] = Root(first);
        }
        var people = sharers.ToLookup(s => Root(PoolsOf(s).First()));
        return [.. shared.GroupBy(Root).Where(g => people.Contains(g.Key)).Select(g =>
            new ShareMembers(company, seats, [.. g.Order()], [.. people[g.Key]]))];

        int Root(int pool)
        {
            while (parent[pool] != pool) pool = parent[pool] = parent[parent[pool]];
            return pool;
        }
    }

    static IEnumerable<int> PoolsOf(Sharer sharer) =>
        sharer.Entitled.SelectMany(e => e.Pools).Concat(sharer.Graduations.Select(g => g.Pool));
}
