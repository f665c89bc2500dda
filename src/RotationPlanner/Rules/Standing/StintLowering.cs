using RotationPlanner.Program;

namespace RotationPlanner.Rules;

/// <summary>Joins the slots of one role of one stint.</summary>
sealed class StintLowering
{
    readonly ProgramBuilder program;
    readonly Slot[] planned, worked;
    readonly ILookup<Slot, Choice> choices;
    readonly Role role;
    readonly Decided decided;
    readonly bool isCut;

    public StintLowering(ProgramBuilder program, IEnumerable<Slot> stint, ILookup<Slot, Choice> choices, Decided decided)
    {
        (this.program, this.choices, this.decided) = (program, choices, decided);
        Slot[] slots = [.. stint.OrderBy(s => s.StartMinute)];
        (worked, role) = ([.. slots.Where(s => s.IsPast)], slots[0].Role);
        planned = [.. slots.Where(s => !s.IsPast && !IsGiven(s))];
        isCut = planned.Length + worked.Length < slots.Length;
        foreach (var slot in slots) slot.IsParted = isCut;
    }

    /// <summary>A seat that is told apart, such as one that was served in parts, is no longer open.</summary>
    bool IsGiven(Slot slot) => worked.Where(w => w.Shift.Id == slot.Shift.Id)
        .SelectMany(w => choices[w]).Select(c => c.Responder.Id).Distinct().Count() >= role.Seats.Max;

    public void Post()
    {
        if (planned.Length == 0) return;
        if (planned[0].Shift.StintKind is { IsWished: true })
        {
            WishedStint.Post(program, [.. worked, .. planned], choices);
            return;
        }
        List<Slot[]> parts = [.. new StintParts(planned, Holding)
        {
            Owners = Array.ConvertAll(planned, s => Pinned(s) is { Count: > 0 } pinned ? pinned : Published(s)), IsCut = IsCut,
        }.All()];
        foreach (var slot in planned) slot.IsParted = isCut || parts.Count > 1;
        foreach (var part in parts) Join(part);
        GoOn(parts);
    }

    /// <summary>Who was decided to hold a slot, and can.</summary>
    HashSet<int> Pinned(Slot slot)
    {
        var pins = decided.Pinned[(slot.Shift.Id, role.Id)].ToHashSet(StringComparer.Ordinal);
        return pins.Count == 0 ? [] : [.. choices[slot].Where(c => pins.Contains(c.Responder.Id)).Select(c => c.Person)];
    }

    /// <summary>Whoever holds a slot in the published plan, whether they still can or not.</summary>
    HashSet<int> Published(Slot slot)
    {
        // A shift that was held in parts and is given anew goes back to whoever holds the rest.
        var people = decided.Published[(slot.Shift.Id, role.Id)]
            .Where(a => a.Start == slot.Shift.Start.ToInstant() && a.End == slot.Shift.End.ToInstant())
            .Select(a => a.Responder).ToHashSet(StringComparer.Ordinal);
        return [.. people.Where(decided.People.ContainsKey).Select(id => decided.People[id])];
    }

    /// <summary>Whether hands may change between two slots: one has begun and the other has not, or one changes alone.</summary>
    bool IsCut(Slot one, Slot next) => program.Company.KeptStints is { } kept
        && ((one.Shift.Start.ToInstant() < kept.AsOf) != (next.Shift.Start.ToInstant() < kept.AsOf)
            || kept.Alone.Contains(one.Shift.Id) || kept.Alone.Contains(next.Shift.Id));

    /// <summary>The people who can hold all of some slots.</summary>
    HashSet<int> Holding(Slot[] slots)
    {
        if (slots.Length == 1) return [.. choices[slots[0]].Select(c => c.Person)];
        var times = decided.Count(slots.SelectMany(s => choices[s]));
        return [.. choices[slots[0]].Where(c => times[c.Person] == slots.Length).Select(c => c.Person)];
    }

    void Join(Slot[] part)
    {
        if (part.Length == 1) return;
        var label = new Label(StintsInOneHand.Id, $"cannot hold the whole stint {Words(part)}",
            "let such a stint be split, or make stints shorter");
        // Of thousands of people a label each would take longer than all else.
        var shared = Array.ConvertAll(part, slot => label with { Needs = slot });
        var times = decided.Count(part.SelectMany(s => choices[s]));
        var (before, prefix) = (new Choice?[program.Company.Responders.Count], Prefixes(part));
        for (var i = 0; i < part.Length; i++)
            foreach (var choice in choices[part[i]])
            {
                if (times[choice.Person] < part.Length)
                    program.Same(label with { Responder = choice.Responder.Id, Needs = part[prefix[choice.Person]] }, choice, null);
                else if (before[choice.Person] is { } other) program.Same(shared[i - 1], choice, other);
                before[choice.Person] = choice;
            }
    }

    /// <summary>By person: how many of the first slots they can hold before one that they cannot.</summary>
    int[] Prefixes(Slot[] part)
    {
        var prefix = new int[program.Company.Responders.Count];
        for (var i = 0; i < part.Length; i++)
            foreach (var choice in choices[part[i]])
                if (prefix[choice.Person] == i) prefix[choice.Person] = i + 1;
        return prefix;
    }

    /// <summary>Who began a stint before the horizon holds what is left of it, where they can.</summary>
    void GoOn(List<Slot[]> parts)
    {
        if (worked.Length == 0) return;
        var began = worked.SelectMany(w => choices[w]).ToLookup(c => c.Person);
        foreach (var part in parts)
        {
            foreach (var choice in part.SelectMany(s => choices[s]))
                foreach (var past in began[choice.Person])
                    program.Same(new Label(StintsInOneHand.Id, "go on with the stint"), past, choice);
            var next = worked.MinBy(w => Distance(w, part))!;
            var able = Holding(part);
            var going = choices[part[0]].Where(c => able.Contains(c.Person) && began.Contains(c.Person)
                && choices[next].Any(p => p.Person == c.Person)).ToList();
            if (going.Count > 0)
                program.Demand(new Label(StintsInOneHand.Id, "began the stint, and go on with it"),
                    Math.Min(going.Count, role.Seats.Max), going.Select(c => program.Any([c]).Times(1)), long.MaxValue);
        }
    }

    static long Distance(Slot one, Slot[] part) =>
        one.StartMinute < part[0].StartMinute ? part[0].StartMinute - one.StartMinute : one.StartMinute - part[^1].StartMinute;

    static string Words(Slot[] part) => part[0].Shift.Id == part[^1].Shift.Id ? $"of {part[0].Shift.Id}"
        : $"from {part[0].Shift.Id} to {part[^1].Shift.Id}";

    /// <summary>What people decided of seats, read once for all stints.</summary>
    public sealed class Decided(Company company)
    {
        public ILookup<(string Shift, string Role), string> Pinned { get; } = company.Pins.ToLookup(p => (p.Shift, p.Role), p => p.Responder);

        public ILookup<(string Shift, string Role), Assignment> Published { get; } =
            (company.KeptStints?.Seats ?? []).ToLookup(a => (a.Shift, a.Role));

        readonly int[] times = new int[company.Responders.Count];

        /// <summary>By person: how many of some choices are theirs. Valid until it is asked again.</summary>
        public int[] Count(IEnumerable<Choice> choices)
        {
            Array.Clear(times);
            foreach (var choice in choices) times[choice.Person]++;
            return times;
        }

        public IReadOnlyDictionary<string, int> People { get; } = company.Responders.Select((r, i) => (r.Id, i))
            .ToDictionary(r => r.Id, r => r.i, StringComparer.Ordinal);
    }
}
