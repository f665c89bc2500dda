using RotationPlanner.Program;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Solving.LargeNeighbourhoodSearch;

/// <summary>
/// Builds a part of a program from what its free variables appear in, without a look at the rest of the whole.
/// </summary>
sealed class PartBuilder
{
    readonly SearchState whole;
    readonly ProgramIndex index;
    readonly SeatProgram program;
    readonly LoadFamily[] loads;
    readonly int[] free;
    readonly HashSet<int> isFree;
    readonly int[] kept;
    readonly Dictionary<int, int> number = [];
    readonly Dictionary<int, int> anyNumber = [];
    readonly List<int[]> anys = [];
    readonly SortedSet<int> touchedSlots = [];

    public PartBuilder(SearchState whole, IEnumerable<int> free, LoadFamily[] loads)
    {
        (this.whole, index, program, this.loads) = (whole, whole.Index, whole.Index.Program, loads);
        this.free = [.. free.Where(v => program.Fixed[v] == 0).Distinct().Order()];
        isFree = [.. this.free];
        foreach (var v in this.free) touchedSlots.UnionWith(program.VariableSlots[v]);
        var held = PartSurroundings.Of(whole, this.free, isFree, touchedSlots);
        kept = [.. this.free.Concat(held).Order()];
        for (var k = 0; k < kept.Length; k++) number[kept[k]] = k;
        foreach (var a in this.free.SelectMany(v => index.AnysOf[v].ToArray()).Distinct().Order()) Gather(a);
    }

    public ProgramPart Build()
    {
        var part = program with
        {
            SlotVariables = SlotVariables(),
            Required = [.. program.Required.Select((n, s) => touchedSlots.Contains(s) ? n : 0)],
            Wanted = [.. program.Wanted.Select((n, s) => touchedSlots.Contains(s) ? n : 0)],
            Variables = Array.ConvertAll(kept, v => program.Variables[v]),
            VariableSlots = Array.ConvertAll(kept, v => program.VariableSlots[v]),
            VariableResponder = Array.ConvertAll(kept, v => program.VariableResponder[v]),
            Fixed = Array.ConvertAll(kept, v => (sbyte)(isFree.Contains(v) ? 0 : 1)),
            Anys = [.. anys],
            Linears = [.. Linears()],
            MinMaxes = [.. MinMaxes()],
            NoOverlaps = [.. NoOverlaps()],
            Windows = [.. Windows()],
            Spacings = [.. Spacings()],
            Climbs = [.. program.Climbs.Select(Climb)],
            Loads = [.. loads.Select(Load)],
            Duty = null,
            Meetings = [],
            Previous = [.. program.Previous.Where(isFree.Contains).Select(v => number[v])],
        };
        return new ProgramPart(part, kept, Array.ConvertAll(kept, isFree.Contains), whole);
    }

    // An any-group of which somebody outside the part is true stays true, and is counted with the rest.
    void Gather(int any)
    {
        if (program.Anys[any].Any(v => whole.Values[v] && !isFree.Contains(v))) return;
        anyNumber[any] = anys.Count;
        anys.Add([.. program.Anys[any].Where(isFree.Contains).Select(v => number[v])]);
    }

    int[][] SlotVariables()
    {
        var rows = Enumerable.Repeat<int[]>([], program.Slots.Length).ToArray();
        var all = kept.SelectMany(v => program.VariableSlots[v].Select(s => (Slot: s, Variable: number[v])))
            .ToLookup(e => e.Slot, e => e.Variable);
        foreach (var slot in all) rows[slot.Key] = [.. slot];
        return rows;
    }

    IEnumerable<LinearConstraint> Linears()
    {
        var gathered = new SortedDictionary<int, List<(int Term, long Weight)>>();
        foreach (var v in free)
            foreach (var p in index.LinearsOf[v]) Constraints.Add(gathered, p.Constraint, (number[v], p.Weight));
        foreach (var (any, at) in anyNumber)
            foreach (var p in index.LinearsOfAny[any]) Constraints.Add(gathered, p.Constraint, (~at, p.Weight));
        foreach (var (f, terms) in gathered)
        {
            var constraint = program.Linears[f];
            var outside = whole.Linears.Sum(f) - terms.Sum(t => IsTrue(t.Term) ? t.Weight : 0);
            yield return constraint with
            {
                Terms = [.. terms.Select(t => t.Term)],
                Weights = [.. terms.Select(t => t.Weight)],
                Least = constraint.Least == long.MinValue ? constraint.Least : constraint.Least - outside,
                Most = constraint.Most == long.MaxValue ? constraint.Most : constraint.Most - outside,
            };
        }
    }

