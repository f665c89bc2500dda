using RotationPlanner.Program;

namespace RotationPlanner.Solving.CpSat;

/// <summary>
/// The sums of a min-max constraint, rewritten over counts: terms that stand in the same sums with the same weights ("all
/// shifts of one person") become one counted variable. Comparing everybody with everybody then takes as many short
/// inequalities as there are pairs, instead of as many long ones.
/// </summary>
sealed class SharedCounts
{
    readonly SeatModel model;
    readonly List<(int Literal, long Weight)>[] sums;

    SharedCounts(SeatModel model, int count)
    {
        this.model = model;
        sums = new List<(int, long)>[count];
        for (var i = 0; i < count; i++) sums[i] = [];
    }

    public int Count => sums.Length;

    /// <summary>One of the sums. Valid until the next sum is asked of the model.</summary>
    public LinearSum Sum(int index)
    {
        var sum = model.EmptySum();
        foreach (var (literal, weight) in sums[index]) sum.Add(literal, weight);
        return sum;
    }

    public static SharedCounts Of(SeatModel model, MinMaxConstraint constraint)
    {
        var uses = new Dictionary<int, List<(int Sum, long Weight)>>();
        for (var s = 0; s < constraint.Terms.Length; s++)
            for (var k = 0; k < constraint.Terms[s].Length; k++)
            {
                if (!uses.TryGetValue(constraint.Terms[s][k], out var list)) uses[constraint.Terms[s][k]] = list = [];
                list.Add((s, constraint.Weights[s][k]));
            }
        var shared = new SharedCounts(model, constraint.Terms.Length);
        foreach (var group in uses.GroupBy(u => u.Value, u => u.Key, new SameUses()))
        {
            var members = group.ToArray();
            if (members.Length > 1 && group.Key.Count > 1) shared.Add(group.Key, shared.CountOf(members));
            else
                foreach (var member in members) shared.Add(group.Key, model.Term(member));
        }
        return shared;
    }

    void Add(List<(int Sum, long Weight)> uses, int literal)
    {
        foreach (var (sum, weight) in uses) sums[sum].Add((literal, weight));
    }

    int CountOf(int[] terms)
    {
        // Any-groups are posted by Term, which must not happen while the one sum is in use.
        var literals = Array.ConvertAll(terms, model.Term);
        var sum = model.EmptySum();
        foreach (var literal in literals) sum.Add(literal, 1);
        var (least, most) = model.Writer.RangeOf(sum);
        var count = model.Writer.NewWhole(checked((long)least), checked((long)most), model.Writer.HintOf(sum));
        model.Writer.Post(sum.Add(count, -1), 0, 0);
        return count;
    }

    sealed class SameUses : IEqualityComparer<List<(int Sum, long Weight)>>
    {
        public bool Equals(List<(int Sum, long Weight)>? x, List<(int Sum, long Weight)>? y) => x!.SequenceEqual(y!);

        public int GetHashCode(List<(int Sum, long Weight)> obj)
        {
            var hash = new HashCode();
            foreach (var use in obj) hash.Add(use);
            return hash.ToHashCode();
        }
    }
}
