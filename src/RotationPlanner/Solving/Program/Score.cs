namespace RotationPlanner.Solving;

/// <summary>
/// What a solution is worth, counted afresh from the forms: the yardstick that engines' incremental counters are tested against. Smaller is better, compared
/// part by part in the order of the properties; load values worst first.
/// </summary>
sealed record Score(long Limits, long Broken, long Required, long Wanted, long Training, long[] Load, long[] Categories, long[] Goals) : IComparable<Score>
{
    public static Score Of(SeatProgram program, Solution solution)
    {
        var values = solution.Values;
        var (limits, broken, goals) = LinearMisses.Count(program, values);
        long required = 0, wanted = 0;
        for (var s = 0; s < program.SlotVariables.Length; s++)
        {
            var filled = program.SlotVariables[s].Count(v => values[v]);
            required += Math.Max(0, program.Required[s] - filled);
            wanted += Math.Max(0, program.Wanted[s] - Math.Max(0, filled - program.Required[s]));
        }
        var reading = new ClimbReading(program);
        long training = 0;
        foreach (var climb in program.Climbs)
        {
            var (misses, cost) = reading.Of(climb, values);
            (limits, training) = (limits + misses, training + cost);
        }
        var loads = program.Loads.Select(f => LoadValues(program, f, values)).ToList();
        return new Score(limits, broken, required, wanted, training,
            loads.Count == 0 ? [] : [.. loads[0].OrderDescending()], [.. loads.Skip(1).SelectMany(l => l).OrderDescending()], goals);
    }

    /// <summary>Each responder's value in a load family.</summary>
    public static long[] LoadValues(SeatProgram program, LoadFamily family, bool[] values)
    {
        var credit = new long[program.ResponderCount];
        for (var v = 0; v < values.Length; v++)
            if (values[v]) credit[program.VariableResponder[v]] += family.Credits[v];
        for (var r = 0; r < credit.Length; r++) credit[r] = family.Value(r, credit[r]);
        return credit;
    }

    /// <inheritdoc />
    public int CompareTo(Score? other)
    {
        if (other is null) return -1;
        var order = Limits.CompareTo(other.Limits);
        if (order == 0) order = Broken.CompareTo(other.Broken);
        if (order == 0) order = Required.CompareTo(other.Required);
        if (order == 0) order = Wanted.CompareTo(other.Wanted);
        if (order == 0 && Load.Length > 0) order = Load[0].CompareTo(other.Load[0]);
        if (order == 0) order = Training.CompareTo(other.Training);
        if (order == 0) order = Load.AsSpan().SequenceCompareTo(other.Load);
        if (order == 0) order = Categories.AsSpan().SequenceCompareTo(other.Categories);
        if (order == 0) order = Goals.AsSpan().SequenceCompareTo(other.Goals);
        return order;
    }
}
