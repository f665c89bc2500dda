using RotationPlanner.Program;

namespace RotationPlanner.Tests.Fairness;

/// <summary>Tries every solution of a tiny program.</summary>
static class BruteForce
{
    public static Score Best(SeatProgram program)
    {
        Score? best = null;
        foreach (var solution in All(program))
        {
            var score = Score.Of(program, solution);
            if (score.Limits == 0 && score.CompareTo(best) < 0) best = score;
        }
        return best!;
    }

    /// <summary>Every solution within the constraints that are never elastic. Read at once: the next one is written over it.</summary>
    public static IEnumerable<Solution> All(SeatProgram program)
    {
        Assert.InRange(program.VariableCount, 1, 18);
        var values = new bool[program.VariableCount];
        for (var mask = 0; mask < 1 << values.Length; mask++)
        {
            for (var v = 0; v < values.Length; v++) values[v] = (mask & (1 << v)) != 0 || program.Fixed[v] == 1;
            if (Overfull(program, values) || program.NoOverlaps.Any(f => Collides(f, values))
                || program.Windows.Any(f => Exceeds(f, values))) continue;
            yield return new Solution(values);
        }
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

    static bool Collides(NoOverlapConstraint constraint, bool[] values)
    {
        for (var i = 0; i < constraint.Variables.Length; i++)
            for (var j = 0; j < i; j++)
            {
                if (constraint.Variables[i] == constraint.Variables[j] || !values[constraint.Variables[i]]
                    || !values[constraint.Variables[j]]) continue;
                if (constraint.Starts[i] < constraint.Ends[j] && constraint.Starts[j] < constraint.Ends[i]) return true;
            }
        return false;
    }

    static bool Exceeds(RollingWindowConstraint constraint, bool[] values) =>
        constraint.Days.Any(first => Enumerable.Range(0, constraint.Days.Length)
            .Where(i => values[constraint.Variables[i]] && constraint.Days[i] >= first && constraint.Days[i] < first
            + constraint.Length)
            .GroupBy(i => constraint.OncePerDay ? constraint.Days[i] : i)
            .Sum(counted => counted.Max(i => constraint.Weights[i])) > constraint.Most);
}
