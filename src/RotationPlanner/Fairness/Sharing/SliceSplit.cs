namespace RotationPlanner.Fairness.Sharing;

/// <summary>
/// Splits the credit of one slice: worst-off first over the roles, in proportion to capacity, within the agreed parts
/// of departments, and nobody more than they can carry. People who may hold the same are first taken together; where
/// that asks somebody for more than one person can carry, they are told apart by capacity.
/// </summary>
sealed class SliceSplit(ShareMembers members, PaperCaps caps, CancellationToken cancel)
{
    const double Slack = 1 + 1e-9;

    readonly (decimal Min, decimal Max)?[] targets = [.. members.Company.Departments.Select(d => d.Share)];

    bool HasTargets => Array.Exists(targets, t => t is { Min: > 0 } or { Max: < 1 });

    public void Split(Slice slice)
    {
        if (slice.Limits is null && Pour(slice, together: true)) return;
        Pour(slice, together: false);
    }

    readonly record struct Key(int Set, int Department, int Profile, double Capacity, double Limit);

    sealed class Group
    {
        public int Count;
        public double Weight, Largest;
    }

    /// <summary>False where somebody was asked for more than they can carry.</summary>
    bool Pour(Slice slice, bool together)
    {
        var (groups, keys) = Groups(slice, together);
        var days = slice.Slots[^1].Day - slice.Slots[0].Day + 1;
        var supply = slice.Supply;
        var kinds = new Kind[keys.Count];
        for (var k = 0; k < kinds.Length; k++)
        {
            var (key, group) = (keys[k], groups[k]);
            var pools = members.Sets[key.Set];
            var each = together ? double.PositiveInfinity
                : Math.Min(key.Limit, Math.Min(Apart(slice, key.Set), caps.Most(key.Profile, days)));
            kinds[k] = new Kind(group.Weight, each * group.Count, pools,
                Array.ConvertAll(pools, p => together ? double.PositiveInfinity : supply.OneSeat[p] * group.Count));
        }
        var poured = HasTargets
            ? DepartmentTargets.Pour(supply.Total, kinds, [.. keys.Select(k => k.Department)], targets, cancel)
            : Leximin.Pour(supply.Total, kinds, cancel);
        if (together && Exceeds(slice, keys, groups, poured, days)) return false;

        slice.Levels = poured.Levels;
        slice.Rates = new double[kinds.Length][];
        for (var k = 0; k < kinds.Length; k++)
        {
            slice.Rates[k] = new double[supply.Total.Length];
            for (var i = 0; i < kinds[k].Pools.Length; i++)
                slice.Rates[k][kinds[k].Pools[i]] = poured.Amounts[k][i] / groups[k].Weight;
        }
        return true;
    }

    (List<Group> Groups, List<Key> Keys) Groups(Slice slice, bool together)
    {
        var (groups, keys, numbers) = (new List<Group>(), new List<Key>(), new Dictionary<Key, int>());
        var (rows, hasTargets) = (new int[slice.SetOf.Length], HasTargets);
        var last = (Key: default(Key), Row: -1);
        for (var p = 0; p < rows.Length; p++)
        {
            rows[p] = -1;
            if (slice.SetOf[p] < 0) continue;
            var person = members.People[p];
            var key = new Key(slice.SetOf[p], hasTargets ? person.Department : -1, caps.Number[person.Index],
                together ? 0 : person.Capacity, slice.Limits?[p] ?? double.PositiveInfinity);
            // Neighbours are mostly alike.
            if (last.Row < 0 || key != last.Key)
            {
                if (!numbers.TryGetValue(key, out var number))
                {
                    numbers[key] = number = keys.Count;
                    keys.Add(key);
                    groups.Add(new Group());
                }
                last = (key, number);
            }
            var group = groups[rows[p] = last.Row];
            group.Count++;
            group.Weight += person.Capacity;
            group.Largest = Math.Max(group.Largest, person.Capacity);
        }
        slice.RowOf = rows;
        return (groups, keys);
    }

    bool Exceeds(Slice slice, List<Key> keys, List<Group> groups, Poured poured, int days)
    {
        for (var k = 0; k < keys.Count; k++)
        {
            var (pools, part) = (members.Sets[keys[k].Set], groups[k].Largest / groups[k].Weight);
            var (sum, chain) = (0.0, 0.0);
            for (var i = 0; i < pools.Length; i++)
            {
                var amount = poured.Amounts[k][i] * part;
                if (amount > slice.Supply.OneSeat[pools[i]] * Slack) return true;
                sum += amount;
                chain = Math.Max(chain, slice.Supply.Chain[pools[i]]);
            }
            if (sum > caps.Most(keys[k].Profile, days) * Slack) return true;
            if (sum > chain * Slack && sum > Apart(slice, keys[k].Set) * Slack) return true;
        }
        return false;
    }

    /// <summary>The most that one person can carry of a set of pools: the heaviest seats that do not overlap.</summary>
    double Apart(Slice slice, int set)
    {
        var held = new HashSet<int>(members.Sets[set]);
        var spans = new List<WeightedSpan>();
        for (var s = 0; s < slice.Slots.Count; s++)
        {
            var slot = slice.Slots[s];
            if (slice.Supply.SeatsOf[s] > 0 && held.Contains(members.PoolOf(slot)))
                spans.Add(new WeightedSpan(slot.StartMinute, slot.EndMinute,
                    (long)Math.Ceiling(slice.Supply.OfSlot[s])));
        }
        return Intervals.HeaviestApart([.. spans]);
    }
}
