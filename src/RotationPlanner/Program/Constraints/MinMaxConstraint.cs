namespace RotationPlanner.Program;

/// <summary>
/// Min-max: costs weight x max over the sums of ceil(max(0, sum) / unit), so that the largest of the sums is made
/// small. Terms are coded as in <see cref="LinearConstraint"/>.
/// </summary>
sealed record MinMaxConstraint(
    Label Label, int[][] Terms, long[][] Weights, long Unit, Penalty Penalty) : ISoftConstraint
{
    /// <summary>The units of the largest sum; each costs the penalty's weight.</summary>
    public long CountMisses(SeatProgram program, bool[] values)
    {
        long most = 0;
        for (var i = 0; i < Terms.Length; i++)
            most = Math.Max(most, Units(LinearConstraint.Sum(program, Terms[i], Weights[i], values), Unit));
        return most;
    }

    /// <summary>How many units a sum makes, begun ones included; none below 0.</summary>
    public static long Units(long sum, long unit) => sum <= 0 ? 0 : (sum + unit - 1) / unit;

    /// <summary>One bound variable over an inequality for each sum.</summary>
    public void PostCost(IConstraintModel model, LinearSum cost)
    {
        var writer = model.Writer;
        var sums = new SharedCounts(model, this);
        Int128 most = 0, hint = 0;
        for (var i = 0; i < Terms.Length; i++)
        {
            var sum = sums.Sum(i);
            most = Int128.Max(most, Whole.DivideUp(writer.RangeOf(sum, Label).Most, Unit));
            hint = Int128.Max(hint, Whole.DivideUp(writer.HintOf(sum), Unit));
        }
        if (most == 0) return;
        var worst = writer.NewWhole(0, checked((long)most), hint);
        cost.Append(worst, Penalty.Weight);
        for (var i = 0; i < Terms.Length; i++)
            writer.Post(sums.Sum(i).Add(worst, -Unit), Int128.MinValue, 0, Label);
    }

    /// <summary>
    /// The sums rewritten over counts: terms that stand in the same sums with the same weights ("all shifts of one
    /// person") become one counted variable. Comparing everybody with everybody then takes as many short inequalities
    /// as there are pairs, instead of as many long ones.
    /// </summary>
    sealed class SharedCounts
    {
        readonly IConstraintModel model;
        readonly List<(int Literal, long Weight)>[] sums;

        public SharedCounts(IConstraintModel model, MinMaxConstraint constraint)
        {
            this.model = model;
            sums = Array.ConvertAll(constraint.Terms, _ => new List<(int, long)>());
            var uses = new Dictionary<int, List<(int Sum, long Weight)>>();
            for (var s = 0; s < constraint.Terms.Length; s++)
                for (var k = 0; k < constraint.Terms[s].Length; k++)
                {
                    if (!uses.TryGetValue(constraint.Terms[s][k], out var list))
                        uses[constraint.Terms[s][k]] = list = [];
                    list.Add((s, constraint.Weights[s][k]));
                }
            foreach (var group in uses.GroupBy(u => u.Value, u => u.Key, new SameUses()))
            {
                var members = group.ToArray();
                if (members.Length > 1 && group.Key.Count > 1) Add(group.Key, CountOf(members));
                else
                    foreach (var member in members) Add(group.Key, model.Term(member));
            }
        }

        /// <summary>One of the sums. Valid until the next sum is asked of the model.</summary>
        public LinearSum Sum(int index)
        {
            var sum = model.EmptySum();
            foreach (var (literal, weight) in sums[index]) sum.Add(literal, weight);
            return sum;
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
