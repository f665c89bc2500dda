using RotationPlanner.Solving.CpSat;
using RotationPlanner.Solving.Search;

namespace RotationPlanner.Solving.Portfolio;

/// <summary>Asks CP-SAT on behalf of the stages and takes over what is better.</summary>
sealed class Exact(SeatProgram program, PlanOptions options, TierBounds bounds, CancellationToken cancel)
{
    /// <summary>Asks for a smaller value of a tier with the holds given. True when the state got better.</summary>
    public (bool Better, Answer Answer) Improve(SearchState state, Tier tier, IReadOnlyList<Hold> holds, TimeSpan limit, double units, bool[]? frozen = null)
    {
        var answer = CpSatEngine.Ask(new Question
        {
            Program = program,
            Objective = tier,
            Holds = holds,
            Hint = state.Snapshot(),
            Frozen = frozen,
            StopAt = bounds.Of(tier),
            Limit = limit,
            DeterministicLimit = options.Reproducible ? units : null,
            Seed = options.Seed,
        }, cancel);
        if (answer.Solution is not { } found || answer.Objective is not { } reached || reached >= ValueOf(tier, state)) return (false, answer);
        for (var v = 0; v < found.Values.Length; v++)
            if (state.Values[v] && !found.Values[v]) state.Flip(v);
        for (var v = 0; v < found.Values.Length; v++)
            if (!state.Values[v] && found.Values[v]) state.Flip(v);
        return (true, answer);
    }

    public static long ValueOf(Tier tier, SearchState state) => tier.Kind switch
    {
        TierKind.Broken => state.Broken,
        TierKind.Required => state.Required,
        TierKind.Wanted => state.Wanted,
        TierKind.Load => state.LoadValues[tier.Index].OrderDescending().ElementAt(tier.Rank),
        _ => state.Goals[tier.Index],
    };

    /// <summary>The tiers that CP-SAT works on, most important first.</summary>
    public static IEnumerable<Tier> Tiers(SeatProgram program)
    {
        yield return Tier.Broken;
        yield return Tier.Required;
        yield return Tier.Wanted;
        if (program.Loads.Length > 0)
            for (var rank = 0; rank < program.ResponderCount; rank++) yield return Tier.Load(0, rank);
        foreach (var goal in Enum.GetValues<Goal>())
            // Distances between neighbours are the local search's own.
            if (goal != Goal.Spacing || program.Spreads.Length == 0) yield return Tier.Of(goal);
    }
}