    IEnumerable<MinMaxConstraint> MinMaxes()
    {
        if (program.MinMaxes.Length == 0) yield break;
        var gathered = new SortedDictionary<int, List<(int Sum, int Term, long Weight)>>();
        foreach (var v in free)
            foreach (var p in index.MinMaxesOf[v])
                Constraints.Add(gathered, p.Constraint, (p.Sum, number[v], p.Weight));
        foreach (var (any, at) in anyNumber)
            foreach (var p in index.MinMaxesOfAny[any]) Constraints.Add(gathered, p.Constraint, (p.Sum, ~at, p.Weight));
        foreach (var (f, terms) in gathered)
        {
            var sums = program.MinMaxes[f].Terms.Select(
                (_, s) => WithOutside(f, s, [.. terms.Where(t => t.Sum == s)])).ToArray();
            yield return program.MinMaxes[f] with { Terms = Array.ConvertAll(sums, s => s.Terms), Weights = Array.ConvertAll(sums, s => s.Weights) };
        }
    }

    /// <summary>
    /// A sum with what the rest adds to it, as the weight of a fixed variable. What adds anything is itself in the
    /// part.
    /// </summary>
    (int[] Terms, long[] Weights) WithOutside(int constraint, int sum, (int Sum, int Term, long Weight)[] terms)
    {
        var outside = whole.MinMaxes.Sum(constraint, sum) - terms.Sum(t => IsTrue(t.Term) ? t.Weight : 0);
        var all = terms.Select(t => (t.Term, t.Weight));
        if (outside != 0) all = all.Append((number[kept.First(v => !isFree.Contains(v))], outside));
        return ([.. all.Select(t => t.Term)], [.. all.Select(t => t.Weight)]);
    }

    IEnumerable<NoOverlapConstraint> NoOverlaps()
    {
        var gathered = Constraints.Gather(kept, isFree, v => index.StaysOf[v].ToArray(), s => s.Constraint);
        foreach (var (f, all) in gathered)
        {
            // A variable of several seats has entries beyond those of the next ones.
            var entries = all.OrderBy(e => e.Part.Start).ToArray();
            yield return program.NoOverlaps[f] with
            {
                Variables = Array.ConvertAll(entries, e => number[e.Variable]),
                Starts = Array.ConvertAll(entries, e => e.Part.Start),
                Ends = Array.ConvertAll(entries, e => e.Part.End),
            };
        }
    }

    IEnumerable<RollingWindowConstraint> Windows()
    {
        var gathered = Constraints.Gather(kept, isFree, v => index.EntriesOf[v].ToArray(), e => e.Window);
        foreach (var (f, all) in gathered)
        {
            var days = all.OrderBy(e => e.Part.Day).ToArray();
            yield return program.Windows[f] with { Variables = Array.ConvertAll(days, e => number[e.Variable]), Days = Array.ConvertAll(days, e => e.Part.Day), Weights = Array.ConvertAll(days, e => e.Part.Weight) };
        }
    }

    IEnumerable<SpacingConstraint> Spacings()
    {
        var gathered = Constraints.Gather(kept, isFree, v => index.SpacingsOf[v].ToArray(), s => s.Constraint);
        foreach (var (f, all) in gathered)
        {
            var days = all.OrderBy(e => e.Part.Day).ToArray();
            yield return program.Spacings[f] with { Variables = Array.ConvertAll(days, e => number[e.Variable]), Days = Array.ConvertAll(days, e => e.Part.Day) };
        }
    }

    LadderConstraint Climb(LadderConstraint constraint) => constraint with
    {
        Seats = [.. constraint.Seats.Where(s => number.ContainsKey(s.Variable))
            .Select(s => s with { Variable = number[s.Variable] })],
        Gates = [.. constraint.Gates.Where(g => number.ContainsKey(g.Variable))
            .Select(g => g with { Variable = number[g.Variable] })],
    };

    LoadFamily Load(LoadFamily family, int f)
    {
        long[] elsewhere = [.. family.Carried.Select((_, r) => family.ElsewhereOf(r) + whole.Credits[f][r])];
        foreach (var v in kept.Where(v => whole.Values[v]))
            elsewhere[program.VariableResponder[v]] -= family.Credits[v];
        return family with { Credits = Array.ConvertAll(kept, v => family.Credits[v]), Elsewhere = elsewhere };
    }

    bool IsTrue(int term) => term >= 0 ? whole.Values[kept[term]] : anys[~term].Any(k => whole.Values[kept[k]]);

    /// <summary>Entries by constraint.</summary>
    static class Constraints
    {
        public static void Add<T>(SortedDictionary<int, List<T>> gathered, int constraint, T entry)
        {
            if (!gathered.TryGetValue(constraint, out var list)) gathered[constraint] = list = [];
            list.Add(entry);
        }

        /// <summary>The entries of the constraints that some free variable is in.</summary>
        public static IEnumerable<KeyValuePair<int, List<(int Variable, T Part)>>> Gather<T>(int[] kept,
            HashSet<int> free, Func<int, T[]> partsOf, Func<T, int> formOf)
        {
            var gathered = new SortedDictionary<int, List<(int, T)>>();
            var touched = new HashSet<int>();
            foreach (var v in kept)
                foreach (var part in partsOf(v))
                {
                    Add(gathered, formOf(part), (v, part));
                    if (free.Contains(v)) touched.Add(formOf(part));
                }
            return gathered.Where(g => touched.Contains(g.Key));
        }
    }
}
