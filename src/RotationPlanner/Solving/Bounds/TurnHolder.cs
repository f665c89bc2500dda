using RotationPlanner.Program;

namespace RotationPlanner.Solving.Bounds;

/// <summary>What one person can hold: by number of light turns the most heavy ones beside them.</summary>
readonly record struct TurnOptions(int[] Heavy);

/// <summary>The turns that one person can hold, of two kinds, within time and credit.</summary>
sealed class TurnHolder
{
    // The credit of so many turns at least: the lightest of the kind.
    readonly long[] light, heavy;
    readonly long mostInAll;

    TurnHolder(int person, IEnumerable<long> light, IEnumerable<long> heavy, long mostLight, long mostHeavy, long mostInAll)
    {
        (Person, this.mostInAll) = (person, mostInAll);
        (this.light, this.heavy) = (Sums(light, mostLight), Sums(heavy, mostHeavy));
    }

    public int Person { get; }

    /// <summary>Everybody who can hold any of the turns.</summary>
    public static TurnHolder[] All(SeatProgram program, LoadFamily family, IReadOnlyList<WholeTurn> turns, bool[] isHeavy)
    {
        var worths = new[] { new long[program.VariableCount], new long[program.VariableCount], new long[program.VariableCount] };
        List<long>[][] credits = [Lists(), Lists()];
        for (var t = 0; t < turns.Count; t++)
            foreach (var v in turns[t].Variables)
            {
                var kind = isHeavy[t] ? 1 : 0;
                worths[kind][v] = worths[2][v] = 1;
                credits[kind][program.VariableResponder[v]].Add(family.Credits[v]);
            }
        var time = Array.ConvertAll(worths, w => TimeLimit.Of(program, w));
        return [.. Enumerable.Range(0, program.ResponderCount).Where(r => credits[0][r].Count + credits[1][r].Count > 0)
            .Select(r => new TurnHolder(r, credits[0][r], credits[1][r], time[0][r], time[1][r], time[2][r]))];

        List<long>[] Lists() => [.. Enumerable.Range(0, program.ResponderCount).Select(_ => new List<long>())];
    }

    /// <summary>What fits into a credit limit. Turns that are worth nothing always do.</summary>
    public TurnOptions Within(long limit)
    {
        var (left, options) = (Math.Max(0, limit), new List<int>());
        var b = heavy.Length - 1;
        for (var a = 0; a < light.Length && a <= mostInAll && light[a] <= left; a++)
        {
            while (b > 0 && (light[a] + heavy[b] > left || a + b > mostInAll)) b--;
            options.Add(b);
        }
        return new TurnOptions([.. options]);
    }

    static long[] Sums(IEnumerable<long> credits, long most)
    {
        var sums = new List<long> { 0 };
        foreach (var credit in credits.Order().Take((int)Math.Clamp(most, 0, int.MaxValue))) sums.Add(sums[^1] + credit);
        return [.. sums];
    }
}
