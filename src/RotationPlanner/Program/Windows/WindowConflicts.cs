namespace RotationPlanner.Program;

/// <summary>
/// Decisions that overfill a rolling window or a limit all by themselves, such as any night under a cap of no nights,
/// or a week where 100 h are agreed, can never be made. Knowing so early keeps them out of fair shares and out of every
/// engine.
/// </summary>
static class WindowConflicts
{
    /// <summary>Adds the label of the window to each such choice that has none yet.</summary>
    public static void Bar(ProgramDraft draft, Decisions decisions, Label?[] labels)
    {
        foreach (var constraint in draft.Windows)
        {
            draft.Cancel.ThrowIfCancellationRequested();
            for (var i = 0; i < constraint.Variables.Length; i++)
                if (constraint.Weights[i] > constraint.Most && !draft.Choices[constraint.Variables[i]].Slot.IsPast)
                    labels[constraint.Variables[i]] ??= constraint.Label.ByItself;
            if (decisions.Joined.Count > 0) BarJoined(draft, decisions, constraint, labels);
        }
    }

    /// <summary>Adds the label of a limit to each choice that exceeds it alone.</summary>
    public static void BarAlone(ProgramDraft draft, Label?[] labels)
    {
        foreach (var constraint in draft.Linears)
        {
            if (!constraint.IsLimit) continue;
            for (var i = 0; i < constraint.Terms.Length; i++)
                if (constraint.Weights[i] > constraint.Most && constraint.Terms[i] >= 0
                    && !draft.IsPast(constraint.Terms[i])) labels[constraint.Terms[i]] ??= constraint.Label.ByItself;
        }
    }

    static void BarJoined(ProgramDraft draft, Decisions decisions, RollingWindowConstraint constraint, Label?[] labels)
    {
        var joined = Enumerable.Range(0, constraint.Variables.Length)
            .Where(i => decisions.JoinedBy(constraint.Variables[i]) is not null);
        foreach (var own in joined.GroupBy(i => decisions.Root(constraint.Variables[i])))
        {
            var entries = own.Select(i => (Day: constraint.Days[i], Weight: constraint.Weights[i])).ToList();
            if (constraint.CountExcess(entries) == 0) continue;
            foreach (var i in own) labels[constraint.Variables[i]] ??= constraint.Label;
        }
    }
}
