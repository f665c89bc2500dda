using RotationPlanner.Solving;

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

    /// <summary>Every solution within the forms that are never elastic. Read at once: the next one is written over it.</summary>
    public static IEnumerable<Solution> All(SeatProgram program)
    {
        Assert.InRange(program.VariableCount, 1, 18);
        var values = new bool[program.VariableCount];
        for (var mask = 0; mask < 1 << values.Length; mask++)
        {
            for (var v = 0; v < values.Length; v++) values[v] = (mask & (1 << v)) != 0 || program.Fixed[v] == 1;
            if (Overfull(program, values) || program.Aparts.Any(f => Collides(f, values)) || program.Windows.Any(f => Exceeds(f, values))) continue;
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

    static bool Collides(ApartForm form, bool[] values)
    {
        for (var i = 0; i < form.Variables.Length; i++)
            for (var j = 0; j < i; j++)
            {
                if (form.Variables[i] == form.Variables[j] || !values[form.Variables[i]] || !values[form.Variables[j]]) continue;
                if (form.Starts[i] < form.Ends[j] && form.Starts[j] < form.Ends[i]) return true;
            }
        return false;
    }

    // Only day-by-day windows whose entries each count are used here.
    static bool Exceeds(WindowForm form, bool[] values)
    {
        Assert.False(form.OncePerDay);
        return form.Days.Any(first => Enumerable.Range(0, form.Days.Length)
            .Where(i => values[form.Variables[i]] && form.Days[i] >= first && form.Days[i] < first + form.Length)
            .Sum(i => form.Weights[i]) > form.Most);
    }
}
