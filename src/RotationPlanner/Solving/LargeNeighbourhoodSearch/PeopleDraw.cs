using RotationPlanner.Solving.ColumnGeneration;

namespace RotationPlanner.Solving.LargeNeighbourhoodSearch;

/// <summary>
/// People in random order: every other time those first who could mend a shared constraint that is missed now.
/// </summary>
sealed class PeopleDraw(ColumnSplit split, Random random)
{
    int turn;

    /// <summary>The people, and the constraint they could mend, if it is about one.</summary>
    public (IEnumerable<int> People, SharedConstraint? Missed) Next(ColumnPlan plan)
    {
        var everybody = Enumerable.Range(0, split.Variables.Length);
        var missed = turn++ % 2 == 0 ? plan.SharedMissed() : [];
        if (missed.Length == 0) return (Shuffled(everybody), null);
        var constraint = split.Shared[missed[random.Next(missed.Length)]];
        var concerned = constraint.Variables.Select(v => split.Program.VariableResponder[v]).ToHashSet();
        return (Shuffled(concerned).Concat(Shuffled(everybody.Where(r => !concerned.Contains(r)))), constraint);
    }

    int[] Shuffled(IEnumerable<int> of)
    {
        var list = of.ToArray();
        random.Shuffle(list);
        return list;
    }
}
