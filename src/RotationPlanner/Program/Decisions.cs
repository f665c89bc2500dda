namespace RotationPlanner.Program;

/// <summary>
/// Which choices are one decision. What follows from the past may still be left undone, so it stays a decision of its
/// own.
/// </summary>
sealed class Decisions
{
    readonly ProgramDraft draft;
    readonly int[] parent;
    readonly Dictionary<int, SameConstraint> joinedBy = [];
    readonly HashSet<(int Past, int Planned)> followsPast = [];

    Decisions(ProgramDraft draft)
    {
        this.draft = draft;
        parent = new int[draft.Choices.Length];
        for (var i = 0; i < parent.Length; i++) parent[i] = i;
        foreach (var constraint in draft.Sames)
        {
            if (draft.IsPast(constraint.Choice) != draft.IsPast(constraint.Other))
                followsPast.Add(draft.IsPast(constraint.Choice)
                    ? (constraint.Choice, constraint.Other) : (constraint.Other, constraint.Choice));
            if (draft.IsPast(constraint.Choice) || draft.IsPast(constraint.Other)
                || constraint.Choice == constraint.Other) continue;
            parent[Root(constraint.Choice)] = Root(constraint.Other);
            joinedBy.TryAdd(constraint.Choice, constraint);
            joinedBy.TryAdd(constraint.Other, constraint);
        }
    }

    public static Decisions Of(ProgramDraft draft) => new(draft);

    /// <summary>The choices that are one decision with another.</summary>
    public IReadOnlyCollection<int> Joined => joinedBy.Keys;

    /// <summary>Whether a choice follows from one worked before the horizon.</summary>
    public bool Follows(int past, int planned) => followsPast.Contains((past, planned));

    /// <summary>The constraint that joins a choice to others, or null.</summary>
    public SameConstraint? JoinedBy(int choice) => joinedBy.GetValueOrDefault(choice);

    /// <summary>The number of a choice's decision.</summary>
    public int Root(int choice)
    {
        while (parent[choice] != choice) choice = parent[choice] = parent[parent[choice]];
        return choice;
    }

    /// <summary>
    /// Adds the label of the constraint that joins them to choices of one decision that overlap in time: nobody is in
    /// two places at once.
    /// </summary>
    public void Bar(Label?[] labels)
    {
        foreach (var decision in Joined.GroupBy(Root))
        {
            var busyUntil = long.MinValue;
            foreach (var choice in decision.OrderBy(c => draft.Choices[c].Slot.StartMinute))
            {
                var slot = draft.Choices[choice].Slot;
                if (slot.StartMinute < busyUntil) labels[choice] ??= JoinedBy(choice)!.Label;
                busyUntil = Math.Max(busyUntil, slot.EndMinute);
            }
        }
    }

    /// <summary>Whose constraint makes a choice one decision with others.</summary>
    public IReadOnlyDictionary<Choice, Label> Labels() =>
        joinedBy.ToDictionary(j => draft.Choices[j.Key], j => j.Value.Label);
}
