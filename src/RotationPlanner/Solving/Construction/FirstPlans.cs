using RotationPlanner.Program;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Solving.Construction;

/// <summary>
/// The plans that a search begins with: its own construction, and the rotations that people draw up by hand.
/// </summary>
static class FirstPlans
{
    /// <summary>
    /// Constructs a plan in the state and remembers it and others; the state then has the best of them.
    /// </summary>
    /// <param name="state">The state, with whatever is decided already.</param>
    /// <param name="archive">Remembers the plans.</param>
    /// <param name="random">For ties.</param>
    /// <param name="cancel">What a user cancels with; a limit of time or work does not stop a construction.</param>
    public static void Make(SearchState state, Archive archive, Random random, CancellationToken cancel)
    {
        var program = state.Index.Program;
        var decided = state.Snapshot();
        new GreedyConstruction(state, random).Run(cancel);
        if (program.Duty is not { } duty || program.IsLarge || cancel.IsCancellationRequested) return;
        archive.Add(state);
        var byHand = new RoundRobin(program, duty);
        if (byHand.Plain() is { } plain && WithAll(state, plain) is { } whole) archive.Add(whole);
        var skipping = new SearchState(state.Index);
        skipping.Follow(decided);
        byHand.Fill(skipping, cancel);
        new GreedyConstruction(skipping, random).Run(cancel);
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
