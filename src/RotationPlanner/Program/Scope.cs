namespace RotationPlanner.Program;

/// <summary>
/// What rules of one rotation, or of the company, see: its slots and choices, by person and by shift. Rules share it.
/// </summary>
sealed class Scope
{
    readonly ProgramDraft draft;
    readonly Lazy<ChoiceLine[]> byResponder;
    readonly Lazy<Dictionary<string, List<Choice>>> byShift;

    Scope(ProgramDraft draft, Slot[] slots, Choice[] choices)
    {
        (this.draft, Slots, Choices) = (draft, slots, choices);
        byResponder = new(GroupByResponder);
        byShift = new(GroupByShift);
    }

    public Slot[] Slots { get; }

    public Choice[] Choices { get; }

    /// <summary>The choices of everybody, by index in the company.</summary>
    public ChoiceLine[] OfEach => byResponder.Value;

    public IReadOnlyDictionary<string, List<Choice>> OfShift => byShift.Value;

    /// <summary>The whole program, for rules of the company.</summary>
    public static Scope Whole(ProgramDraft draft) => new(draft, draft.Slots, draft.Choices);

    /// <summary>What one person's own rules see: the same slots, and that person's choices alone.</summary>
    public Scope OfPerson(int person) => new(draft, Slots, [.. OfEach[person].Choices]);

    /// <summary>
    /// Each rotation's part of the whole, by its id; where there is only one rotation, that is the whole itself.
    /// </summary>
    public static Dictionary<string, Scope> ByRotation(ProgramDraft draft, Scope whole)
    {
        var slots = draft.Slots.GroupBy(s => s.Shift.Rotation.Id, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        if (slots.Count == 1 && draft.Company.Rotations is [var only])
            return new(StringComparer.Ordinal) { [only.Id] = whole };
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var parts = draft.Company.Rotations.Select(_ => new List<Choice>()).ToArray();
        for (var i = 0; i < parts.Length; i++) numbers[draft.Company.Rotations[i].Id] = i;
        var ofSlot = Array.ConvertAll(draft.Slots, s => numbers[s.Shift.Rotation.Id]);
        foreach (var choice in draft.Choices) parts[ofSlot[choice.Slot.Index]].Add(choice);
        return draft.Company.Rotations.Select((rotation, i) =>
            (rotation.Id, Part: new Scope(draft, slots.GetValueOrDefault(rotation.Id, []), [.. parts[i]])))
            .ToDictionary(p => p.Id, p => p.Part, StringComparer.Ordinal);
    }

    ChoiceLine[] GroupByResponder()
    {
        var counts = new int[draft.Company.Responders.Count];
        foreach (var choice in Choices) counts[choice.Person]++;
        var groups = Array.ConvertAll(
            counts, count => count == 0 ? ChoiceLine.Empty : new ChoiceLine(new List<Choice>(count)));
        foreach (var choice in Choices) groups[choice.Person].Choices.Add(choice);
        return groups;
    }

    Dictionary<string, List<Choice>> GroupByShift()
    {
        var groups = new Dictionary<string, List<Choice>>(StringComparer.Ordinal);
        (Slot? slot, List<Choice> own) = (null, []);
        foreach (var choice in Choices)
        {
            // Neighbours mostly belong to one slot.
            if (choice.Slot != slot && !groups.TryGetValue((slot = choice.Slot).Shift.Id, out own!))
                groups[slot.Shift.Id] = own = [];
            own.Add(choice);
        }
        return groups;
    }
}
