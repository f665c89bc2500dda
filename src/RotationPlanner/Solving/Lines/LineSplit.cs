namespace RotationPlanner.Solving.Lines;

/// <summary>
/// The program as lines of work, one for each person, and forms that people share: full coverage, seats, and every form over several people. Asked for one soft
/// goal, with every demand met and every seat filled.
/// </summary>
sealed class LineSplit
{
    Search.Rows<(int Form, long Weight)>? sharedOf;

    LineSplit(SeatProgram program, Goal goal)
    {
        (Program, Goal) = (program, goal);
        Personal = new List<LineForm>[program.ResponderCount];
        Variables = new int[program.ResponderCount][];
        IsSoftened = new bool[program.ResponderCount];
        for (var r = 0; r < Personal.Length; r++) Personal[r] = [];
    }

    public SeatProgram Program { get; }
    public Goal Goal { get; }

    /// <summary>Per person: the forms of that person alone.</summary>
    public List<LineForm>[] Personal { get; }

    /// <summary>Whether some people's demands have a price, see <see cref="Soften"/>.</summary>
    public bool[] IsSoftened { get; }

    /// <summary>Per person: the variables, in order of time.</summary>
    public int[][] Variables { get; }

    public List<SharedForm> Shared { get; } = [];

    /// <summary>Per variable: the shared forms it is in, with its weight.</summary>
    public ReadOnlySpan<(int Form, long Weight)> SharedOf(int variable) => sharedOf![variable];

    /// <summary>What a line adds to each shared form that it touches.</summary>
    public IEnumerable<(int Form, long Weight)> SharedBy(Line line)
    {
        var sums = new SortedDictionary<int, long>();
        foreach (var v in line.Variables)
            foreach (var (form, weight) in SharedOf(v)) sums[form] = sums.GetValueOrDefault(form) + weight;
        return sums.Select(s => (s.Key, s.Value));
    }

    /// <summary>What a person works in a solution, and what the person's own soft forms cost there.</summary>
    public Line LineOf(int person, bool[] values)
    {
        long cost = 0;
        foreach (var form in Personal[person].Where(f => f.Price > 0))
        {
            long sum = 0;
            for (var k = 0; k < form.Terms.Length; k++)
                if (form.Terms[k] is var t && (t >= 0 ? values[t] : Array.Exists(Program.Anys[~t], v => values[v]))) sum += form.Weights[k];
            cost += form.Price * LinearMisses.Miss(form.Least, sum, form.Most);
        }
        return new Line([.. Variables[person].Where(v => values[v])], cost);
    }

    /// <summary>
    /// What this person's demands ask has a price from now on: who cannot meet them all has lines too, and some miss less than others. False where there are none, or it cannot be
    /// counted. Lines that miss nothing cost what they did, so that bounds still hold.
    /// </summary>
    public bool Soften(int person)
    {
        var forms = Personal[person];
        var price = LineRange.DemandPrice(forms, HardPrice);
        if (price < 1) return false;
        Personal[person] = [.. forms.Select(f => f.IsDemand ? f with { Price = price, IsDemand = false } : f)];
        return IsSoftened[person] = true;
    }

    /// <summary>Per shared form with a limit on one side only: the form of the same sum with a limit on the other side, no smaller; or -1.</summary>
    public int[] OtherSide { get; private set; } = [];

    /// <summary>What a unit missed of a hard form costs where it can be missed at a price: more than any one variable can save of all that is soft.</summary>
    public long HardPrice { get; private set; }

    /// <summary>What any plan costs.</summary>
    public long Constant { get; private set; }

    /// <summary>The split, or null where the program is not of this kind: loads to even out, several goals, forms that are not sums, or sums too large.</summary>
    public static LineSplit? Of(SeatProgram program)
    {
        var goals = Objectives.GoalTiers(program).ToList();
        if (goals.Count != 1 || program.Loads.Length > 0 || program.Spreads.Length > 0 || program.Worsts.Length > 0 || program.Previous.Length > 0) return null;
        if (program.Climbs.Length > 0 || program.Windows.Any(w => w.OncePerDay) || program.Linears.Any(f => f.IsDemand)) return null;
        var split = new LineSplit(program, (Goal)goals[0].Index);
        split.OrderVariables();
        split.ShareSeats();
        foreach (var form in program.Windows) split.AddWindow(form);
        foreach (var form in program.Linears)
            if (!split.Add(form)) return null;
        split.HardPrice = LineRange.HardPrice(split);
        if (!LineRange.Holds(split)) return null;
        split.sharedOf = split.SharedByVariable(program.VariableCount);
        split.PairSides();
        return split;
    }

