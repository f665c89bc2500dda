namespace RotationPlanner.Program;

/// <summary>
/// Rolling window: in every run of <paramref name="Length"/> days the weights of one person's true variables add up to
/// at most <paramref name="Most"/>. With <paramref name="OncePerDay"/> all true entries of one day count as the largest
/// of them. Entries are in order of day.
/// </summary>
sealed record RollingWindowConstraint(
    Label Label, int Responder, int[] Variables, int[] Days, long[] Weights, int Length, long Most, bool OncePerDay) : IHardConstraint
{
    /// <summary>Whether its days are places on a scale of its own, which says nothing of time.</summary>
    public bool HasOwnScale { get; init; }

    /// <summary>By how much the fullest window exceeds the limit.</summary>
    public long CountMisses(SeatProgram program, bool[] values)
    {
        var held = new List<(int Day, long Weight)>();
        for (var i = 0; i < Variables.Length; i++)
            if (values[Variables[i]]) held.Add((Days[i], Weights[i]));
        return CountExcess(held);
    }

    /// <summary>
    /// By how much the fullest window of what is held exceeds the limit. Puts the list in order, and may shorten it.
    /// </summary>
    public long CountExcess(List<(int Day, long Weight)> held)
    {
        held.Sort();
        if (OncePerDay) WindowMath.KeepLargestOfEachDay(held);
        return Math.Max(0, WindowMath.Largest(held, Length) - Most);
    }

    /// <summary>An inequality for each longest stretch of entries that fit into the window.</summary>
    public void Post(IConstraintModel model, int when = Literal.True)
    {
        var entries = OncePerDay ? EntriesOncePerDay(model) : Entries(model);
        foreach (var (start, end) in WindowStretches.Of([.. entries.Select(e => e.Day)], Length))
        {
            var sum = model.EmptySum();
            for (var i = start; i < end; i++) sum.Add(entries[i].Literal, entries[i].Weight);
            model.Writer.Post(sum, long.MinValue, Most, Label, when);
        }
    }

    List<(int Day, int Literal, long Weight)> Entries(IConstraintModel model)
    {
        var entries = new List<(int, int, long)>(Variables.Length);
        for (var i = 0; i < Variables.Length; i++) Include(entries, Days[i], model.Variable(Variables[i]), Weights[i]);
        return entries;
    }

    // The largest weight among a day's true entries is a sum of steps: each weight above the next lower one counts its
    // difference when any entry at least that heavy is true.
    List<(int Day, int Literal, long Weight)> EntriesOncePerDay(IConstraintModel model)
    {
        var entries = new List<(int, int, long)>();
        for (int start = 0, end; start < Variables.Length; start = end)
        {
            for (end = start + 1; end < Variables.Length && Days[end] == Days[start];) end++;
            var order = Enumerable.Range(start, end - start).OrderByDescending(i => Weights[i]).ToArray();
            for (var i = 0; i < order.Length; i++)
            {
                var (weight, next) = (Weights[order[i]], i + 1 < order.Length ? Weights[order[i + 1]] : 0);
                if (weight == next) continue;
                Include(entries, Days[start], model.Any(order.Take(i + 1).Select(o => Variables[o])), weight - next);
            }
        }
        return entries;
    }

    static void Include(List<(int Day, int Literal, long Weight)> entries, int day, int literal, long weight)
    {
        if (literal != Literal.False && weight > 0) entries.Add((day, literal, weight));
    }
}
