namespace RotationPlanner.Solving;

/// <summary>
/// What was worked before the horizon is a fact, even where it breaks a rule by itself. Planned choices that would add to what it fills already, or that
/// come too near to it, can never be made; no other choice suffers from it.
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
    public static Label?[] Of(ProgramDraft draft, Decisions decisions)
    {
        var conflicts = new PastConflicts(draft, decisions);
        if (!draft.HasPast) return conflicts.labels;
        foreach (var form in draft.Linears) conflicts.Read(form);
        foreach (var form in draft.Aparts) conflicts.Read(form);
        foreach (var form in draft.Windows) conflicts.Read(form);
        return conflicts.labels;
    }

    void Read(LinearForm form)
    {
        if (!form.IsLimit || PastSum(draft, form) <= form.Most) return;
        foreach (var term in form.Terms)
            if (!IsTrue(draft, term))
                foreach (var choice in draft.Members(term)) Bar(choice, form.Label);
    }

    void Read(ApartForm form)
    {
        for (var p = 0; p < form.Variables.Length; p++)
        {
            if (!isPast[form.Variables[p]]) continue;
            for (var i = 0; i < form.Variables.Length && form.Starts[i] < form.Ends[p]; i++)
                if (form.Ends[i] > form.Starts[p] && !BelongTogether(form.Variables[p], form.Variables[i])) Bar(form.Variables[i], form.Label);
        }
    }

    // The next shift of one stretch may follow without a rest, but nobody is in two places at once.
    bool BelongTogether(int past, int planned) =>
        decisions.Follows(past, planned) && draft.Choices[past].Slot.EndMinute <= draft.Choices[planned].Slot.StartMinute;

    void Read(WindowForm form)
    {
        var past = PastWindows.Of(draft, form);
        if (past.Overfull.Count == 0) return;
        for (var i = 0; i < form.Variables.Length; i++)
            if (past.Forbids(form.Days[i], form.Weights[i])) Bar(form.Variables[i], form.Label);
    }

    void Bar(int choice, Label label)
    {
        if (!isPast[choice]) labels[choice] ??= label;
    }

    /// <summary>What the past alone adds to a form.</summary>
    public static long PastSum(ProgramDraft draft, LinearForm form)
    {
        long sum = 0;
        if (!draft.HasPast) return sum;
        for (var i = 0; i < form.Terms.Length; i++)
            if (IsTrue(draft, form.Terms[i])) sum += form.Weights[i];
        return sum;
    }

    static bool IsTrue(ProgramDraft draft, int term) => term >= 0 ? draft.IsPast(term) : Array.Exists(draft.Anys[~term], draft.IsPast);
}
