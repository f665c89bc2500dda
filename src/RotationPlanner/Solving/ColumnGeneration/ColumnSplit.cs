using RotationPlanner.Program;

namespace RotationPlanner.Solving.ColumnGeneration;

/// <summary>
/// The program as columns of work, one for each person, and constraints that people share: full coverage, seats, and
/// every constraint over several people. Asked for one soft goal, with every demand met and every seat filled.
/// </summary>
sealed class ColumnSplit
{
    LocalSearch.Rows<(int Constraint, long Weight)>? sharedOf;

    ColumnSplit(SeatProgram program, Goal goal)
    {
        (Program, Goal) = (program, goal);
        Personal = new List<ColumnConstraint>[program.ResponderCount];
        Variables = new int[program.ResponderCount][];
        IsSoftened = new bool[program.ResponderCount];
        for (var r = 0; r < Personal.Length; r++) Personal[r] = [];
    }

    public SeatProgram Program { get; }
    public Goal Goal { get; }

    /// <summary>Per person: the constraints of that person alone.</summary>
    public List<ColumnConstraint>[] Personal { get; }

    /// <summary>Whether some people's demands have a price, see <see cref="Soften"/>.</summary>
    public bool[] IsSoftened { get; }

    /// <summary>Per person: the variables, in order of time.</summary>
    public int[][] Variables { get; }

    public List<SharedConstraint> Shared { get; } = [];

    /// <summary>Per variable: the shared constraints it is in, with its weight.</summary>
    public ReadOnlySpan<(int Constraint, long Weight)> SharedOf(int variable) => sharedOf![variable];

    /// <summary>What a column adds to each shared constraint that it touches.</summary>
    public IEnumerable<(int Constraint, long Weight)> SharedBy(Column column)
    {
        var sums = new SortedDictionary<int, long>();
        foreach (var v in column.Variables)
            foreach (var (constraint, weight) in SharedOf(v))
                sums[constraint] = sums.GetValueOrDefault(constraint) + weight;
        return sums.Select(s => (s.Key, s.Value));
    }

    /// <summary>What a person works in a solution, and what the person's own soft constraints cost there.</summary>
    public Column ColumnOf(int person, bool[] values)
    {
        long cost = 0;
        foreach (var constraint in Personal[person].Where(f => f.Price > 0))
        {
            long sum = 0;
            for (var k = 0; k < constraint.Terms.Length; k++)
                if (constraint.Terms[k] is var t && (t >= 0 ? values[t] : Array.Exists(Program.Anys[~t], v => values[v]))) sum += constraint.Weights[k];
            cost += constraint.Price * LinearConstraint.Miss(constraint.Least, sum, constraint.Most);
        }
        return new Column([.. Variables[person].Where(v => values[v])], cost);
    }

    /// <summary>
    /// What this person's demands ask has a price from now on: who cannot meet them all has columns too, and some miss
    /// less than others. False where there are none, or it cannot be counted. Columns that miss nothing cost what they
    /// did, so that bounds still hold.
    /// </summary>
    public bool Soften(int person)
    {
        var constraints = Personal[person];
        var price = ColumnRange.DemandPrice(constraints, HardPrice);
        if (price < 1) return false;
        Personal[person] = [.. constraints.Select(f => f.IsDemand ? f with { Price = price, IsDemand = false } : f)];
        return IsSoftened[person] = true;
    }

    /// <summary>
    /// Per shared constraint with a limit on one side only: the constraint of the same sum with a limit on the other
    /// side, no smaller; or -1.
    /// </summary>
    public int[] OtherSide { get; private set; } = [];

    /// <summary>
    /// What a unit missed of a hard constraint costs where it can be missed at a price: more than any one variable can
    /// save of all that is soft.
    /// </summary>
    public long HardPrice { get; private set; }

    /// <summary>What any plan costs.</summary>
    public long Constant { get; private set; }

    /// <summary>
    /// The split, or null where the program is not of this kind: loads to even out, several goals, constraints that are
    /// not sums, or sums too large.
    /// </summary>
    public static ColumnSplit? Of(SeatProgram program)
    {
        var goals = Objectives.GoalTiers(program).ToList();
        if (goals.Count != 1 || program.Loads.Length > 0 || program.Spacings.Length > 0 || program.MinMaxes.Length > 0
            || program.Previous.Length + program.Meetings.Length > 0) return null;
        if (program.Climbs.Length > 0 || program.Windows.Any(w => w.OncePerDay) || program.Linears.Any(f => f.IsDemand))
            return null;
        var split = new ColumnSplit(program, (Goal)goals[0].Index);
        split.OrderVariables();
        split.ShareSeats();
        foreach (var constraint in program.Windows) split.AddWindow(constraint);
        foreach (var constraint in program.Linears)
            if (!split.Add(constraint)) return null;
        split.HardPrice = ColumnRange.HardPrice(split);
        if (!ColumnRange.Holds(split)) return null;
        split.sharedOf = split.SharedByVariable(program.VariableCount);
        split.PairSides();
        return split;
    }

