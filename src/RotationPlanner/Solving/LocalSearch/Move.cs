using RotationPlanner.Program;

namespace RotationPlanner.Solving.LocalSearch;

/// <summary>
/// A move in the making: flips, remembered with what they changed, so that they can be compared objective by objective
/// with what was before, and taken back. Load values compare worst first; values of people the move does not touch are
/// equal on both sides and cancel out. A journey gathers the flips of many moves.
/// </summary>
sealed class Move(SearchState state, Move? journey = null)
{
    readonly List<int> flips = [];
    readonly List<(int Responder, long[] Before, long Gaps, long BadMonths)> touched = [];
    readonly List<(int Table, ulong Print, long[] Deviations, long Unevenness)> tables = [];
    readonly long[] goals = new long[state.Goals.Length];
    readonly Stack<long[]> spare = [];
    readonly List<long> before = [], after = [];
    long limits, broken, required, wanted, demands, training, meetings, rhythm;
    long[] sorted = [], now = [];

    public IReadOnlyList<int> Flips => flips;

    public void Begin()
    {
        foreach (var (_, values, _, _) in touched) spare.Push(values);
        flips.Clear();
        touched.Clear();
        tables.Clear();
        (limits, broken, required, wanted, demands, training) = (state.Limits, state.UnmetObligations, state.Uncovered,
            state.UncoveredOptional, state.UnmetDemands, state.Training);
        state.Goals.CopyTo(goals, 0);
        meetings = state.Meetings.Again;
        if (state.Ceilings is null) return;
        sorted = state.SortedExcess;
        rhythm = state.Duty?.Rhythm ?? 0;
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
        var all = count == flips.Count;
        for (var i = 1; i <= count; i++) state.Flip(flips[^i]);
        journey?.Forget(count);
        Forget(count);
        if (all && state.Ceilings is not null) Restore();
    }

    /// <summary>Whether limits hold as well as at <see cref="Begin"/>.</summary>
    public bool KeepsLimits => state.Limits <= limits;

    /// <summary>
    /// Negative when the state is better than at <see cref="Begin"/>, 0 when equal, positive when worse.
    /// </summary>
    public int Compare()
    {
        var order = state.Limits.CompareTo(limits);
        if (order == 0) order = state.UnmetObligations.CompareTo(broken);
        if (order != 0) return order;
        if (state.Ceilings is not null) now = LoadsAreAsBefore() ? sorted : state.SortedExcess = Resorted();
        foreach (var objective in state.Index.Objectives)
        {
            order = state.Ceilings is { } ceilings ? CompareWithin(objective, ceilings) : CompareStrictly(objective);
            if (order != 0) return order;
        }
        return 0;
    }

    // What is counted of duty is searched for within ceilings alone.
    int CompareStrictly(Objective objective) => objective.Tier switch
    {
        { Kind: TierKind.Uncovered } => state.Uncovered.CompareTo(required),
        { Kind: TierKind.UncoveredOptional } => state.UncoveredOptional.CompareTo(wanted),
        { Kind: TierKind.UnmetDemands } => state.UnmetDemands.CompareTo(demands),
        // Where training is as it was, everybody's excess says the same.
        { Kind: TierKind.Load } => state.Training == training ? 0 : CompareWorst(),
        { Kind: TierKind.Training } => state.Training.CompareTo(training),
        { Kind: TierKind.Goal, Index: var goal } => state.Goals[goal].CompareTo(goals[goal]),
        _ => objective.Id == Objectives.Excess ? CompareLoads()
            : objective.Id == Objectives.Meetings && state.LoadValues.Length == 0 ? CompareMeetings() : 0,
    };

    int CompareWithin(Objective objective, Ceilings ceilings) => objective.Tier switch
    {
        { Kind: TierKind.Uncovered } => Over(state.Uncovered, required, ceilings.Uncovered),
        { Kind: TierKind.UncoveredOptional } => Over(state.UncoveredOptional, wanted, ceilings.UncoveredOptional),
        { Kind: TierKind.UnmetDemands } => Over(state.UnmetDemands, demands, ceilings.UnmetDemands),
        { Kind: TierKind.Load } => now.Length == 0 ? 0 : Over(now[^1], sorted[^1], ceilings.Worst),
        { Kind: TierKind.Training } => Over(state.Training, training, ceilings.Training),
        { Kind: TierKind.Goal, Index: var goal } => state.Goals[goal].CompareTo(goals[goal]),
        { Kind: TierKind.Obligations } => 0,
        _ => objective.Id == Objectives.Excess ? CompareExcess(ceilings)
            : objective.Id == Objectives.Meetings ? CompareMeetings() : CompareDuty(objective),
    };

    int CompareMeetings() => state.Meetings.Again.CompareTo(meetings);

    static int Over(long value, long was, long ceiling) => Math.Max(ceiling, value).CompareTo(Math.Max(ceiling, was));

    int CompareExcess(Ceilings ceilings) =>
        ReferenceEquals(now, sorted) || (ceilings.Holds(now) && ceilings.Holds(sorted))
            ? 0 : ceilings.Compare(now, sorted);

    int CompareDuty(Objective objective)
    {
        if (state.Duty is not { } duty) return 0;
        return objective.Id switch
        {
            Objectives.Sleep => CompareSleep(duty),
            Objectives.Turns => CompareTables(duty, duty.FirstRole, duty.Tables.Length),
            Objectives.Evenness => CompareUnevenness(duty),
            Objectives.Rhythm => duty.Rhythm.CompareTo(rhythm),
            _ => objective.Category is { } category ? CompareTables(duty, category, category + 1) : 0,
        };
    }

