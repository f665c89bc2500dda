namespace RotationPlanner.Solving.Lines;

/// <summary>
/// Which window of the horizon and whose lines in it are made anew: every other time around a shared form that is missed now, with people who could mend it. How much at
/// once adapts as it does for whole lines; a window may be short with many people in it, or long with few.
/// </summary>
sealed class WindowChoice(LineSplit split, int[] dayOf, Random random)
{
    /// <summary>People, and days from one to before another.</summary>
    public sealed record Window(int[] People, int From, int To)
    {
        public bool Holds(int day) => day >= From && day < To;
    }

    /// <summary>Where the horizon is no longer, whole lines are as good.</summary>
    public const int ShortHorizon = 35;

    const int Smallest = 60, First = 300, FewestPeople = 3;
    const double Growth = 1.1, Decline = 0.95;
    static readonly int[] lengths = [7, 14, 21, 28, 42];
    readonly int people = split.Variables.Length;
    readonly (int First, int Last) days = Range(split, dayOf);
    double size = First;
    int turn;

    public TimeSpan Limit { get; } = TimeSpan.FromSeconds(3);

    public bool IsWorthWhile => days.Last - days.First >= ShortHorizon;

    public Window Next(LinePlan plan)
    {
        var length = lengths[random.Next(lengths.Length)];
        var count = Math.Min(people, Math.Max(FewestPeople, (int)(size / length)));
        length = Math.Max(length, (int)(size / count));
        var missed = turn++ % 2 == 0 ? plan.SharedMissed() : [];
        if (missed.Length == 0)
        {
            var begin = random.Next(days.First - length / 2, days.Last - length / 2 + 1);
            return new Window([.. Shuffled(Enumerable.Range(0, people)).Take(count).Order()], begin, begin + length);
        }
        var form = split.Shared[missed[random.Next(missed.Length)]];
        var from = dayOf[form.Variables[random.Next(form.Variables.Length)]] - random.Next(length);
        var concerned = form.Variables.Select(v => split.Program.VariableResponder[v]).Distinct().ToHashSet();
        return new Window([.. Shuffled(concerned).Concat(Shuffled(Enumerable.Range(0, people).Where(r => !concerned.Contains(r)))).Take(count).Order()], from, from + length);
    }

    public void Learn(LineNeighbourhood.Result result)
    {
        if (result == LineNeighbourhood.Result.Proved) size = Math.Min(people * (days.Last - days.First + 1), size * Growth);
        if (result == LineNeighbourhood.Result.Nothing) size = Math.Max(Smallest, size * Decline);
    }

    int[] Shuffled(IEnumerable<int> of)
    {
        var list = of.ToArray();
        random.Shuffle(list);
        return list;
    }

    static (int, int) Range(LineSplit split, int[] dayOf)
    {
        var all = split.Variables.SelectMany(v => v).Select(v => dayOf[v]).DefaultIfEmpty().ToList();
        return (all.Min(), all.Max());
    }
}
