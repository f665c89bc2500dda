using RotationPlanner.Program;

namespace RotationPlanner.Solving.ColumnGeneration;

/// <summary>
/// A constraint of one person over positions in time. An any-group whose variables stand in one group of time is as
/// good as its variables; only the others remain, with the positions they have.
/// </summary>
sealed class OwnConstraint(long least, long most, long price)
{
    public long Least => least;

    public long Most => most;

    /// <summary>What each unit missed costs; 0 when it is hard.</summary>
    public long Price => price;

    /// <summary>Per position: what it adds when true.</summary>
    public SortedDictionary<int, long> Weights { get; } = [];

    /// <summary>
    /// Per any-group of several groups of time: its number in the program, what it adds, and its positions in order.
    /// </summary>
    public List<(int Any, long Weight, int[] Positions)> Anys { get; } = [];

    public void Add(int position, long weight) => Weights[position] = Weights.GetValueOrDefault(position) + weight;

    /// <summary>
    /// What each group of time can add by its positions: the least and the most, at most one of them being true.
    /// </summary>
    public SortedDictionary<int, (long Least, long Most)> Steps(IReadOnlyList<int> groupOf)
    {
        var steps = new SortedDictionary<int, (long Least, long Most)>();
        foreach (var (p, weight) in Weights)
        {
            var (least, most) = steps.GetValueOrDefault(groupOf[p]);
            steps[groupOf[p]] = (Math.Min(least, weight), Math.Max(most, weight));
        }
        return steps;
    }

    /// <summary>What each group of time can add in all; an any-group counts where its last position is.</summary>
    public SortedDictionary<int, (long Least, long Most)> Ranges(IReadOnlyList<int> groupOf)
    {
        var ranges = Steps(groupOf);
        foreach (var (_, weight, positions) in Anys)
        {
            var last = groupOf[positions[^1]];
            var (least, most) = ranges.GetValueOrDefault(last);
            ranges[last] = (least + Math.Min(0, weight), most + Math.Max(0, weight));
        }
        return ranges;
    }

    public bool Holds(long lowest, long highest) => lowest >= least && highest <= most;

    public bool IsOutOfReach(long lowest, long highest) => highest < least || lowest > most;

    public long Cost(long sum) => price * LinearConstraint.Miss(least, sum, most);

    /// <summary>The constraint without positions that cannot be true.</summary>
    public OwnConstraint Without(bool[] isOut, IReadOnlyList<int> groupOf)
    {
        var constraint = new OwnConstraint(least, most, price);
        foreach (var (p, weight) in Weights)
            if (!isOut[p]) constraint.Add(p, weight);
        foreach (var (any, weight, positions) in Anys)
            constraint.Add(any, weight, [.. positions.Where(p => !isOut[p])], groupOf);
        return constraint;
    }

    public void Add(int any, long weight, int[] positions, IReadOnlyList<int> groupOf)
    {
        if (positions.Length > 0 && groupOf[positions[0]] != groupOf[positions[^1]]) Anys.Add((any, weight, positions));
        else
            foreach (var p in positions) Add(p, weight);
    }
}
