using RotationPlanner.Scheduling;

namespace RotationPlanner.Solving;

/// <summary>What builders write into: forms over choices, not yet over variables.</summary>
sealed class ProgramDraft(Company company, Schedule schedule, ShiftMeasures measures, IReadOnlyList<Slot> slots, IReadOnlyList<Choice> choices)
{
    const long LargestWeight = 1_000_000_000;

    public Company Company { get; } = company;
    public Schedule Schedule { get; } = schedule;
    public ShiftMeasures Measures { get; } = measures;
    public IReadOnlyList<Slot> Slots { get; } = slots;
    public IReadOnlyList<Choice> Choices { get; } = choices;

    /// <summary>Credit of each choice, by index; none for past ones.</summary>
    public Credit[] Credits { get; } = [.. choices.Select(c => c.Slot.IsPast ? Credit.Zero : measures.Of(c.Slot.Shift, c.Responder).CreditFor(c.Slot.Role.Weight))];

    public List<(Choice Choice, Choice? Other)> Sames { get; } = [];
    public List<int[]> Anys { get; } = [];
    public List<LinearForm> Linears { get; } = [];
    public List<WorstForm> Worsts { get; } = [];
    public List<ApartForm> Aparts { get; } = [];
    public List<WindowForm> Windows { get; } = [];
    public List<SpreadForm> Spreads { get; } = [];
    public List<ClimbForm> Climbs { get; } = [];

    readonly Dictionary<string, int> responderIndex = company.Responders.Select((r, i) => (r.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);

    readonly int[] responders = Responders(company, choices);

    public int IndexOf(Responder responder) => responderIndex[responder.Id];

    /// <summary>The choices of a coded term.</summary>
    public int[] Members(int term) => term >= 0 ? [term] : Anys[~term];

    public int ResponderOf(Choice choice) => responders[choice.Index];

    static int[] Responders(Company company, IReadOnlyList<Choice> choices)
    {
        var index = new Dictionary<Responder, int>(ReferenceEqualityComparer.Instance);
        for (var r = 0; r < company.Responders.Count; r++) index[company.Responders[r]] = r;
        return [.. choices.Select(c => index[c.Responder])];
    }

    public Term AddAny(IEnumerable<Choice> choices)
    {
        var members = choices.Select(c => c.Index).Distinct().Order().ToArray();
        if (members.Length == 1) return new Term(members[0]);
        Anys.Add(members);
        return new Term(~(Anys.Count - 1));
    }

    public void AddLinear(Label label, long least, IEnumerable<WeightedTerm> terms, long most, Penalty? penalty)
    {
        if (least > most) throw new ArgumentException($"Rule '{label.Rule}' asks for a sum of at least {least} and at most {most}.", nameof(least));
        CheckPenalty(label, penalty);
        var (codes, weights) = Split(label, terms);
        Linears.Add(new LinearForm(label, codes, weights, least, most, penalty));
    }

    public void AddWorst(Label label, IEnumerable<IEnumerable<WeightedTerm>> sums, long unit, Penalty penalty)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(unit, 1);
        CheckPenalty(label, penalty);
        var parts = sums.Select(s => Split(label, s)).ToArray();
        Worsts.Add(new WorstForm(label, [.. parts.Select(p => p.Codes)], [.. parts.Select(p => p.Weights)], unit, penalty));
    }

    public void AddSame(Choice choice, Choice? other) => Sames.Add((choice, other));

    public void AddApart(Label label, Responder responder, IEnumerable<TimedChoice> choices)
    {
        var sorted = choices.ToArray();
        if (sorted.Length < 2) return;
        Order(sorted, (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Choice.Index.CompareTo(b.Choice.Index));
        Aparts.Add(new ApartForm(label, IndexOf(responder), Array.ConvertAll(sorted, c => c.Choice.Index),
            Array.ConvertAll(sorted, c => c.Start), Array.ConvertAll(sorted, c => c.End)));
    }

    public void AddWindow(Label label, Responder responder, IEnumerable<WindowEntry> entries, int days, long most, bool oncePerDay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(most);
        var sorted = entries.Where(e => e.Weight > 0).ToArray();
        if (sorted.Length == 0) return;
        Order(sorted, (a, b) => a.Day != b.Day ? a.Day.CompareTo(b.Day) : a.Choice.Index.CompareTo(b.Choice.Index));
        if (Array.Exists(sorted, e => e.Weight > LargestWeight)) throw new ArgumentException($"Rule '{label.Rule}' uses a weight above {LargestWeight}.", nameof(entries));
        Windows.Add(new WindowForm(label, IndexOf(responder), Array.ConvertAll(sorted, e => e.Choice.Index), Array.ConvertAll(sorted, e => e.Day),
            Array.ConvertAll(sorted, e => e.Weight), days, most, oncePerDay));
    }

    public void AddSpread(Responder responder, IEnumerable<(Choice Choice, int Day)> choices, int target)
    {
        var sorted = choices.ToArray();
        Order(sorted, (a, b) => a.Day != b.Day ? a.Day.CompareTo(b.Day) : a.Choice.Index.CompareTo(b.Choice.Index));
        if (sorted.Length < 2 || target < 1) return;
        Spreads.Add(new SpreadForm(IndexOf(responder), Array.ConvertAll(sorted, c => c.Choice.Index), Array.ConvertAll(sorted, c => c.Day), target));
    }

    // Rules mostly list choices in time order, as they find them.
    static void Order<T>(T[] items, Comparison<T> compare)
    {
        for (var i = 1; i < items.Length; i++)
            if (compare(items[i - 1], items[i]) > 0)
            {
                Array.Sort(items, compare);
                return;
            }
    }

    static (int[] Codes, long[] Weights) Split(Label label, IEnumerable<WeightedTerm> terms)
    {
        var codes = new List<int>();
        var weights = new List<long>();
        foreach (var (term, weight) in terms)
        {
            if (weight is > LargestWeight or < -LargestWeight)
                throw new ArgumentException($"Rule '{label.Rule}' uses a weight of {weight}; weights go from -{LargestWeight} to {LargestWeight}.", nameof(terms));
            if (weight == 0) continue;
            codes.Add(term.Code);
            weights.Add(weight);
        }
        return ([.. codes], [.. weights]);
    }

    /// <summary>A choice that is made only where one of the supporters is; kept at every step of a search.</summary>
    public void AddCondition(Label label, Choice choice, IEnumerable<Choice> supporters)
    {
        int[] codes = [choice.Index, .. supporters.Select(s => s.Index).Distinct().Where(i => i != choice.Index)];
        var weights = new long[codes.Length];
        Array.Fill(weights, -1, 1, weights.Length - 1);
        weights[0] = 1;
        Linears.Add(new LinearForm(label, codes, weights, long.MinValue, 0, null) { IsCondition = true });
    }

    static void CheckPenalty(Label label, Penalty? penalty)
    {
        if (penalty is { Weight: < 1 or > 1_000_000 })
            throw new ArgumentException($"Rule '{label.Rule}' uses a penalty of {penalty.Weight}; penalties go from 1 to 1,000,000.", nameof(penalty));
    }
}
