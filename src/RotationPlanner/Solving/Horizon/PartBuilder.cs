using RotationPlanner.Solving.Search;

namespace RotationPlanner.Solving.Horizon;

/// <summary>Builds a part of a program from what its free variables appear in, without a look at the rest of the whole.</summary>
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
            Worsts = [.. Worsts()],
            Aparts = [.. Aparts()],
            Windows = [.. Windows()],
            Spreads = [.. Spreads()],
            Climbs = [.. program.Climbs.Select(Climb)],
            Loads = [.. loads.Select(Load)],
            Duty = null,
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
        var all = kept.SelectMany(v => program.VariableSlots[v].Select(s => (Slot: s, Variable: number[v]))).ToLookup(e => e.Slot, e => e.Variable);
        foreach (var slot in all) rows[slot.Key] = [.. slot];
        return rows;
    }

    IEnumerable<LinearForm> Linears()
    {
        var gathered = new SortedDictionary<int, List<(int Term, long Weight)>>();
        foreach (var v in free)
            foreach (var p in index.LinearsOf[v]) Forms.Add(gathered, p.Form, (number[v], p.Weight));
        foreach (var (any, at) in anyNumber)
            foreach (var p in index.LinearsOfAny[any]) Forms.Add(gathered, p.Form, (~at, p.Weight));
        foreach (var (f, terms) in gathered)
        {
            var form = program.Linears[f];
            var outside = whole.Sum(f) - terms.Sum(t => IsTrue(t.Term) ? t.Weight : 0);
            yield return form with
            {
                Terms = [.. terms.Select(t => t.Term)],
                Weights = [.. terms.Select(t => t.Weight)],
                Least = form.Least == long.MinValue ? form.Least : form.Least - outside,
                Most = form.Most == long.MaxValue ? form.Most : form.Most - outside,
            };
        }
    }

    IEnumerable<WorstForm> Worsts()
    {
        if (program.Worsts.Length == 0) yield break;
        var gathered = new SortedDictionary<int, List<(int Sum, int Term, long Weight)>>();
        foreach (var v in free)
            foreach (var p in index.WorstsOf[v]) Forms.Add(gathered, p.Form, (p.Sum, number[v], p.Weight));
        foreach (var (any, at) in anyNumber)
            foreach (var p in index.WorstsOfAny[any]) Forms.Add(gathered, p.Form, (p.Sum, ~at, p.Weight));
        foreach (var (f, terms) in gathered)
        {
            var sums = program.Worsts[f].Terms.Select((_, s) => WithOutside(f, s, [.. terms.Where(t => t.Sum == s)])).ToArray();
            yield return program.Worsts[f] with { Terms = Array.ConvertAll(sums, s => s.Terms), Weights = Array.ConvertAll(sums, s => s.Weights) };
        }
    }

    /// <summary>A sum with what the rest adds to it, as the weight of a fixed variable. What adds anything is itself in the part.</summary>
    (int[] Terms, long[] Weights) WithOutside(int form, int sum, (int Sum, int Term, long Weight)[] terms)
    {
        var outside = whole.WorstSum(form, sum) - terms.Sum(t => IsTrue(t.Term) ? t.Weight : 0);
        var all = terms.Select(t => (t.Term, t.Weight));
        if (outside != 0) all = all.Append((number[kept.First(v => !isFree.Contains(v))], outside));
        return ([.. all.Select(t => t.Term)], [.. all.Select(t => t.Weight)]);
    }

    IEnumerable<ApartForm> Aparts()
    {
        var gathered = Forms.Gather(kept, isFree, v => index.StaysOf[v].ToArray(), s => s.Form);
        foreach (var (f, all) in gathered)
            yield return program.Aparts[f] with { Variables = [.. all.Select(e => number[e.Variable])], Starts = [.. all.Select(e => e.Part.Start)], Ends = [.. all.Select(e => e.Part.End)] };
    }

    IEnumerable<WindowForm> Windows()
    {
        var gathered = Forms.Gather(kept, isFree, v => index.EntriesOf[v].ToArray(), e => e.Window);
        foreach (var (f, all) in gathered)
        {
            var days = all.OrderBy(e => e.Part.Day).ToArray();
            yield return program.Windows[f] with { Variables = Array.ConvertAll(days, e => number[e.Variable]), Days = Array.ConvertAll(days, e => e.Part.Day), Weights = Array.ConvertAll(days, e => e.Part.Weight) };
        }
    }

    IEnumerable<SpreadForm> Spreads()
    {
        var gathered = Forms.Gather(kept, isFree, v => index.SpreadsOf[v].ToArray(), s => s.Form);
        foreach (var (f, all) in gathered)
        {
            var days = all.OrderBy(e => e.Part.Day).ToArray();
            yield return program.Spreads[f] with { Variables = Array.ConvertAll(days, e => number[e.Variable]), Days = Array.ConvertAll(days, e => e.Part.Day) };
        }
    }

    ClimbForm Climb(ClimbForm form) => form with
    {
        Seats = [.. form.Seats.Where(s => number.ContainsKey(s.Variable)).Select(s => s with { Variable = number[s.Variable] })],
        Gates = [.. form.Gates.Where(g => number.ContainsKey(g.Variable)).Select(g => g with { Variable = number[g.Variable] })],
    };

    LoadFamily Load(LoadFamily family, int f)
    {
        long[] elsewhere = [.. family.Carried.Select((_, r) => family.ElsewhereOf(r) + whole.Credits[f][r])];
        foreach (var v in kept.Where(v => whole.Values[v])) elsewhere[program.VariableResponder[v]] -= family.Credits[v];
        return family with { Credits = Array.ConvertAll(kept, v => family.Credits[v]), Elsewhere = elsewhere };
    }

    bool IsTrue(int term) => term >= 0 ? whole.Values[kept[term]] : anys[~term].Any(k => whole.Values[kept[k]]);

    /// <summary>Entries by form.</summary>
    static class Forms
    {
        public static void Add<T>(SortedDictionary<int, List<T>> gathered, int form, T entry)
        {
            if (!gathered.TryGetValue(form, out var list)) gathered[form] = list = [];
            list.Add(entry);
        }

        /// <summary>The entries of the forms that some free variable is in.</summary>
        public static IEnumerable<KeyValuePair<int, List<(int Variable, T Part)>>> Gather<T>(int[] kept, HashSet<int> free, Func<int, T[]> partsOf, Func<T, int> formOf)
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
