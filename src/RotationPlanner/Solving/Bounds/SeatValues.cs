using RotationPlanner.Program;

namespace RotationPlanner.Solving.Bounds;

/// <summary>
/// What filling a seat of a slot is worth at least, whoever does it, and how many seats of it are to be filled. The
/// credit of a variable that fills several slots is divided among them by length and role weight.
/// </summary>
sealed record SeatValues(long[] OfSlot, int[] Seats, int ForcedEmpty, bool InCredit)
{
    public static SeatValues ByLightestCredit(SeatProgram program, LoadFamily family)
    {
        var (seats, forced) = Demand(program);
        var lightest = new long[program.Slots.Length];
        Array.Fill(lightest, long.MaxValue);
        for (var v = 0; v < program.VariableCount; v++)
        {
            if (program.Fixed[v] == 1) continue;
            var slots = program.VariableSlots[v];
            if (slots.Length == 1)
            {
                lightest[slots[0]] = Math.Min(lightest[slots[0]], family.Credits[v]);
                continue;
            }
            var whole = slots.Sum(s => Heaviness(program.Slots[s]));
            foreach (var slot in slots)
            {
                // Rounded down: the parts of a variable never exceed its credit.
                var part = whole == 0
                    ? 0 : (long)Math.Floor(family.Credits[v] * (Heaviness(program.Slots[slot]) / whole));
                lightest[slot] = Math.Min(lightest[slot], part);
            }
        }
        return new SeatValues([.. lightest.Select(l => l == long.MaxValue ? 0 : l)], seats, forced, InCredit: true);
    }

    public static SeatValues ByCount(SeatProgram program)
    {
        var (seats, forced) = Demand(program);
        return new SeatValues([.. program.Slots.Select(_ => 1L)], seats, forced, InCredit: false);
    }

    /// <summary>
    /// Counts in several ways: all seats; without those that some choice fills for the least credit; without the two
    /// lightest; and so on, a few times. A seat that is much lighter than the others, or lighter for some people, seems
    /// to give everybody room for one more, though there is but one of it.
    /// </summary>
    public static IEnumerable<SeatValues> ByCountOfHeavier(
        SeatProgram program, LoadFamily family, bool[] inGroup, int times)
    {
        var lightest = new long[program.Slots.Length];
        Array.Fill(lightest, long.MaxValue);
        for (var v = 0; v < program.VariableCount; v++)
            if (program.Fixed[v] != 1)
                foreach (var slot in program.VariableSlots[v])
                    lightest[slot] = Math.Min(lightest[slot], family.Credits[v]);
        var levels = Enumerable.Range(0, lightest.Length).Where(s => inGroup[s] && lightest[s] < long.MaxValue)
            .Select(s => lightest[s]).Distinct().Order();
        var all = ByCount(program);
        return levels.Take(times).Select(level => all with { OfSlot = [.. lightest.Select(l => l < level ? 0L : 1L)] });
    }

    static decimal Heaviness(Slot slot) => slot.IsPast ? 0 : slot.Role.Weight * slot.Shift.Minutes;

    /// <summary>
    /// Per slot the seats that free variables are to fill; and how many seats no variable can ever fill.
    /// </summary>
    static (int[] Seats, int ForcedEmpty) Demand(SeatProgram program)
    {
        var (seats, forced) = (new int[program.Slots.Length], 0);
        for (var s = 0; s < seats.Length; s++)
        {
            var given = 0;
            foreach (var v in program.SlotVariables[s]) given += program.Fixed[v];
            var wanted = Math.Max(0, program.Required[s] + program.Wanted[s] - given);
            seats[s] = Math.Min(wanted, program.SlotVariables[s].Length - given);
            forced += wanted - seats[s];
        }
        return (seats, forced);
    }
}
