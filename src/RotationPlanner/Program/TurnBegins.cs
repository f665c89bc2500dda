namespace RotationPlanner.Program;

/// <summary>Which slots begin a turn: all but those that only continue a stint.</summary>
static class TurnBegins
{
    /// <summary>By slot.</summary>
    public static bool[] Of(SeatProgram program)
    {
        var begins = new bool[program.Slots.Length];
        Array.Fill(begins, true);
        foreach (var filled in program.VariableSlots)
            for (var i = 1; i < filled.Length; i++)
                if (Array.Exists(filled[..i], s => IsOneTurn(program.Slots[s], program.Slots[filled[i]]))) begins[filled[i]] = false;
        return begins;
    }

    static bool IsOneTurn(Slot one, Slot other) =>
        one.Shift.Stint is { } stint && stint == other.Shift.Stint && one.Role.Id == other.Role.Id;
}
