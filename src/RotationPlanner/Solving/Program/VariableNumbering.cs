namespace RotationPlanner.Solving;

/// <summary>Numbers variables: choices that are one decision share a number, choices that can never be true have none.</summary>
sealed class VariableNumbering
{
    readonly int[] parent;

    VariableNumbering(ProgramDraft draft, Label?[] barred, bool keepForbidden)
    {
        var choices = draft.Choices;
        parent = new int[choices.Length];
        for (var i = 0; i < parent.Length; i++) parent[i] = i;
        // What follows from the past may still be left undone, so it stays a decision of its own.
        foreach (var (choice, other) in draft.Sames)
            if (other is not null && !choice.Slot.IsPast && !other.Slot.IsPast) parent[Root(choice.Index)] = Root(other.Index);

        var dead = new bool[choices.Length];
        foreach (var (choice, other) in draft.Sames)
            if (other is null) dead[Root(choice.Index)] = true;
        foreach (var form in draft.Linears.Where(f => !keepForbidden && ForbidsAll(f)))
            foreach (var term in form.Terms) Kill(draft, term, dead);
        for (var i = 0; i < barred.Length; i++)
            if (barred[i] is not null) dead[Root(i)] = true;
        // What was worked before the horizon is a fact, whatever the rules say of it.
        if (draft.HasPast)
            foreach (var choice in choices)
                if (choice.Slot.IsPast) dead[Root(choice.Index)] = false;

        OfChoice = new int[choices.Length];
        var numberOfRoot = new int[choices.Length];
        var members = new List<Choice[]>();
        foreach (var choice in choices)
        {
            var root = Root(choice.Index);
            if (dead[root]) { OfChoice[choice.Index] = -1; continue; }
            if (numberOfRoot[root] == 0)
            {
                members.Add([choice]);
                numberOfRoot[root] = members.Count;
            }
            else members[numberOfRoot[root] - 1] = [.. members[numberOfRoot[root] - 1], choice];
            OfChoice[choice.Index] = numberOfRoot[root] - 1;
        }
        Members = [.. members];
        Fixed = new sbyte[Members.Length];
        if (draft.HasPast)
            foreach (var choice in choices)
                if (choice.Slot.IsPast) Fixed[OfChoice[choice.Index]] = 1;
        foreach (var form in draft.Linears)
            if (RequiresOne(form) && OfChoice[form.Terms[0]] >= 0) Fixed[OfChoice[form.Terms[0]]] = 1;
    }

    /// <summary>Per choice: its variable, or -1.</summary>
    public int[] OfChoice { get; }

    /// <summary>Per variable: its choices.</summary>
    public Choice[][] Members { get; }

    /// <summary>Per variable: 1 when it must be true.</summary>
    public sbyte[] Fixed { get; }

    public static VariableNumbering Of(ProgramDraft draft, Label?[] barred, bool keepForbidden = false) => new(draft, barred, keepForbidden);

    /// <summary>A hard form that leaves no term true.</summary>
    static bool ForbidsAll(LinearForm form) => form.Penalty is null && !form.IsDemand && form.Most == 0 && form.Least <= 0 && Array.TrueForAll(form.Weights, w => w > 0);

    /// <summary>A hard form that makes its only choice.</summary>
    static bool RequiresOne(LinearForm form) =>
        form.Penalty is null && !form.IsDemand && form.Terms.Length == 1 && form.Terms[0] >= 0 && form.Weights[0] > 0 && form.Least > 0 && form.Least <= form.Weights[0];

    void Kill(ProgramDraft draft, int term, bool[] dead)
    {
        foreach (var choice in draft.Members(term)) dead[Root(choice)] = true;
    }

    int Root(int i)
    {
        while (parent[i] != i) i = parent[i] = parent[parent[i]];
        return i;
    }
}
