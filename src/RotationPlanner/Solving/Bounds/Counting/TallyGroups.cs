using RotationPlanner.Program;

namespace RotationPlanner.Solving.Bounds.Counting;

/// <summary>
/// Gathers the terms of min-max constraints that stand in the same sums with the same weights, and what bounds their
/// number.
/// </summary>
sealed class TallyGroups
{
    const int None = -1;

    readonly SeatProgram program;
    readonly Dictionary<int, int> tallyOf = [];
    readonly List<(int Constraint, int Sum, long Weight)[]> uses = [];

    public TallyGroups(SeatProgram program, MinMaxConstraint[] constraints)
    {
        this.program = program;
        var known = new Dictionary<(int Constraint, int Sum, long Weight)[], int>(new SameUses());
        var terms = new List<List<int>>();
        foreach (var (term, found) in UsesOf(constraints))
        {
            // Terms of one tally fill as many slots each; as a use of no constraint, so that the key says it all.
            (int Constraint, int Sum, long Weight)[] key = [.. found, (None, None, SlotsOf(term))];
            if (!known.TryGetValue(key, out var tally))
            {
                known[key] = tally = terms.Count;
                terms.Add([]);
                uses.Add(key);
            }
            terms[tally].Add(term);
            tallyOf[term] = tally;
        }
        var packing = Packings();
        Tallies = [.. terms.Select((t, i) => new Tally([.. t], t.Count(x => Bounds.Counting.Tallies.IsFixed(program, x)), t.Count - packing[i], SlotsOf(t[0])))];
    }

    public Tally[] Tallies { get; }

    public (int Tally, long Weight)[][] SumsOf(int constraint)
    {
        var sums = uses.SelectMany((u, tally) => u.Where(x => x.Constraint == constraint)
            .Select(x => (x.Sum, Part: (tally, x.Weight)))).ToLookup(x => x.Sum, x => x.Part);
        return [.. sums.Select(s => s.ToArray())];
    }

    /// <summary>
    /// Slots are one total when a tally has terms in both; where others could fill a slot as well, nothing is known.
    /// </summary>
    public IEnumerable<TallyTotal> Totals()
    {
        var root = Enumerable.Range(0, Tallies.Length).ToArray();
        var slots = new List<(int Tally, int Slot)>();
        var open = new HashSet<int>();
        for (var s = 0; s < program.SlotVariables.Length; s++)
        {
            var inside = program.SlotVariables[s].Where(tallyOf.ContainsKey).Select(v => tallyOf[v])
                .Distinct().ToArray();
            if (inside.Length == 0) continue;
            foreach (var tally in inside) root[Find(tally)] = Find(inside[0]);
            slots.Add((inside[0], s));
            if (!Array.TrueForAll(program.SlotVariables[s], tallyOf.ContainsKey)) open.Add(inside[0]);
        }
        var shared = open.Select(Find).ToHashSet();
        foreach (var group in slots.GroupBy(p => Find(p.Tally), p => p.Slot))
        {
            var own = Enumerable.Range(0, Tallies.Length)
                .Where(t => Find(t) == group.Key && Tallies[t].SlotsEach > 0).ToArray();
            // With others in the seats, only the most they can be is known.
            var least = shared.Contains(group.Key) ? 0 : group.Sum(s => (long)program.Required[s] + program.Wanted[s]);
            yield return new TallyTotal(own, least, group.Sum(s => (long)program.Seats[s]));
        }

        int Find(int tally)
        {
            while (root[tally] != tally) tally = root[tally] = root[root[tally]];
            return tally;
        }
    }

    /// <summary>
    /// Per tally: how many of its terms stay false at least, by hard limits on some of them that share no term.
    /// </summary>
    int[] Packings()
    {
        var packing = new int[uses.Count];
        var taken = new HashSet<int>();
        foreach (var constraint in program.Linears)
        {
            if (!constraint.IsLimit || constraint.Terms.Length == 0 || !tallyOf.TryGetValue(constraint.Terms[0], out var tally) || constraint.Most >= constraint.Terms.Length) continue;
            if (!Array.TrueForAll(constraint.Weights, w => w == 1) || !Array.TrueForAll(constraint.Terms, t => tallyOf.TryGetValue(t, out var other) && other == tally)) continue;
            if (constraint.Terms.Distinct().Count() < constraint.Terms.Length
                || Array.Exists(constraint.Terms, taken.Contains)) continue;
            taken.UnionWith(constraint.Terms);
            packing[tally] += constraint.Terms.Length - (int)constraint.Most;
        }
        return packing;
    }

    static SortedDictionary<int, List<(int Constraint, int Sum, long Weight)>> UsesOf(MinMaxConstraint[] constraints)
    {
        var found = new SortedDictionary<int, List<(int, int, long)>>();
        for (var f = 0; f < constraints.Length; f++)
            for (var s = 0; s < constraints[f].Terms.Length; s++)
                for (var k = 0; k < constraints[f].Terms[s].Length; k++)
                {
                    var term = constraints[f].Terms[s][k];
                    if (!found.TryGetValue(term, out var list)) found[term] = list = [];
                    list.Add((f, s, constraints[f].Weights[s][k]));
                }
        return found;
    }

    sealed class SameUses : IEqualityComparer<(int Constraint, int Sum, long Weight)[]>
    {
        public bool Equals((int Constraint, int Sum, long Weight)[]? x, (int Constraint, int Sum, long Weight)[]? y) =>
            x.AsSpan().SequenceEqual(y);

        public int GetHashCode((int Constraint, int Sum, long Weight)[] obj)
        {
            var hash = new HashCode();
            foreach (var use in obj) hash.Add(use);
            return hash.ToHashCode();
        }
    }

    int SlotsOf(int term) => term >= 0 ? program.VariableSlots[term].Length : 0;
}
