using RotationPlanner.Solving;

namespace RotationPlanner.Tests.Fairness;

/// <summary>Tries every solution of a tiny program.</summary>
static class BruteForce
{
    public static Score Best(SeatProgram program)
    {
        Assert.InRange(program.VariableCount, 1, 18);
        Score? best = null;
        var values = new bool[program.VariableCount];
        for (var mask = 0; mask < 1 << values.Length; mask++)
        {
            for (var v = 0; v < values.Length; v++) values[v] = (mask & (1 << v)) != 0 || program.Fixed[v] == 1;
            if (Overfull(program, values)) continue;
            var score = Score.Of(program, new Solution(values));
            if (score.Limits == 0 && score.CompareTo(best) < 0) best = score;
        }
        return best!;
    }

    static bool Overfull(SeatProgram program, bool[] values)
    {
        for (var s = 0; s < program.Slots.Length; s++)
        {
            var filled = 0;
            foreach (var v in program.SlotVariables[s])
                if (values[v]) filled++;
            if (filled > program.Seats[s]) return true;
        }
        return false;
    }
}
