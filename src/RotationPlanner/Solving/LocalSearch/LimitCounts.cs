using RotationPlanner.Program;

namespace RotationPlanner.Solving.LocalSearch;

/// <summary>
/// How far every hard constraint is missed by a state that may break them, timelines included, each with a weight of
/// its own. A state with nothing broken is one that any search could have reached.
/// </summary>
sealed class LimitCounts
{
    readonly SearchState state;
    readonly SeatProgram program;
    readonly ProgramIndex index;
    readonly Timeline timeline;
    // Hard linear constraints first, then no-overlap constraints, then windows.
    readonly long[] misses, weights;
    readonly int firstNoOverlap, firstWindow;
    readonly List<int> broken = [];
    readonly int[] placeInBroken;

    public LimitCounts(SearchState state)
    {
        (this.state, index, program, timeline) = (state, state.Index, state.Index.Program, new Timeline(state));
        firstNoOverlap = program.Linears.Length;
        firstWindow = firstNoOverlap + program.NoOverlaps.Length;
        misses = new long[firstWindow + program.Windows.Length];
        weights = [.. Enumerable.Repeat(1L, misses.Length)];
        placeInBroken = new int[misses.Length];
        for (var limit = 0; limit < misses.Length; limit++) Recount(limit);
    }

    /// <summary>What is missed, each constraint by its weight.</summary>
    public long Weighted { get; private set; }

    /// <summary>The constraints that are missed.</summary>
    public IReadOnlyList<int> Broken => broken;

    /// <summary>By how much a constraint is missed.</summary>
    public long Miss(int limit) => misses[limit];

    /// <summary>Flips a variable of the state and counts anew what that touches.</summary>
    public void Flip(int v)
    {
        state.Flip(v);
        foreach (var part in index.LinearsOf[v]) Recount(part.Constraint);
        foreach (var any in index.AnysOf[v])
            foreach (var part in index.LinearsOfAny[any]) Recount(part.Constraint);
        foreach (var stay in index.StaysOf[v]) Recount(firstNoOverlap + stay.Constraint);
        foreach (var entry in index.EntriesOf[v]) Recount(firstWindow + entry.Window);
    }

    /// <summary>
    /// What stays broken weighs more from now on, until it is worth more than what stands in its way.
    /// </summary>
    public void RaiseWeights()
    {
        foreach (var limit in broken)
        {
            weights[limit]++;
            Weighted += misses[limit];
        }
    }

    /// <summary>The variables of a constraint, any-groups by their members.</summary>
    public IEnumerable<int> VariablesOf(int limit) =>
        limit >= firstWindow ? program.Windows[limit - firstWindow].Variables
        : limit >= firstNoOverlap ? program.NoOverlaps[limit - firstNoOverlap].Variables
        : program.Linears[limit].Terms.SelectMany(t => t >= 0 ? [t] : program.Anys[~t]);

    void Recount(int limit)
    {
        var miss = limit >= firstWindow ? timeline.Windows.CountMisses(limit - firstWindow)
            : limit >= firstNoOverlap ? timeline.NoOverlaps.CountMisses(limit - firstNoOverlap)
            : program.Linears[limit] is { Penalty: null, IsDemand: false } ? state.Linears.CountMisses(limit) : 0;
        var before = misses[limit];
        if (miss == before) return;
        misses[limit] = miss;
        Weighted += weights[limit] * (miss - before);
        if (before == 0) Add(limit);
        else if (miss == 0) Remove(limit);
    }

    void Add(int limit)
    {
        placeInBroken[limit] = broken.Count;
        broken.Add(limit);
    }

    void Remove(int limit)
    {
        var place = placeInBroken[limit];
        broken[place] = broken[^1];
        placeInBroken[broken[place]] = place;
        broken.RemoveAt(broken.Count - 1);
    }
}
