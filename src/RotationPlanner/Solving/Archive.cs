using RotationPlanner.Program;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Solving;

/// <summary>
/// The plans that a search came by, and the anchors that follow from them: objective by objective the best value found
/// among the plans that are as good, to the tolerance, in those before. The best plan is the one left in the end. More
/// plans make no anchor worse, and the best of more plans is no worse by the anchors of all of them.
/// </summary>
sealed class Archive(SeatProgram program)
{
    const int Most = 400;

    readonly List<Entry> entries = [];

    public IReadOnlyList<Objective> Objectives { get; } = Program.Objectives.Of(program);

    /// <summary>
    /// A plan: its true variables, what it has in each objective, and whether it keeps every hard rule.
    /// </summary>
    sealed record Entry(int[] Held, long[][] Values, long Hard);

    /// <summary>Remembers a plan.</summary>
    public void Add(SearchState state)
    {
        var values = Objectives.Select(o => (long[])o.Read(state).Clone()).ToArray();
        var entry = new Entry([.. state.Held.SelectMany(h => h.Items.ToArray())], values, state.Limits);
        if (entries.Exists(e => Covers(e, entry))) return;
        entries.RemoveAll(e => Covers(entry, e));
        entries.Add(entry);
        if (entries.Count <= Most) return;
        // What is not within the tolerance of the first anchors now never will be again.
        var (best, anchors) = Choose();
        entries.RemoveAll(e => e != best && !IsWithin(e, anchors));
        if (entries.Count > Most) entries.RemoveRange(0, entries.Count - Most);
    }

    /// <summary>The anchors of each objective, in order.</summary>
    public IReadOnlyList<long[]> Anchors() => Choose().Anchors;

    /// <summary>Has a state be the best plan.</summary>
    public void Follow(SearchState state) => Follow(state, Choose().Best);

    /// <summary>The ceilings under which later objectives decide, with the state at the best plan.</summary>
    public Ceilings? Settle(SearchState state)
    {
        if (program.Loads.Length == 0) return null;
        var (best, anchors) = Choose();
        state.Ceilings = null;
        Follow(state, best);
        long Of(string id) => Index(id) is >= 0 and var i ? anchors[i][0] : 0;
        var family = program.Loads[0];
        var excess = anchors[Index(Program.Objectives.Excess)];
        var lightest = state.SortedExcess.Length == 0 ? 0 : Anchored(anchors).Min();
        return new Ceilings
        {
            Uncovered = Of(Program.Objectives.Coverage),
            UncoveredOptional = Of(Program.Objectives.OptionalCoverage),
            UnmetDemands = Of(Program.Objectives.Demands),
            Worst = Of(Program.Objectives.WorstExcess) + family.Tolerance,
            Training = Of(Program.Objectives.Training),
            Excess = Array.ConvertAll(excess, e => e + family.Tolerance),
            // A stint is kept whole, and a wish met, at the price of the tolerance, by whoever has less for it as well.
            Floor = lightest - (program.HasEarlyWishes || HasWishedStints ? Math.Max(family.LightestSeat, family.Tolerance) : family.LightestSeat),
        };
    }

    bool HasWishedStints => Objectives.Any(o => o.Tier == Tier.Of(Goal.Handoffs))
        || Array.Exists(program.Slots, s => s.Shift.StintKind is { SplitPoints: not null });

    // Everybody's excess in the plan whose vector is the anchor.
    long[] Anchored(IReadOnlyList<long[]> anchors) => anchors[Index(Program.Objectives.Excess)];

    int Index(string id)
    {
        for (var i = 0; i < Objectives.Count; i++)
            if (Objectives[i].Id == id) return i;
        return -1;
    }

    void Follow(SearchState state, Entry entry)
    {
        var held = new bool[program.VariableCount];
        foreach (var v in entry.Held) held[v] = true;
        state.Follow(new Solution(held));
    }

    (Entry Best, IReadOnlyList<long[]> Anchors) Choose()
    {
        var left = entries.Where(e => e.Hard == entries.Min(o => o.Hard)).ToList();
        var anchors = new List<long[]>();
        for (var i = 0; i < Objectives.Count; i++)
        {
            var anchor = left[0].Values[i];
            foreach (var entry in left)
                if (entry.Values[i].AsSpan().SequenceCompareTo(anchor) < 0) anchor = entry.Values[i];
            anchors.Add(anchor);
            left.RemoveAll(e => !IsWithin(e.Values[i], anchor, Objectives[i].Tolerance));
        }
        // Of plans alike, what the later objectives say without any tolerance decides.
        return (left.MinBy(e => e.Values, Comparer<long[][]>.Create(Strictly))!, anchors);
    }

    bool IsWithin(Entry entry, IReadOnlyList<long[]> anchors)
    {
        for (var i = 0; i < Objectives.Count && Objectives[i].Id != Program.Objectives.Training; i++)
            if (!IsWithin(entry.Values[i], anchors[i], Objectives[i].Tolerance)) return false;
        return true;
    }

    static bool IsWithin(long[] value, long[] anchor, long tolerance)
    {
        for (var k = 0; k < value.Length; k++)
            if (value[k] > anchor[k] + tolerance)
                return tolerance == 0 && value.AsSpan().SequenceCompareTo(anchor) <= 0;
        return true;
    }

    /// <summary>Whether nothing that may yet be found can make the other plan the better one.</summary>
    bool Covers(Entry one, Entry other)
    {
        if (one.Hard > other.Hard) return false;
        for (var i = 0; i < Objectives.Count; i++)
        {
            if (Objectives[i].Tolerance == 0)
            {
                var order = one.Values[i].AsSpan().SequenceCompareTo(other.Values[i]);
                if (order != 0) return order < 0;
            }
            else
                for (var k = 0; k < one.Values[i].Length; k++)
                    if (one.Values[i][k] > other.Values[i][k]) return false;
        }
        return true;
    }

    static int Strictly(long[][] a, long[][] b)
    {
        for (var i = a.Length - 1; i >= 0; i--)
            if (a[i].AsSpan().SequenceCompareTo(b[i]) is not 0 and var order) return order;
        return 0;
    }
}