    LocalSearch.Rows<(int Constraint, long Weight)> SharedByVariable(int variables)
    {
        var rows = new LocalSearch.Rows<(int Constraint, long Weight)>(variables);
        foreach (var constraint in Shared) rows.Count(constraint.Variables);
        rows.Begin();
        for (var s = 0; s < Shared.Count; s++)
            for (var k = 0; k < Shared[s].Variables.Length; k++)
                rows.Add(Shared[s].Variables[k], (s, Shared[s].Weights[k]));
        return rows.Done();
    }

    void PairSides()
    {
        OtherSide = new int[Shared.Count];
        Array.Fill(OtherSide, -1);
        var open = new Dictionary<string, int>();
        for (var s = 0; s < OtherSide.Length; s++)
        {
            var constraint = Shared[s];
            if (constraint.Least != long.MinValue == (constraint.Most != long.MaxValue)) continue;
            var sum = string.Join(',', constraint.Variables) + ';' + string.Join(',', constraint.Weights);
            if (open.TryGetValue(sum, out var other) && OtherSide[other] < 0 && IsRange(constraint, Shared[other]))
                (OtherSide[s], OtherSide[other]) = (other, s);
            else open[sum] = s;
        }
    }

    static bool IsRange(SharedConstraint a, SharedConstraint b) =>
        (a.Least == long.MinValue) != (b.Least == long.MinValue)
            && Math.Max(a.Least, b.Least) <= Math.Min(a.Most, b.Most);

    void OrderVariables()
    {
        var lists = new List<int>[Personal.Length];
        for (var r = 0; r < lists.Length; r++) lists[r] = [];
        for (var v = 0; v < Program.VariableCount; v++) lists[Program.VariableResponder[v]].Add(v);
        for (var r = 0; r < lists.Length; r++)
            Variables[r] = [.. lists[r].OrderBy(v => Program.Slots[Program.VariableSlots[v][0]].StartMinute)
                .ThenBy(v => Program.VariableSlots[v][0])];
    }

    void ShareSeats()
    {
        for (var s = 0; s < Program.Slots.Length; s++)
        {
            var variables = Program.SlotVariables[s];
            var least = Program.Required[s] + Program.Wanted[s];
            if (least > 0 || variables.Length > Program.Seats[s])
                Shared.Add(new SharedConstraint(variables, Ones(variables.Length), least, Program.Seats[s], 0));
        }
    }

    void AddWindow(RollingWindowConstraint constraint)
    {
        foreach (var (start, end) in WindowStretches.Of(constraint.Days, constraint.Length))
            Personal[constraint.Responder].Add(
                Merged(constraint.Variables[start..end], constraint.Weights[start..end], constraint.Most));
    }

    static ColumnConstraint Merged(int[] variables, long[] weights, long most)
    {
        var sums = variables.Zip(weights).GroupBy(p => p.First, p => p.Second)
            .Select(g => (Variable: g.Key, Weight: g.Sum())).ToArray();
        return new ColumnConstraint(
            [.. sums.Select(s => s.Variable)], [.. sums.Select(s => s.Weight)], long.MinValue, most, 0);
    }

    bool Add(LinearConstraint constraint)
    {
        var price = constraint.Penalty?.Weight ?? 0;
        if (constraint.Terms.Length == 0)
        {
            Constant += price * LinearConstraint.Miss(constraint.Least, 0, constraint.Most);
            return price > 0 || (constraint.Least <= 0 && constraint.Most >= 0);
        }
        var owners = constraint.Terms.SelectMany(t => t >= 0 ? [t] : Program.Anys[~t])
            .Select(v => Program.VariableResponder[v]).Distinct().Take(2).ToList();
        if (owners.Count == 1)
            Personal[owners[0]].Add(new ColumnConstraint(constraint.Terms, constraint.Weights, constraint.Least, constraint.Most, price) { IsDemand = price == 0 && !constraint.IsKept });
        else if (constraint.Terms.All(t => t >= 0))
            Shared.Add(new SharedConstraint(constraint.Terms, constraint.Weights, constraint.Least, constraint.Most, price));
        else return false;
        return true;
    }

    static long[] Ones(int count) => [.. Enumerable.Repeat(1L, count)];
}
