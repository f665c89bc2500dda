namespace RotationPlanner.Solving.ColumnGeneration;

/// <summary>
/// One person's constraints made ready: positions that no column can have are found, constraints that always hold are
/// left out, what costs for one step alone is a cost of the positions, and successions that exclude the same are one
/// constraint.
/// </summary>
sealed class OwnConstraints
{
    readonly IReadOnlyList<int> groupOf;
    List<OwnConstraint> constraints;

    OwnConstraints(IReadOnlyList<int> groupOf, List<OwnConstraint> constraints)
    {
        (this.groupOf, this.constraints) = (groupOf, constraints);
        (Costs, IsOut) = (new long[groupOf.Count], new bool[groupOf.Count]);
    }

    public IReadOnlyList<OwnConstraint> All => constraints;

    /// <summary>Per position: what it costs by itself; may be less than nothing.</summary>
    public long[] Costs { get; }

    /// <summary>What any column costs.</summary>
    public long Constant { get; private set; }

    /// <summary>Per position: whether no column has it.</summary>
    public bool[] IsOut { get; }

    /// <summary>Whether some constraint cannot be met at all.</summary>
    public bool IsImpossible { get; private set; }

    public static OwnConstraints Of(IEnumerable<ColumnConstraint> constraints, int[][] anys,
        Dictionary<int, int> position, IReadOnlyList<int> groupOf)
    {
        var own = new OwnConstraints(groupOf, [.. constraints.Select(f => Placed(f, anys, position, groupOf))]);
        while (own.Exclude()) own.constraints = [.. own.constraints.Select(f => f.Without(own.IsOut, groupOf))];
        own.LeaveOut();
        own.constraints = Successions.Joined(own.constraints, groupOf);
        return own;
    }

    static OwnConstraint Placed(
        ColumnConstraint constraint, int[][] anys, Dictionary<int, int> position, IReadOnlyList<int> groupOf)
    {
        var own = new OwnConstraint(constraint.Least, constraint.Most, constraint.Price);
        foreach (var (term, weight) in constraint.Terms.Zip(constraint.Weights))
            if (term >= 0) own.Add(position[term], weight);
            else own.Add(~term, weight, [.. anys[~term].Select(v => position[v]).Order()], groupOf);
        return own;
    }

    bool Exclude()
    {
        var found = false;
        foreach (var constraint in constraints.Where(f => f.Price == 0))
        {
            var ranges = constraint.Ranges(groupOf);
            var (lowest, highest) = (ranges.Values.Sum(r => r.Least), ranges.Values.Sum(r => r.Most));
            var steps = constraint.Steps(groupOf);
            foreach (var (p, weight) in constraint.Weights)
            {
                var step = steps[groupOf[p]];
                if (IsOut[p] || !constraint.IsOutOfReach(lowest - step.Least + weight, highest - step.Most + weight)) continue;
                found = IsOut[p] = true;
            }
        }
        return found;
    }

    void LeaveOut()
    {
        var kept = new List<OwnConstraint>();
        foreach (var constraint in constraints)
        {
            var ranges = constraint.Ranges(groupOf);
            var (lowest, highest) = (ranges.Values.Sum(r => r.Least), ranges.Values.Sum(r => r.Most));
            if (constraint.Price == 0 && constraint.IsOutOfReach(lowest, highest)) IsImpossible = true;
            if (constraint.Holds(lowest, highest)) continue;
            if (constraint.Price == 0 || constraint.Anys.Count > 0 || ranges.Count > 1) kept.Add(constraint);
            else
            {
                Constant += constraint.Cost(0);
                foreach (var (p, weight) in constraint.Weights)
                    Costs[p] += constraint.Cost(weight) - constraint.Cost(0);
            }
        }
        constraints = kept;
    }
}
