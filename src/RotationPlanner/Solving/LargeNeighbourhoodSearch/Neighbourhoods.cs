using RotationPlanner.Program;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Solving.LargeNeighbourhoodSearch;

/// <summary>
/// Which variables a large-neighbourhood step frees: a rotation, a stretch of time, or some people (always with the
/// most loaded one), in turn. The size adapts: larger after a proof, smaller after a step that ended without an answer.
/// </summary>
sealed class Neighbourhoods(SeatProgram program, SearchState state, Random random)
{
    const int Smallest = 200, Largest = 20_000, First = 3_000;
    readonly string[] rotations = [.. program.Slots.Select(s => s.Shift.Rotation.Id).Distinct(StringComparer.Ordinal)];
    int turn, from, size = Math.Clamp(program.VariableCount / 3, Smallest, First);

    /// <summary>The variables that keep their value in the next step.</summary>
    /// <param name="withTraining">False to leave trainees where they are, which makes the model small.</param>
    public bool[] NextFrozen(bool withTraining = true)
    {
        var frozen = Next();
        if (!withTraining)
            foreach (var seat in program.Climbs.SelectMany(c => c.Seats)) frozen[seat.Variable] = true;
        return frozen;
    }

    bool[] Next()
    {
        var step = turn++;
        if (rotations.Length > 1 && step < rotations.Length)
            return Freeze(v => program.Slots[program.VariableSlots[v][0]].Shift.Rotation.Id == rotations[step]);
        return step % 2 == 0 ? FreeTime() : FreePeople();
    }

    public void Learn(bool proved) => size = Math.Clamp(proved ? size * 5 / 4 : size * 3 / 4, Smallest, Largest);

    bool[] FreeTime()
    {
        var first = program.IsLarge ? from : random.Next(program.Slots.Length);
        int last = first, count = 0;
        while (last < program.Slots.Length && count < size) count += program.SlotVariables[last++].Length;
        // A large program is rolled over in time: the next stretch overlaps this one by half, and the next pass has its
        // joints elsewhere.
        if (program.IsLarge)
            from = last < program.Slots.Length ? (first + last + 1) / 2 : random.Next(1 + (last - first) / 2);
        return Freeze(v => program.VariableSlots[v][0] >= first && program.VariableSlots[v][0] < last);
    }

    bool[] FreePeople()
    {
        var each = Math.Max(1, program.VariableCount / Math.Max(1, program.ResponderCount));
        var wanted = Math.Max(3, size / each);
        var loads = program.Loads.Length == 0 ? new long[program.ResponderCount] : state.LoadValues[0];
        var free = Enumerable.Range(0, program.ResponderCount).OrderBy(_ => random.Next()).Take(wanted)
            .Append(Array.IndexOf(loads, loads.Max())).ToHashSet();
        return Freeze(v => free.Contains(program.VariableResponder[v]));
    }

    bool[] Freeze(Func<int, bool> isFree)
    {
        var frozen = new bool[program.VariableCount];
        for (var v = 0; v < frozen.Length; v++) frozen[v] = !isFree(v);
        return frozen;
    }
}
