namespace RotationPlanner.Program;

/// <summary>
/// Which slots begin a turn: all but those that only continue a stint. Of a stint that is wished for, which may change
/// hands anywhere, the first one does.
/// </summary>
static class TurnBegins
{
    /// <summary>By slot. Everybody's seats of a stint go together in the same way, so that one of a slot tells of all.</summary>
    public static bool[] Of(SeatProgram program)
    {
        var begins = new bool[program.Slots.Length];
        var wished = new HashSet<(string, string)>();
        for (var s = 0; s < begins.Length; s++)
            begins[s] = program.Slots[s] is { Shift: { Stint: { } stint, StintKind.IsWished: true }, Role: var role }
                ? wished.Add((stint, role.Id)) : program.SlotVariables[s] is not [var any, ..]
                || !Array.Exists(program.VariableSlots[any], other => other < s && IsOneTurn(program.Slots[other], program.Slots[s]));
        return begins;
    }

    static bool IsOneTurn(Slot one, Slot other) =>
        one.Shift.Stint is { } stint && stint == other.Shift.Stint && one.Role.Id == other.Role.Id;
}
