using RotationPlanner.Scheduling;

namespace RotationPlanner.Program;

/// <summary>What builders write into: constraints over choices, not yet over variables.</summary>
sealed partial class ProgramDraft(
    Company company, Schedule schedule, ShiftMeasures measures, Slot[] slots, Choice[] choices)
{
    const long LargestWeight = 1_000_000_000;
    const long LargestUnit = 1_000_000_000_000_000;
    const int LargestDay = 10_000_000;

    readonly CostRange costs = new();

    /// <summary>Looked at whenever a rule adds a constraint. A rule may have a large company to go through.</summary>
    public CancellationToken Cancel { get; init; }

    public Company Company { get; } = company;
    public Schedule Schedule { get; } = schedule;
    public ShiftMeasures Measures { get; } = measures;
    public Slot[] Slots { get; } = slots;
    public Choice[] Choices { get; } = choices;

    /// <summary>Credit of each choice, by index; none for past ones.</summary>
    public Credit[] Credits => credits ??= ChoiceCredits.Measure(Company, Measures, Choices, Cancel);

    Credit[]? credits;

    public List<SameConstraint> Sames { get; } = [];

    /// <summary>Whether the rule that is being lowered is a user's own.</summary>
    public bool IsUsers { get; set; }

    public List<int[]> Anys { get; } = [];
    public List<LinearConstraint> Linears { get; } = [];
    public List<MinMaxConstraint> MinMaxes { get; } = [];
    public List<NoOverlapConstraint> NoOverlaps { get; } = [];
    public List<RollingWindowConstraint> Windows { get; } = [];
    public List<SpacingConstraint> Spacings { get; } = [];
    public List<LadderConstraint> Climbs { get; } = [];
    public List<MeetingConstraint> Meetings { get; } = [];

    readonly Dictionary<string, int> responderIndex = company.Responders.Select((r, i) => (r.Id, i))
        .ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);

    public int IndexOf(Responder responder) => responderIndex.TryGetValue(responder.Id, out var index)
        ? index : throw new ArgumentException(
            $"Nobody in the company has the id '{TextSanitizer.Line(responder.Id)}'.", nameof(responder));

    /// <summary>The choices of a coded term.</summary>
    public int[] Members(int term) => term >= 0 ? [term] : Anys[~term];

    /// <summary>Whether anything was worked before the horizon.</summary>
    public bool HasPast { get; } = slots.Any(s => s.IsPast);

    public bool IsPast(int choice) => Choices[choice].Slot.IsPast;

    public static int ResponderOf(Choice choice) => choice.Person;

    public Term AddAny(IEnumerable<Choice> choices)
    {
        var members = Ascending(choices);
        if (members.Length == 1) return new Term(members[0], Choices[members[0]]);
        Anys.Add(members);
        return new Term(~(Anys.Count - 1), this);
    }

    /// <summary>
    /// The indexes of choices, each once. Most rules give them in order, and a rule over many people gives very many.
    /// </summary>
    int[] Ascending(IEnumerable<Choice> choices)
    {
        var members = new List<int>();
        var isAscending = true;
        foreach (var choice in choices)
        {
            var index = Own(choice);
            isAscending &= members.Count == 0 || members[^1] < index;
            members.Add(index);
        }
        return isAscending ? [.. members] : [.. members.Distinct().Order()];
    }

    public void AddLinear(
        Label label, long least, IEnumerable<(Term Term, long Weight)> terms, long most, Penalty? penalty)
    {
        ArgumentNullException.ThrowIfNull(label);
        if (least > most)
            throw new ArgumentException(
                $"Rule '{label.Rule}' asks for a sum of at least {least} and at most {most}.", nameof(least));
        var (codes, weights) = Split(label, terms);
        AddLinear(Marked(label), least, codes, weights, most, penalty);
    }

    public void AddDemand(Label label, long least, IEnumerable<(Term Term, long Weight)> terms, long most)
    {
        ArgumentNullException.ThrowIfNull(label);
        if (least > most)
            throw new ArgumentException(
                $"Rule '{label.Rule}' asks for a sum of at least {least} and at most {most}.", nameof(least));
        Cancel.ThrowIfCancellationRequested();
        var (codes, weights) = Split(label, terms);
        var constraint = new LinearConstraint(Marked(label), codes, weights, least, most, null) { IsDemand = true };
        costs.Count(constraint);
        Linears.Add(constraint);
    }

    void AddLinear(Label label, long least, int[] codes, long[] weights, long most, Penalty? penalty)
    {
        Cancel.ThrowIfCancellationRequested();
        var constraint = new LinearConstraint(label, codes, weights, least, most, penalty);
        if (most < 0 && penalty is null && Array.TrueForAll(weights, w => w >= 0))
            throw new ArgumentException(
                $"Rule '{label.Rule}' asks for a sum of at most {most}, which an empty plan exceeds.", nameof(most));
        costs.Count(constraint);
        Linears.Add(constraint);
    }

    public void AddMinMax(
        Label label, IEnumerable<IEnumerable<(Term Term, long Weight)>> sums, long unit, Penalty penalty)
    {
        ArgumentNullException.ThrowIfNull(label);
        ArgumentNullException.ThrowIfNull(penalty);
        ArgumentOutOfRangeException.ThrowIfLessThan(unit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(unit, LargestUnit);
        var parts = sums.Select(s => Split(label, s)).ToArray();
        var constraint = new MinMaxConstraint(
            label, [.. parts.Select(p => p.Codes)], [.. parts.Select(p => p.Weights)], unit, penalty);
        costs.Count(constraint);
        MinMaxes.Add(constraint);
    }

    public void AddSame(Label label, Choice choice, Choice? other)
    {
        ArgumentNullException.ThrowIfNull(label);
        Cancel.ThrowIfCancellationRequested();
        Own(choice);
        if (other is null)
        {
            // What was worked is a fact; what cannot be made for want of the other is forbidden.
            if (!choice.Slot.IsPast) AddLinear(Marked(label), long.MinValue, [choice.Index], [1], 0, null);
            return;
        }
        Own(other);
        if (ResponderOf(choice) != ResponderOf(other))
            throw new ArgumentException(
                $"{choice} and {other} are choices of two people, and cannot be the same.", nameof(other));
        Sames.Add(new SameConstraint(Marked(label), choice.Index, other.Index, IsUsers));
    }

    public void AddNoOverlap(
        Label label, Responder responder, IEnumerable<(Choice Choice, long Start, long End)> choices)
    {
        ArgumentNullException.ThrowIfNull(label);
        Cancel.ThrowIfCancellationRequested();
        var (sorted, person) = (choices.ToArray(), IndexOf(responder));
        foreach (var (choice, start, end) in sorted)
        {
            OwnOf(choice, person);
            if (start > end)
                throw new ArgumentException(
                    $"Rule '{label.Rule}' lets {choice} end at {end}, before it starts at {start}.", nameof(choices));
        }
        if (sorted.Length < 2) return;
        Order(sorted, (a, b) => a.Start != b.Start
            ? a.Start.CompareTo(b.Start) : a.Choice.Index.CompareTo(b.Choice.Index));
        NoOverlaps.Add(new NoOverlapConstraint(Marked(label), person, Array.ConvertAll(sorted, c => c.Choice.Index),
            Array.ConvertAll(sorted, c => c.Start), Array.ConvertAll(sorted, c => c.End)));
    }

    public void AddWindow(Label label, Responder responder, IEnumerable<(Choice Choice, int Day, long Weight)> entries,
        int days, long most, bool oncePerDay)
    {
        ArgumentNullException.ThrowIfNull(label);
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, LargestDay);
        ArgumentOutOfRangeException.ThrowIfNegative(most);
        Cancel.ThrowIfCancellationRequested();
        var (all, person) = (entries.ToArray(), IndexOf(responder));
        foreach (var (choice, day, weight) in all)
        {
            OwnOf(choice, person);
            CheckDay(day);
            if (weight is < 0 or > LargestWeight)
                throw new ArgumentException($"Rule '{label.Rule}' lets {choice} add {weight} to a window; it can add 0 to {LargestWeight}.", nameof(entries));
        }
        var sorted = Array.TrueForAll(all, e => e.Weight > 0) ? all : Array.FindAll(all, e => e.Weight > 0);
        if (sorted.Length == 0) return;
        Order(sorted, (a, b) => a.Day != b.Day ? a.Day.CompareTo(b.Day) : a.Choice.Index.CompareTo(b.Choice.Index));
        Windows.Add(new RollingWindowConstraint(Marked(label), person, Array.ConvertAll(sorted, e => e.Choice.Index), Array.ConvertAll(sorted, e => e.Day),
            Array.ConvertAll(sorted, e => e.Weight), days, most, oncePerDay) { HasOwnScale = Array.Exists(sorted, e => !IsNear(e.Choice.Slot, e.Day)) });
    }

    /// <summary>Whether a day is one of a shift's own, in whatever zone.</summary>
    static bool IsNear(Slot slot, int day)
    {
        const int MinutesPerDay = 24 * 60;
        return day >= slot.Day - 2 && day <= (slot.EndMinute / MinutesPerDay) + 2;
    }

    public void AddSpacing(Label label, Responder responder, IEnumerable<(Choice Choice, int Day)> choices, int target)
    {
        ArgumentNullException.ThrowIfNull(label);
        Cancel.ThrowIfCancellationRequested();
        ArgumentOutOfRangeException.ThrowIfGreaterThan(target, LargestDay);
        var (sorted, person) = (choices.ToArray(), IndexOf(responder));
        foreach (var (choice, day) in sorted)
        {
            OwnOf(choice, person);
            CheckDay(day);
        }
        Order(sorted, (a, b) => a.Day != b.Day ? a.Day.CompareTo(b.Day) : a.Choice.Index.CompareTo(b.Choice.Index));
        if (sorted.Length < 2 || target < 1) return;
        Spacings.Add(new SpacingConstraint(label, person, Array.ConvertAll(sorted, c => c.Choice.Index), Array.ConvertAll(sorted, c => c.Day), target));
    }

    /// <summary>The label as explanations need it: a user's rule is named, since nobody else knows it.</summary>
    Label Marked(Label label) => IsUsers ? label with { IsUsers = true } : label;

    int Own(Choice choice)
    {
        ArgumentNullException.ThrowIfNull(choice);
        return choice.Index < Choices.Length && ReferenceEquals(Choices[choice.Index], choice)
            ? choice.Index : throw Foreign($"{choice}");
    }

    void OwnOf(Choice choice, int responder)
    {
        Own(choice);
        if (ResponderOf(choice) != responder)
            throw new ArgumentException($"{choice} is not a choice of '{TextSanitizer.Line(Company.Responders[responder].Id)}'.", nameof(choice));
    }

    int Own(Term term) =>
        term.Owner is Choice choice ? Own(choice) : ReferenceEquals(term.Owner, this)
            ? term.Code : throw Foreign("A term");

    static ArgumentException Foreign(string what) => new($"{what} is not of the program that is being made.");

    static void CheckDay(int day)
    {
        if (day is < -LargestDay or > LargestDay)
            throw new ArgumentException(
                $"A day of {day} is none; days go from -{LargestDay} to {LargestDay}.", nameof(day));
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

    (int[] Codes, long[] Weights) Split(Label label, IEnumerable<(Term Term, long Weight)> terms)
    {
        var count = terms.TryGetNonEnumeratedCount(out var known) ? known : 0;
        var (codes, weights) = (new List<int>(count), new List<long>(count));
        foreach (var (term, weight) in terms)
        {
            if (weight is > LargestWeight or < -LargestWeight)
                throw new ArgumentException($"Rule '{label.Rule}' uses a weight of {weight}; weights go from -{LargestWeight} to {LargestWeight}.", nameof(terms));
            var code = Own(term);
            if (weight == 0) continue;
            codes.Add(code);
            weights.Add(weight);
        }
        return ([.. codes], [.. weights]);
    }
}
