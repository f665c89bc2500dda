namespace RotationPlanner.Solving;

/// <summary>
/// What a solution is worth, counted afresh from the forms: what engines' incremental counters are tested against. Smaller is better, compared
/// part by part in the order of the properties, without any tolerance; load values worst first.
/// </summary>
sealed record Score(long Limits, long Broken, long Required, long Wanted, long Demands, long Training, long[] Load, long[] Goals) : IComparable<Score>
{
    public static Score Of(SeatProgram program, Solution solution)
    {
        var values = solution.Values;
        var (limits, broken, demands, goals) = LinearMisses.Count(program, values);
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
        long[] load = program.Loads.Length == 0 ? [] : [.. LoadValues(program, program.Loads[0], values).OrderDescending()];
        return new Score(limits, broken, required, wanted, demands, training, load, goals);
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
        if (order == 0) order = Demands.CompareTo(other.Demands);
        if (order == 0 && Load.Length > 0) order = Load[0].CompareTo(other.Load[0]);
        if (order == 0) order = Training.CompareTo(other.Training);
        if (order == 0) order = Load.AsSpan().SequenceCompareTo(other.Load);
        if (order == 0) order = Goals.AsSpan().SequenceCompareTo(other.Goals);
        return order;
    }
}
