using RotationPlanner.Program;

namespace RotationPlanner.Solving.LocalSearch.Operators;

/// <summary>
/// Whoever holds the shifts before or after takes over all that somebody holds in a row of a stint that is wished for:
/// shift by shift, hands would change as often until the last one.
/// </summary>
sealed class StintPart(MoveSelection selection) : Operator(selection)
{
    const int Tries = 8;

    readonly Lazy<Dictionary<int, int[]>> stints = new(() => Read(selection.State.Index.Program));

    public override bool Propose(Move move, int tournament)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            var mine = Selection.HeldBy(Random.Next(State.Held.Length));
            if (mine < 0 || !stints.Value.TryGetValue(Program.VariableSlots[mine][0], out var stint)) continue;
            var (person, at) = (Program.VariableResponder[mine], Array.IndexOf(stint, Program.VariableSlots[mine][0]));
            var (first, last) = (at, at);
            while (first > 0 && Of(person, stint[first - 1]) is >= 0 and var v && State.Values[v]) first--;
            while (last + 1 < stint.Length && Of(person, stint[last + 1]) is >= 0 and var v && State.Values[v]) last++;
            var taker = Holder(stint, Random.Next(2) == 0 ? first - 1 : last + 1);
            if (taker >= 0) return Give(move, stint[first..(last + 1)], person, taker);
        }
        return false;
    }

    public override bool IsValid(Move move) => Selection.IsValidWithoutTrainees(move);

    bool Give(Move move, int[] slots, int giver, int taker)
    {
        foreach (var slot in slots)
        {
            var given = Of(giver, slot);
            if (Program.Fixed[given] == 1) return false;
            move.Flip(given);
        }
        return Array.TrueForAll(slots, slot =>
            Of(taker, slot) is >= 0 and var taken && !State.Values[taken] && Selection.Take(move, taken));
    }

    /// <summary>Somebody who holds a slot of a stint; -1 for nobody.</summary>
    int Holder(int[] stint, int at)
    {
        if (at < 0 || at >= stint.Length) return -1;
        var held = Array.FindAll(Program.SlotVariables[stint[at]], v => State.Values[v]);
        return held.Length == 0 ? -1 : Program.VariableResponder[held[Random.Next(held.Length)]];
    }

    int Of(int person, int slot)
    {
        foreach (var v in Program.SlotVariables[slot])
            if (Program.VariableResponder[v] == person) return v;
        return -1;
    }

    /// <summary>The slots of the stint of each slot, in order of time.</summary>
    static Dictionary<int, int[]> Read(SeatProgram program)
    {
        var stints = new Dictionary<int, int[]>();
        foreach (var stint in program.Slots.Where(s => s.Shift.StintKind is { IsWished: true }).GroupBy(s => (s.Shift.Stint, s.Role.Id)))
        {
            int[] slots = [.. stint.OrderBy(s => s.StartMinute).Select(s => s.Index)];
            foreach (var slot in slots) stints[slot] = slots;
        }
        return stints;
    }
}
