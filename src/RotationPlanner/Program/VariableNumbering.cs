namespace RotationPlanner.Program;

/// <summary>
/// Numbers variables: choices that are one decision share a number, choices that can never be true have none.
/// </summary>
sealed class VariableNumbering
{
    const int ChoicesBetweenLooks = 65_536;

    VariableNumbering(ProgramDraft draft, Decisions decisions, Label?[] barred, bool keepForbidden)
    {
        var choices = draft.Choices;
        Why = [.. barred];
        decisions.Bar(Why);
        foreach (var constraint in draft.Linears)
            if (!keepForbidden && ForbidsAll(constraint))
                foreach (var term in constraint.Terms)
                    foreach (var choice in draft.Members(term)) Why[choice] ??= constraint.Label.ByItself;
        // What was worked before the horizon is a fact, whatever the rules say of it.
        if (draft.HasPast)
            foreach (var choice in choices)
                if (choice.Slot.IsPast) Why[choice.Index] = null;
        var dead = new bool[choices.Length];
        for (var i = 0; i < dead.Length; i++)
            if (Why[i] is not null) dead[decisions.Root(i)] = true;
        var first = decisions.Joined.Where(c => Why[c] is not null).GroupBy(decisions.Root)
            .ToDictionary(g => g.Key, g => g.Min());
        foreach (var choice in decisions.Joined)
        {
            if (Why[choice] is not null || !first.TryGetValue(decisions.Root(choice), out var other)) continue;
            Why[choice] = decisions.JoinedBy(choice)!.Label;
            FallsWith[choice] = other;
        }

        OfChoice = new int[choices.Length];
        var numberOfRoot = new int[choices.Length];
        var (members, sizes) = (new List<Choice[]>(), new int[choices.Length]);
        foreach (var choice in decisions.Joined) sizes[decisions.Root(choice)]++;
        var filled = new List<int>();
        foreach (var choice in choices)
        {
            if (choice.Index % ChoicesBetweenLooks == 0) draft.Cancel.ThrowIfCancellationRequested();
            var root = decisions.Root(choice.Index);
            if (dead[root]) { OfChoice[choice.Index] = -1; continue; }
            if (numberOfRoot[root] == 0)
            {
                members.Add(new Choice[Math.Max(1, sizes[root])]);
                filled.Add(0);
                numberOfRoot[root] = members.Count;
            }
            members[numberOfRoot[root] - 1][filled[numberOfRoot[root] - 1]++] = choice;
            OfChoice[choice.Index] = numberOfRoot[root] - 1;
        }
        Members = [.. members];
        IsPlain = !draft.HasPast && Members.Length == choices.Length;
        Fixed = new sbyte[Members.Length];
        if (draft.HasPast)
            foreach (var choice in choices)
                if (choice.Slot.IsPast) Fixed[OfChoice[choice.Index]] = 1;
        foreach (var constraint in draft.Linears)
            if (RequiresOne(constraint) && OfChoice[constraint.Terms[0]] >= 0) Fixed[OfChoice[constraint.Terms[0]]] = 1;
    }

    /// <summary>
    /// Per choice: the constraint by which it can never be made, or null. Of one that falls with another, that is what
    /// joins the two.
    /// </summary>
    public Label?[] Why { get; }

    /// <summary>
    /// Choices that can never be made because another that is one decision with them cannot: that other.
    /// </summary>
    public Dictionary<int, int> FallsWith { get; } = [];

    /// <summary>Per choice: its variable, or -1.</summary>
    public int[] OfChoice { get; }

    /// <summary>
    /// Whether each choice is a variable of the same number, and none is of the past, so that constraints over choices
    /// are constraints over variables.
    /// </summary>
    public bool IsPlain { get; }

    /// <summary>Per variable: its choices.</summary>
    public Choice[][] Members { get; }

    /// <summary>Per variable: 1 when it must be true.</summary>
    public sbyte[] Fixed { get; }

    public static VariableNumbering Of(
        ProgramDraft draft, Decisions decisions, Label?[] barred, bool keepForbidden = false) =>
        new(draft, decisions, barred, keepForbidden);

    /// <summary>A hard constraint that leaves no term true.</summary>
    static bool ForbidsAll(LinearConstraint constraint) =>
        constraint.Penalty is null && !constraint.IsDemand && constraint.Most == 0 && constraint.Least <= 0
            && Array.TrueForAll(constraint.Weights, w => w > 0);

    /// <summary>
    /// A hard constraint that makes its only choice. One that merely has no other choice left is a demand, which no
    /// limit gives way to.
    /// </summary>
    static bool RequiresOne(LinearConstraint constraint) =>
        constraint.IsDecided && constraint.Penalty is null && constraint.Terms.Length == 1 && constraint.Terms[0] >= 0
            && constraint.Weights[0] > 0 && constraint.Least > 0 && constraint.Least <= constraint.Weights[0];
}
