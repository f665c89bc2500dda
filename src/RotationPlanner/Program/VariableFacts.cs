namespace RotationPlanner.Program;

/// <summary>What a program tells of its variables beside the constraints they are in.</summary>
sealed class VariableFacts(ProgramDraft draft, VariableNumbering variables)
{
    /// <summary>Per variable: the slots it fills.</summary>
    public int[][] Slots()
    {
        var (single, filled) = (new int[draft.Slots.Length][], new int[variables.Members.Length][]);
        for (var s = 0; s < single.Length; s++) single[s] = [s];
        for (var v = 0; v < filled.Length; v++)
            filled[v] = variables.Members[v] is [var only]
                ? single[only.Slot.Index] : [.. variables.Members[v].Select(c => c.Slot.Index).Distinct()];
        return filled;
    }

    /// <summary>Per variable: whose it is.</summary>
    public int[] Responders()
    {
        var responders = new int[variables.Members.Length];
        for (var v = 0; v < responders.Length; v++) responders[v] = ProgramDraft.ResponderOf(variables.Members[v][0]);
        return responders;
    }

    /// <summary>The variables that are true in a plan.</summary>
    public int[] HeldIn(IReadOnlyList<Assignment> previous)
    {
        if (previous.Count == 0) return [];
        var held = previous.ToLookup(a => (a.Shift, a.Role), a => a.Responder);
        var holders = Array.ConvertAll(draft.Slots, s => held[(s.Shift.Id, s.Role.Id)].ToArray());
        var kept = new List<int>();
        for (var v = 0; v < variables.Members.Length; v++)
            foreach (var choice in variables.Members[v])
                if (Array.IndexOf(holders[choice.Slot.Index], choice.Responder.Id) >= 0)
                {
                    kept.Add(v);
                    break;
                }
        return [.. kept];
    }

    /// <summary>Per slot: the variables that fill a seat of it.</summary>
    public static int[][] BySlot(int[][] variableSlots, int slots)
    {
        var next = new int[slots];
        foreach (var filled in variableSlots)
            foreach (var s in filled) next[s]++;
        var bySlot = Array.ConvertAll(next, count => new int[count]);
        Array.Clear(next);
        for (var v = 0; v < variableSlots.Length; v++)
            foreach (var s in variableSlots[v]) bySlot[s][next[s]++] = v;
        return bySlot;
    }
}
