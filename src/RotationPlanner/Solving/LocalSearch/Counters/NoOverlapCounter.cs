using RotationPlanner.Program;

namespace RotationPlanner.Solving.LocalSearch.Counters;

/// <summary>Counts <see cref="NoOverlapConstraint"/>s, from the few variables that a person holds near by.</summary>
sealed class NoOverlapCounter(SearchState state) : IConstraintCounter
{
    /// <summary>A variable's time in a constraint.</summary>
    public readonly record struct Stay(int Constraint, long Start, long End);

    const int ConstraintsOfPart = 256;

    readonly ProgramIndex index = state.Index;
    readonly Rows<Stay> staysOf = state.Index.StaysOf;
    readonly List<(long Start, long End, int Variable)> stays = [];

    public long CountMisses(int constraint)
    {
        stays.Clear();
        foreach (var v in state.Held[index.Program.NoOverlaps[constraint].Responder].Items)
            foreach (var stay in staysOf[v])
                if (stay.Constraint == constraint) stays.Add((stay.Start, stay.End, v));
        return NoOverlapConstraint.CountOverlaps(stays);
    }

    /// <summary>A variable held by the same person that overlaps this one, or -1.</summary>
    public int FindBlocker(int v)
    {
        var own = staysOf[v];
        foreach (var held in state.Held[index.Program.VariableResponder[v]].Near(index.DayOf[v], index.NoOverlapReach))
            if (Overlap(own, staysOf[held])) return held;
        return -1;
    }

    static bool Overlap(ReadOnlySpan<Stay> a, ReadOnlySpan<Stay> b)
    {
        foreach (var x in a)
            foreach (var y in b)
                if (x.Constraint == y.Constraint && x.Start < y.End && y.Start < x.End) return true;
        return false;
    }

    /// <summary>Per variable: its times in the constraints that no other says more than.</summary>
    public static Rows<Stay> IndexRows(SeatProgram program, CancellationToken cancel)
    {
        var (rows, parts) = (new Rows<Stay>(program.VariableCount), SplitByPeople(program, FindDominant(program)));
        if (parts.Count == 0) return rows;
        rows.Prepare();
        // Nobody's variables are in another's constraints.
        Cores.Map(parts.Count, i =>
        {
            foreach (var f in parts[i]) rows.Count(program.NoOverlaps[f].Variables);
            return true;
        }, cancel);
        rows.Begin();
        Cores.Map(parts.Count, i =>
        {
            foreach (var f in parts[i])
            {
                var constraint = program.NoOverlaps[f];
                for (var v = 0; v < constraint.Variables.Length; v++)
                    rows.Add(constraint.Variables[v], new Stay(f, constraint.Starts[v], constraint.Ends[v]));
            }
            return true;
        }, cancel);
        return rows.Done();
    }

    /// <summary>Constraints in parts of some people each; constraints of one person follow each other.</summary>
    static List<List<int>> SplitByPeople(SeatProgram program, List<int> constraints)
    {
        var parts = new List<List<int>>();
        for (var i = 0; i < constraints.Count; i++)
        {
            if (parts.Count == 0 || (parts[^1].Count >= ConstraintsOfPart && program.NoOverlaps[constraints[i - 1]].Responder != program.NoOverlaps[constraints[i]].Responder))
                parts.Add([]);
            parts[^1].Add(constraints[i]);
        }
        return parts;
    }

    /// <summary>The constraints that say more than another one of the same person does.</summary>
    static List<int> FindDominant(SeatProgram program)
    {
        var dominant = new List<int>();
        foreach (var group in program.NoOverlaps.Select((constraint, index) => (Index: index, Constraint: constraint))
            .GroupBy(p => p.Constraint.Responder))
        {
            var all = group.ToList();
            foreach (var one in all)
                if (!all.Exists(other => other.Index != one.Index && Covers(other.Constraint, one.Constraint)
                    && !(Covers(one.Constraint, other.Constraint) && one.Index < other.Index)))
                    dominant.Add(one.Index);
        }
        return dominant;
    }

    static bool Covers(NoOverlapConstraint big, NoOverlapConstraint small)
    {
        if (!big.Variables.AsSpan().SequenceEqual(small.Variables) || !big.Starts.AsSpan().SequenceEqual(small.Starts))
            return false;
        for (var i = 0; i < small.Ends.Length; i++)
            if (big.Ends[i] < small.Ends[i]) return false;
        return true;
    }
}