    int CompareSleep(DutyCounts duty)
    {
        if (duty.Sleep is not { } sleep) return 0;
        before.Clear();
        after.Clear();
        foreach (var (r, _, _, was) in touched)
        {
            before.Add(was);
            after.Add(sleep.BadMonths(r));
        }
        return CompareWorstFirst();
    }

    int CompareUnevenness(DutyCounts duty)
    {
        var change = 0L;
        foreach (var (table, print, _, uneven) in tables)
            if (table < duty.FirstRole && duty.Tables[table].Print != print)
                change += duty.Tables[table].Unevenness - uneven;
        return change.CompareTo(0);
    }

    /// <summary>Compares deviations, worst first, of the tables that changed; those of all others cancel out.</summary>
    int CompareTables(DutyCounts duty, int from, int to)
    {
        before.Clear();
        after.Clear();
        foreach (var (table, print, deviations, _) in tables)
        {
            if (table < from || table >= to || duty.Tables[table].Print == print) continue;
            // One table alone is in order as it is.
            if (to == from + 1) return duty.Tables[table].Deviations.AsSpan().SequenceCompareTo(deviations);
            before.AddRange(deviations);
            after.AddRange(duty.Tables[table].Deviations);
        }
        return CompareWorstFirst();
    }

    int CompareWorstFirst()
    {
        before.Sort();
        after.Sort();
        for (var i = after.Count - 1; i >= 0; i--)
            if (after[i] != before[i]) return after[i].CompareTo(before[i]);
        return 0;
    }

    /// <summary>Everybody's excess in order, with those whom the move touches in their new places.</summary>
    long[] Resorted()
    {
        var result = (long[])sorted.Clone();
        foreach (var (r, was, _, _) in touched)
        {
            var value = state.LoadValues[0][r];
            if (value == was[0]) continue;
            var (from, to) = (Array.BinarySearch(result, was[0]), Array.BinarySearch(result, value));
            if (to < 0) to = ~to;
            if (value > was[0]) Array.Copy(result, from + 1, result, from, --to - from);
            else Array.Copy(result, to, result, to + 1, from - to);
            result[to] = value;
        }
        return result;
    }

    bool LoadsAreAsBefore()
    {
        if (state.LoadValues.Length == 0) return true;
        foreach (var (r, was, _, _) in touched)
            if (state.LoadValues[0][r] != was[0]) return false;
        return true;
    }

    /// <summary>
    /// Compares the worst load alone. Where training is as it was, the loads' own order says the same.
    /// </summary>
    int CompareWorst()
    {
        if (touched.Count == 0 || state.LoadValues.Length == 0) return 0;
        var values = state.LoadValues[0];
        long worstBefore = long.MinValue, worstAfter = long.MinValue, others = long.MinValue;
        foreach (var (r, was, _, _) in touched)
            (worstBefore, worstAfter) = (Math.Max(worstBefore, was[0]), Math.Max(worstAfter, values[r]));
        if (worstBefore == worstAfter) return 0;
        for (var r = 0; r < values.Length; r++)
            if (!IsTouched(r)) others = Math.Max(others, values[r]);
        return Math.Max(others, worstAfter).CompareTo(Math.Max(others, worstBefore));
    }

    bool IsTouched(int responder)
    {
        foreach (var (r, _, _, _) in touched)
            if (r == responder) return true;
        return false;
    }

    int CompareLoads()
    {
        if (touched.Count == 0 || state.LoadValues.Length == 0) return 0;
        before.Clear();
        after.Clear();
        foreach (var (r, values, _, _) in touched)
        {
            before.Add(values[0]);
            after.Add(state.LoadValues[0][r]);
        }
        return CompareWorstFirst();
    }

    void Note(int v)
    {
        Remember(state.Index.Program.VariableResponder[v]);
        if (state.Ceilings is not null && state.Duty is { } duty)
            foreach (var table in duty.TouchedBy(v)) Remember(duty, table);
        flips.Add(v);
    }

    void Forget(int last) => flips.RemoveRange(flips.Count - last, last);

    void Remember(int responder)
    {
        if (IsTouched(responder)) return;
        if (!spare.TryPop(out var values)) values = new long[state.LoadValues.Length];
        for (var f = 0; f < values.Length; f++) values[f] = state.LoadValues[f][responder];
        touched.Add((responder, values, state.Ceilings is null ? 0 : state.Duty?.GapCostOf(responder) ?? 0,
            state.Ceilings is null ? 0 : state.Duty?.Sleep?.BadMonths(responder) ?? 0));
    }

    void Remember(DutyCounts duty, int table)
    {
        foreach (var (known, _, _, _) in tables)
            if (known == table) return;
        tables.Add((table, duty.Tables[table].Print, duty.Tables[table].Deviations, table < duty.FirstRole ? duty.Tables[table].Unevenness : 0));
    }

    // All is as it was at the beginning: what was known then need not be worked out again.
    void Restore()
    {
        state.SortedExcess = sorted;
        if (state.Duty is not { } duty) return;
        foreach (var (table, _, deviations, uneven) in tables)
            duty.Tables[table].Restore(deviations, table < duty.FirstRole ? uneven : -1);
        foreach (var (responder, _, gaps, _) in touched) duty.Restore(responder, gaps);
    }
}
