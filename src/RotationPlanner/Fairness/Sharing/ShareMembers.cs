namespace RotationPlanner.Fairness.Sharing;

/// <summary>
/// Pools that share people, directly or through others, and those people. Nobody outside has a part in them, so they
/// are split alone.
/// </summary>
sealed class ShareMembers
{
    readonly Company company;
    readonly Seats seats;
    readonly Dictionary<int, int> localOf = [];
    readonly Dictionary<int, Responder> ofWay = [];
    readonly Dictionary<string, int> numberOfSet = new(StringComparer.Ordinal);
    readonly List<int[]> sets = [];

    /// <param name="company">The company.</param>
    /// <param name="seats">The seats to be shared.</param>
    /// <param name="pools">The pools, as the company's seats number them, ascending.</param>
    /// <param name="people">Everybody who has a part in them, now or later.</param>
    public ShareMembers(Company company, Seats seats, int[] pools, Sharer[] people)
    {
        (this.company, this.seats, Pools, People) = (company, seats, pools, people);
        for (var p = 0; p < pools.Length; p++) localOf[pools[p]] = p;
        LaterWays = Array.ConvertAll(pools, _ => new List<(int, double)>());
        // A capacity that changes makes two of one person, who graduates once.
        var later = new HashSet<(int Person, int Pool)>();
        foreach (var person in people)
        {
            ofWay.TryAdd(person.Way, company.Responders[person.Index]);
            foreach (var graduation in person.Graduations)
                if (later.Add((person.Index, graduation.Pool))) LaterWays[localOf[graduation.Pool]].Add((person.Way, person.Capacity));
        }
        Slots = [.. pools.SelectMany(p => seats.Slots[p]).OrderBy(s => s.StartMinute).ThenBy(s => s.Index)];
    }

    public int[] Pools { get; }

    public Sharer[] People { get; }

    /// <summary>All slots, by start.</summary>
    public Slot[] Slots { get; }

    /// <summary>
    /// By pool: the ways of life and the capacities of those to whom it opens in the horizon, if it does.
    /// </summary>
    public List<(int Way, double Capacity)>[] LaterWays { get; }

    /// <summary>The sets of pools that somebody may hold at some time, each ascending.</summary>
    public IReadOnlyList<int[]> Sets => sets;

    public Company Company => company;

    public int PoolOf(Slot slot) => localOf[seats.PoolOf[slot.Index]];

    public int LocalOf(int pool) => localOf[pool];

    /// <summary>Somebody who lives so.</summary>
    public Responder OfWay(int way) => ofWay[way];

    /// <summary>The number of a set of the company's pools.</summary>
    public int NumberOf(int[] pools)
    {
        var key = string.Join(',', pools);
        if (numberOfSet.TryGetValue(key, out var number)) return number;
        sets.Add(Array.ConvertAll(pools, p => localOf[p]));
        return numberOfSet[key] = sets.Count - 1;
    }
}
