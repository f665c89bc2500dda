using RotationPlanner.Solving.Search;

namespace RotationPlanner.Solving;

/// <summary>
/// Decisions that overfill a rolling window or a limit all by themselves, such as any night under a cap of no nights, or a week where 100 h are agreed, can
/// never be made. Knowing so early keeps them out of fair shares and out of every engine.
/// </summary>
static class WindowConflicts
{
    /// <summary>Adds the label of the window to each such choice that has none yet.</summary>
    public static void Bar(ProgramDraft draft, Decisions decisions, Label?[] labels)
    {
        foreach (var form in draft.Windows)
        {
            draft.Cancel.ThrowIfCancellationRequested();
            for (var i = 0; i < form.Variables.Length; i++)
                if (form.Weights[i] > form.Most && !draft.Choices[form.Variables[i]].Slot.IsPast) labels[form.Variables[i]] ??= form.Label.ByItself;
            if (decisions.Joined.Count > 0) BarJoined(draft, decisions, form, labels);
        }
    }

    /// <summary>Adds the label of a limit to each choice that exceeds it alone.</summary>
    public static void BarAlone(ProgramDraft draft, Label?[] labels)
    {
        foreach (var form in draft.Linears)
        {
            if (!form.IsLimit) continue;
            for (var i = 0; i < form.Terms.Length; i++)
                if (form.Weights[i] > form.Most && form.Terms[i] >= 0 && !draft.IsPast(form.Terms[i])) labels[form.Terms[i]] ??= form.Label.ByItself;
        }
    }

    static void BarJoined(ProgramDraft draft, Decisions decisions, WindowForm form, Label?[] labels)
    {
        var joined = Enumerable.Range(0, form.Variables.Length).Where(i => decisions.JoinedBy(form.Variables[i]) is not null);
        foreach (var own in joined.GroupBy(i => decisions.Root(form.Variables[i])))
        {
            var entries = own.Select(i => (Day: form.Days[i], Weight: form.Weights[i])).Order().ToList();
            if (form.OncePerDay) WindowMath.KeepLargestOfEachDay(entries);
            if (WindowMath.Largest(entries, form.Length) <= form.Most) continue;
            foreach (var i in own) labels[form.Variables[i]] ??= form.Label;
        }
    }
}
