using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Solving.Construction;

/// <summary>Begins with what the previous plan decided, as far as it still fits.</summary>
static class WarmStart
{
    public static void From(SearchState state, int[] variables)
    {
        var timeline = new Timeline(state);
        var move = new Move(state);
        foreach (var v in variables)
        {
            if (state.Values[v] || !timeline.Fits(v)) continue;
            move.Begin();
            move.Flip(v);
            if (!move.KeepsLimits) move.TakeBack();
        }
    }
}
