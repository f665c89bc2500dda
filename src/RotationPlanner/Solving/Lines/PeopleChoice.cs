namespace RotationPlanner.Solving.Lines;

/// <summary>
/// Whose lines are made anew together: every other time people who could mend a shared form that is missed now, otherwise anybody. The number adapts: more after a
/// proof that nothing better was there, fewer when the time was not enough.
/// </summary>
sealed class PeopleChoice(LineSplit split, Random random)
{
    const int Fewest = 3;
    const double Growth = 1.1, Decline = 0.95;
    readonly int people = split.Variables.Length;
    double size = 6;
    int turn;

    public TimeSpan Limit { get; } = TimeSpan.FromSeconds(3);

    /// <summary>As many as adapted to.</summary>
    public int[] Next(LinePlan plan) => Next(plan, (int)size);

    public int[] Next(LinePlan plan, int number)
    {
        var count = Math.Min(people, number);
        var missed = turn++ % 2 == 0 ? plan.SharedMissed() : [];
        if (missed.Length == 0) return [.. Shuffled(Enumerable.Range(0, people)).Take(count).Order()];
        var form = split.Shared[missed[random.Next(missed.Length)]];
        var concerned = form.Variables.Select(v => split.Program.VariableResponder[v]).Distinct().ToHashSet();
        return [.. Shuffled(concerned).Concat(Shuffled(Enumerable.Range(0, people).Where(r => !concerned.Contains(r)))).Take(count).Order()];
    }

    public void Learn(LineNeighbourhood.Result result)
    {
        if (result == LineNeighbourhood.Result.Proved) size = Math.Min(people, size * Growth);
        if (result == LineNeighbourhood.Result.Nothing) size = Math.Max(Fewest, size * Decline);
    }

    int[] Shuffled(IEnumerable<int> of)
    {
        var list = of.ToArray();
        random.Shuffle(list);
        return list;
    }
}
