using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Solving.Construction;

/// <summary>
/// The plans that a search begins with: its own construction, and the rotations that people draw up by hand, so that
/// no plan is ever worse than these. The state then has the best of them. A limit of time or work does not stop it.
/// </summary>
sealed class FirstPlans : IPhase
{
    public string Name => "construction";

    public void Run(SearchContext context)
    {
        var (program, state, archive, cancel) = (context.Program, context.State, context.Archive, context.Effort.User);
        var decided = state.Snapshot();
        new GreedyConstruction(state, context.Random).Run(cancel);
        if (program.Duty is not { } duty || program.IsLarge || cancel.IsCancellationRequested) return;
        archive.Add(state);
        var byHand = new RoundRobin(program, duty);
        if (byHand.Plain() is { } plain && WithAll(state, plain) is { } whole) archive.Add(whole);
        var skipping = new SearchState(state.Index);
        skipping.Follow(decided);
        byHand.Fill(skipping, cancel);
        new GreedyConstruction(skipping, context.Random).Run(cancel);
        archive.Add(skipping);
        archive.Follow(state);
    }

    /// <summary>A state with exactly these variables; null where that breaks a hard rule.</summary>
    static SearchState? WithAll(SearchState like, IEnumerable<int> variables)
    {
        var state = new SearchState(like.Index);
        var timeline = new Timeline(state);
        foreach (var v in variables)
        {
            if (state.Values[v]) continue;
            if (!timeline.Fits(v)) return null;
            state.Flip(v);
        }
        return state.Limits + state.UnmetObligations == 0 ? state : null;
    }
}
