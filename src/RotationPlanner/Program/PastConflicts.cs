namespace RotationPlanner.Program;

/// <summary>
/// What was worked before the horizon is a fact, even where it breaks a rule by itself. Planned choices that would add
/// to what it fills already, or that come too near to it, can never be made; no other choice suffers from it.
/// </summary>
sealed class PastConflicts
{
    readonly ProgramDraft draft;
    readonly Label?[] labels;
    readonly bool[] isPast;
    readonly Decisions decisions;

    PastConflicts(ProgramDraft draft, Decisions decisions)
    {
        (this.draft, this.decisions) = (draft, decisions);
        labels = new Label?[draft.Choices.Length];
        isPast = Array.ConvertAll(draft.Choices, c => c.Slot.IsPast);
    }

    /// <summary>Per choice: the constraint that rules it out, or null.</summary>
    public static Label?[] FindBarred(ProgramDraft draft, Decisions decisions)
    {
        var conflicts = new PastConflicts(draft, decisions);
        if (!draft.HasPast) return conflicts.labels;
        foreach (var constraint in draft.Linears) conflicts.Read(constraint);
        foreach (var constraint in draft.NoOverlaps) conflicts.Read(constraint);
        foreach (var constraint in draft.Windows) conflicts.Read(constraint);
        return conflicts.labels;
    }

    void Read(LinearConstraint constraint)
    {
        if (!constraint.IsLimit || PastSum(draft, constraint) <= constraint.Most) return;
        foreach (var term in constraint.Terms)
            if (!IsTrue(draft, term))
                foreach (var choice in draft.Members(term)) Bar(choice, constraint.Label);
    }

    void Read(NoOverlapConstraint constraint)
    {
        for (var p = 0; p < constraint.Variables.Length; p++)
        {
            if (!isPast[constraint.Variables[p]]) continue;
            for (var i = 0; i < constraint.Variables.Length && constraint.Starts[i] < constraint.Ends[p]; i++)
                if (constraint.Ends[i] > constraint.Starts[p] && !BelongTogether(constraint.Variables[p], constraint.Variables[i])) Bar(constraint.Variables[i], constraint.Label);
        }
    }

    // The next shift of one stretch may follow without a rest, but nobody is in two places at once.
    bool BelongTogether(int past, int planned) =>
        decisions.Follows(past, planned)
            && draft.Choices[past].Slot.EndMinute <= draft.Choices[planned].Slot.StartMinute;

    void Read(RollingWindowConstraint constraint)
    {
        var past = PastWindows.Of(draft, constraint);
        if (past.Overfull.Count == 0) return;
        for (var i = 0; i < constraint.Variables.Length; i++)
            if (past.Forbids(constraint.Days[i], constraint.Weights[i])) Bar(constraint.Variables[i], constraint.Label);
    }

    void Bar(int choice, Label label)
    {
        if (!isPast[choice]) labels[choice] ??= label;
    }

    /// <summary>What the past alone adds to a constraint.</summary>
    public static long PastSum(ProgramDraft draft, LinearConstraint constraint)
    {
        long sum = 0;
        if (!draft.HasPast) return sum;
        for (var i = 0; i < constraint.Terms.Length; i++)
            if (IsTrue(draft, constraint.Terms[i])) sum += constraint.Weights[i];
        return sum;
    }

    static bool IsTrue(ProgramDraft draft, int term) =>
        term >= 0 ? draft.IsPast(term) : Array.Exists(draft.Anys[~term], draft.IsPast);
}
