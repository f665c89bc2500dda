namespace RotationPlanner.Solving.Search;

/// <summary>
/// A move in the making: flips, remembered with what they changed, so that they can be compared tier by tier with what was before, and taken back. Load
/// values compare worst first; values of people the move does not touch are equal on both sides and cancel out. A journey gathers the flips of many moves.
/// </summary>
sealed class Move(SearchState state, Move? journey = null)
{
    readonly List<int> flips = [];
    readonly List<(int Responder, long[] Before)> touched = [];
    readonly long[] goals = new long[state.Goals.Length];
    readonly Stack<long[]> spare = [];
    readonly List<long> before = [], after = [];
    long limits, broken, required, wanted, training;

    public IReadOnlyList<int> Flips => flips;

    public void Begin()
    {
        foreach (var (_, values) in touched) spare.Push(values);
        flips.Clear();
        touched.Clear();
        (limits, broken, required, wanted, training) = (state.Limits, state.Broken, state.Required, state.Wanted, state.Training);
        state.Goals.CopyTo(goals, 0);
    }

    public void Flip(int v)
    {
        Note(v);
        journey?.Note(v);
        state.Flip(v);
    }

    public void TakeBack() => TakeBack(flips.Count);

    /// <summary>Takes back the last flips.</summary>
    public void TakeBack(int count)
    {
        for (var i = 1; i <= count; i++) state.Flip(flips[^i]);
        journey?.Forget(count);
        Forget(count);
    }

    /// <summary>Whether limits hold as well as at <see cref="Begin"/>.</summary>
    public bool KeepsLimits => state.Limits <= limits;

    /// <summary>Negative when the state is better than at <see cref="Begin"/>, 0 when equal, positive when worse.</summary>
    public int Compare()
    {
        var order = state.Limits.CompareTo(limits);
        if (order == 0) order = state.Broken.CompareTo(broken);
        if (order == 0) order = state.Required.CompareTo(required);
        if (order == 0) order = state.Wanted.CompareTo(wanted);
        if (order == 0 && state.Training != training && (order = CompareWorst()) == 0) order = state.Training.CompareTo(training);
        if (order == 0) order = CompareLoads(0, Math.Min(1, state.LoadValues.Length));
        if (order == 0) order = CompareLoads(1, state.LoadValues.Length);
        if (order == 0) order = state.Goals.AsSpan().SequenceCompareTo(goals);
        return order;
    }

    /// <summary>Compares the worst load alone. Where training is as it was, the loads' own order says the same.</summary>
    int CompareWorst()
    {
        if (touched.Count == 0 || state.LoadValues.Length == 0) return 0;
        var values = state.LoadValues[0];
        long worstBefore = long.MinValue, worstAfter = long.MinValue, others = long.MinValue;
        foreach (var (r, was) in touched) (worstBefore, worstAfter) = (Math.Max(worstBefore, was[0]), Math.Max(worstAfter, values[r]));
        if (worstBefore == worstAfter) return 0;
        for (var r = 0; r < values.Length; r++)
            if (!IsTouched(r)) others = Math.Max(others, values[r]);
        return Math.Max(others, worstAfter).CompareTo(Math.Max(others, worstBefore));
    }

    bool IsTouched(int responder)
    {
        foreach (var (r, _) in touched)
            if (r == responder) return true;
        return false;
    }

    int CompareLoads(int from, int to)
    {
        if (touched.Count == 0 || from >= to) return 0;
        before.Clear();
        after.Clear();
        foreach (var (r, values) in touched)
            for (var f = from; f < to; f++)
            {
                before.Add(values[f]);
                after.Add(state.LoadValues[f][r]);
            }
        before.Sort();
        after.Sort();
        for (var i = after.Count - 1; i >= 0; i--)
            if (after[i] != before[i]) return after[i].CompareTo(before[i]);
        return 0;
    }

    void Note(int v)
    {
        Remember(state.Index.Program.VariableResponder[v]);
        flips.Add(v);
    }

    void Forget(int last) => flips.RemoveRange(flips.Count - last, last);

    void Remember(int responder)
    {
        foreach (var (r, _) in touched)
            if (r == responder) return;
        if (!spare.TryPop(out var values)) values = new long[state.LoadValues.Length];
        for (var f = 0; f < values.Length; f++) values[f] = state.LoadValues[f][responder];
        touched.Add((responder, values));
    }
}
