namespace RotationPlanner.Program;

/// <summary>
/// What a solution is worth, counted afresh from the constraints: what engines' incremental counters are tested
/// against. Smaller is better: limits, then objective by objective, as far as they are counted here, without any
/// tolerance; load values worst first.
/// </summary>
sealed record Score(
    SeatProgram Program, long Limits, long UnmetObligations, long Uncovered, long UncoveredOptional, long UnmetDemands,
    long Training, long[] Load, long[] Goals) : IComparable<Score>
{
    public static Score Of(SeatProgram program, Solution solution)
    {
        var values = solution.Values;
        long limits = 0, broken = 0, demands = 0;
        var goals = new long[Enum.GetValues<Goal>().Length];
        foreach (var constraint in program.Linears)
        {
            var miss = constraint.CountMisses(program, values);
            if (constraint.Penalty is { } penalty) goals[(int)penalty.Goal] += penalty.Weight * miss;
            else if (constraint.IsKept) limits += miss;
            else if (constraint.IsDemand) demands += miss;
            else broken += miss;
        }
        foreach (var constraint in program.MinMaxes)
            goals[(int)constraint.Penalty.Goal] += constraint.Penalty.Weight * constraint.CountMisses(program, values);
        goals[(int)Goal.Spacing] += program.Spacings.Sum(c => c.CountMisses(program, values));
        goals[(int)Goal.Stability] += program.Previous.Count(v => !values[v]);
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
            var (misses, cost) = reading.Read(climb, values);
            (limits, training) = (limits + misses, training + cost);
        }
        long[] load = program.Loads.Length == 0
            ? [] : [.. LoadValues(program, program.Loads[0], values).OrderDescending()];
        return new Score(program, limits, broken, required, wanted, demands, training, load, goals);
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
        foreach (var objective in Objectives.Of(Program))
        {
            if (order != 0) break;
            order = ValuesOf(objective).AsSpan().SequenceCompareTo(other.ValuesOf(objective));
        }
        return order;
    }

    long[] ValuesOf(Objective objective) => objective.Tier switch
    {
        { Kind: TierKind.Obligations } => [UnmetObligations],
        { Kind: TierKind.Uncovered } => [Uncovered],
        { Kind: TierKind.UncoveredOptional } => [UncoveredOptional],
        { Kind: TierKind.UnmetDemands } => [UnmetDemands],
        { Kind: TierKind.Training } => [Training],
        { Kind: TierKind.Load } => Load[..1],
        { Kind: TierKind.Goal, Index: var goal } => [Goals[goal]],
        _ => objective.Id == Objectives.Excess ? Load : [],
    };
}
