using RotationPlanner.Program;

namespace RotationPlanner.Solving.Bounds;

/// <summary>A turn: slots that whoever fills one of them fills all of, such as the shifts of a stint.</summary>
/// <param name="Slots">The slots.</param>
/// <param name="Variables">The free choices of it.</param>
/// <param name="Wanted">How many people are to hold it.</param>
/// <param name="Seats">Seats that stay empty at least for each who is missing.</param>
/// <param name="Lightest">The least credit that it costs anybody.</param>
sealed record WholeTurn(int[] Slots, int[] Variables, int Wanted, int Seats, long Lightest);

/// <summary>
/// The turns of a program. Where choices overlap in part, as where two people share what others hold whole, their slots
/// are left out: nothing is asked of them, which no plan is worse for.
/// </summary>
static class WholeTurns
{
    /// <param name="program">The program.</param>
    /// <param name="family">The loads.</param>
    /// <param name="seats">Per slot: how many free choices are to fill it; 0 leaves the slot out.</param>
    /// <param name="together">What fits beside what is fixed.</param>
    public static List<WholeTurn> Of(SeatProgram program, LoadFamily family, int[] seats, Together together)
    {
        var parent = Enumerable.Range(0, seats.Length).ToArray();
        var free = Enumerable.Range(0, program.VariableCount)
            .Where(v => program.Fixed[v] != 1 && program.VariableSlots[v].Length > 0).ToArray();
        foreach (var v in free)
            foreach (var slot in program.VariableSlots[v]) parent[Root(slot)] = Root(program.VariableSlots[v][0]);
        var slotsOf = Enumerable.Range(0, seats.Length).ToLookup(Root);
        var turns = new List<WholeTurn>();
        foreach (var own in free.GroupBy(v => Root(program.VariableSlots[v][0])))
        {
            int[] slots = [.. slotsOf[own.Key]], variables = [.. own];
            var wanted = slots.Max(s => seats[s]);
            if (wanted == 0 || Array.Exists(variables, v => program.VariableSlots[v].Length < slots.Length)) continue;
            turns.Add(new WholeTurn(slots, [.. variables.Where(v => together.Fits(v, []))], wanted,
                slots.Count(s => seats[s] == wanted), variables.Min(v => family.Credits[v])));
        }
        return turns;

        int Root(int slot)
        {
            while (parent[slot] != slot) slot = parent[slot] = parent[parent[slot]];
            return slot;
        }
    }
}
