using RotationPlanner.Solving.CpSat;
using RotationPlanner.Solving.Search;

namespace RotationPlanner.Solving.Portfolio;

/// <summary>Asks CP-SAT, tier after tier: is there anything better while all earlier tiers are held? Takes over what it finds, remembers what it proves.</summary>
sealed class ProofStage(SeatProgram program, PlanOptions options, TierBounds bounds, ProgressReport report, CancellationToken cancel)
{
    // Beyond this, building the exact model costs more than it can tell within seconds.
    const int LargestProgram = 60_000;
    const double DeterministicUnits = 2;
    readonly List<Hold> holds = [];

    public void Run(SearchState state, Budget clock, double part, Action polish)
    {
        if (program.VariableCount > LargestProgram) return;
        foreach (var tier in Tiers())
        {
            var value = ValueOf(tier, state);
            if (!(bounds.Of(tier) is { } bound && value <= bound))
            {
                if (cancel.IsCancellationRequested || Left(clock, part) <= TimeSpan.Zero) return;
                report.Bound = bounds.Of(Tier.Load(0, 0));
                report.Tell($"proving {Name(tier)}", state, force: true);
                if (Ask(tier, state, Left(clock, part))) polish();
                value = ValueOf(tier, state);
                // Without a proof of this tier nothing can be said about the next.
                if (!(bounds.Of(tier) is { } reached && value <= reached) && tier.Kind == TierKind.Load) return;
            }
            holds.Add(new Hold(tier, value));
        }
    }

    bool Ask(Tier tier, SearchState state, TimeSpan limit)
    {
        var answer = CpSatEngine.Ask(new Question
        {
            Program = program,
            Objective = tier,
            Holds = holds,
            Hint = state.Snapshot(),
            StopAt = bounds.Of(tier),
            Limit = limit,
            DeterministicLimit = options.Reproducible ? DeterministicUnits : null,
            Seed = options.Seed,
        }, cancel);
        if (answer.Bound is { } bound) bounds.Raise(tier, answer.Outcome == Outcome.Optimal && answer.Objective is { } best ? best : bound, "CP-SAT");
        if (answer.Solution is not { } found || answer.Objective is not { } reached || reached >= ValueOf(tier, state)) return false;
        for (var v = 0; v < found.Values.Length; v++)
            if (state.Values[v] && !found.Values[v]) state.Flip(v);
        for (var v = 0; v < found.Values.Length; v++)
            if (!state.Values[v] && found.Values[v]) state.Flip(v);
        return true;
    }

    IEnumerable<Tier> Tiers()
    {
        yield return Tier.Broken;
        yield return Tier.Required;
        yield return Tier.Wanted;
        if (program.Loads.Length == 0) yield break;
        for (var rank = 0; rank < program.ResponderCount; rank++) yield return Tier.Load(0, rank);
    }

    TimeSpan Left(Budget clock, double part) => options.Reproducible ? TimeSpan.FromHours(1) : part * options.TimeLimit - clock.Elapsed;

    static long ValueOf(Tier tier, SearchState state) => tier.Kind switch
    {
        TierKind.Broken => state.Broken,
        TierKind.Required => state.Required,
        TierKind.Wanted => state.Wanted,
        TierKind.Load => state.LoadValues[tier.Index].OrderDescending().ElementAt(tier.Rank),
        _ => state.Goals[tier.Index],
    };

    static string Name(Tier tier) => tier.Kind switch
    {
        TierKind.Broken => "demands",
        TierKind.Required => "coverage",
        TierKind.Wanted => "optional coverage",
        _ => tier.Rank == 0 ? "the worst excess" : $"the excess of person {tier.Rank + 1}",
    };
}
