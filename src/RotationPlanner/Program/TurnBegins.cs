namespace RotationPlanner.Program;

/// <summary>Which slots begin a turn: all but those that only continue a stint.</summary>
static class TurnBegins
{
    /// <summary>By slot. Everybody's seats of a stint go together in the same way, so that one of a slot tells of all.</summary>
    public static bool[] Of(SeatProgram program)
    {
        var begins = new bool[program.Slots.Length];
        for (var s = 0; s < begins.Length; s++)
            begins[s] = program.SlotVariables[s] is not [var any, ..]
                || !Array.Exists(program.VariableSlots[any], other => other < s && IsOneTurn(program.Slots[other], program.Slots[s]));
        return begins;
    }

    static bool IsOneTurn(Slot one, Slot other) =>
        one.Shift.Stint is { } stint && stint == other.Shift.Stint && one.Role.Id == other.Role.Id;
}
