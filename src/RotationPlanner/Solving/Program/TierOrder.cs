namespace RotationPlanner.Solving;

/// <summary>In which order a program's tiers count.</summary>
static class TierOrder
{
    /// <summary>The goals that some form can cost, of those that CP-SAT works on.</summary>
    public static IEnumerable<Tier> GoalsAsked(SeatProgram program) => Tiers(program).Where(t => t.Kind == TierKind.Goal
        && (program.Linears.Any(f => f.Penalty is { } p && (int)p.Goal == t.Index) || program.Worsts.Any(f => (int)f.Penalty.Goal == t.Index)
            || (t == Tier.Of(Goal.Stability) && program.Previous.Length > 0)));

    /// <summary>The tiers that CP-SAT works on, most important first.</summary>
    public static IEnumerable<Tier> Tiers(SeatProgram program)
    {
        yield return Tier.Broken;
        yield return Tier.Required;
        yield return Tier.Wanted;
        if (program.Linears.Any(f => f.IsDemand)) yield return Tier.Demand;
        if (program.Loads.Length > 0)
            yield return Tier.Load(0, 0);
        // Nobody is worked harder to bring trainees on; how even the rest is comes after them.
        if (program.Climbs.Length > 0) yield return Tier.Training;
        if (program.Loads.Length > 0)
            for (var rank = 1; rank < program.ResponderCount; rank++) yield return Tier.Load(0, rank);
        foreach (var goal in Enum.GetValues<Goal>())
            // Distances between neighbours are the local search's own.
            if (goal != Goal.Spacing || program.Spreads.Length == 0) yield return Tier.Of(goal);
    }
}
