namespace RotationPlanner.Solving;

/// <summary>
/// Choices that overfill a rolling window all by themselves, such as any night under a cap of no nights, can never be made. Knowing so early keeps them out
/// of fair shares and out of every engine.
/// </summary>
static class WindowConflicts
{
    /// <summary>Adds the label of the window to each such choice that has none yet.</summary>
    public static void Bar(ProgramDraft draft, Label?[] labels)
    {
        foreach (var form in draft.Windows)
            for (var i = 0; i < form.Variables.Length; i++)
                if (form.Weights[i] > form.Most && !draft.Choices[form.Variables[i]].Slot.IsPast) labels[form.Variables[i]] ??= form.Label;
    }
}