    Search.Rows<(int Form, long Weight)> SharedByVariable(int variables)
    {
        var rows = new Search.Rows<(int Form, long Weight)>(variables);
        foreach (var form in Shared) rows.Count(form.Variables);
        rows.Begin();
        for (var s = 0; s < Shared.Count; s++)
            for (var k = 0; k < Shared[s].Variables.Length; k++) rows.Add(Shared[s].Variables[k], (s, Shared[s].Weights[k]));
        return rows.Done();
    }

    void PairSides()
    {
        OtherSide = new int[Shared.Count];
        Array.Fill(OtherSide, -1);
        var open = new Dictionary<string, int>();
        for (var s = 0; s < OtherSide.Length; s++)
        {
            var form = Shared[s];
            if (form.Least != long.MinValue == (form.Most != long.MaxValue)) continue;
            var sum = string.Join(',', form.Variables) + ';' + string.Join(',', form.Weights);
            if (open.TryGetValue(sum, out var other) && OtherSide[other] < 0 && IsRange(form, Shared[other])) (OtherSide[s], OtherSide[other]) = (other, s);
            else open[sum] = s;
        }
    }

    static bool IsRange(SharedForm a, SharedForm b) => (a.Least == long.MinValue) != (b.Least == long.MinValue) && Math.Max(a.Least, b.Least) <= Math.Min(a.Most, b.Most);

    void OrderVariables()
    {
        var lists = new List<int>[Personal.Length];
        for (var r = 0; r < lists.Length; r++) lists[r] = [];
        for (var v = 0; v < Program.VariableCount; v++) lists[Program.VariableResponder[v]].Add(v);
        for (var r = 0; r < lists.Length; r++)
            Variables[r] = [.. lists[r].OrderBy(v => Program.Slots[Program.VariableSlots[v][0]].StartMinute).ThenBy(v => Program.VariableSlots[v][0])];
    }

    void ShareSeats()
    {
        for (var s = 0; s < Program.Slots.Length; s++)
        {
            var variables = Program.SlotVariables[s];
            var least = Program.Required[s] + Program.Wanted[s];
            if (least > 0 || variables.Length > Program.Seats[s])
                Shared.Add(new SharedForm(variables, Ones(variables.Length), least, Program.Seats[s], 0));
        }
    }

    void AddWindow(WindowForm form)
    {
        foreach (var (start, end) in WindowStretches.Of(form.Days, form.Length))
            Personal[form.Responder].Add(Merged(form.Variables[start..end], form.Weights[start..end], form.Most));
    }

    static LineForm Merged(int[] variables, long[] weights, long most)
    {
        var sums = variables.Zip(weights).GroupBy(p => p.First, p => p.Second).Select(g => (Variable: g.Key, Weight: g.Sum())).ToArray();
        return new LineForm([.. sums.Select(s => s.Variable)], [.. sums.Select(s => s.Weight)], long.MinValue, most, 0);
    }

    bool Add(LinearForm form)
    {
        var price = form.Penalty?.Weight ?? 0;
        if (form.Terms.Length == 0)
        {
            Constant += price * LinearMisses.Miss(form.Least, 0, form.Most);
            return price > 0 || (form.Least <= 0 && form.Most >= 0);
        }
        var owners = form.Terms.SelectMany(t => t >= 0 ? [t] : Program.Anys[~t]).Select(v => Program.VariableResponder[v]).Distinct().Take(2).ToList();
        if (owners.Count == 1) Personal[owners[0]].Add(new LineForm(form.Terms, form.Weights, form.Least, form.Most, price) { IsDemand = price == 0 && !form.IsKept });
        else if (form.Terms.All(t => t >= 0)) Shared.Add(new SharedForm(form.Terms, form.Weights, form.Least, form.Most, price));
        else return false;
        return true;
    }

    static long[] Ones(int count) => [.. Enumerable.Repeat(1L, count)];
}
