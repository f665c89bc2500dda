using RotationPlanner.Program;
using RotationPlanner.Solving.Bounds;
using RotationPlanner.Solving.CpSat;

namespace RotationPlanner.Solving.LocalSearch;

/// <summary>Local search, between what other engines do and for what they leave.</summary>
sealed class Improvement(SearchState state, TierBounds bounds, Timetable time, ProgressReport report, Random random, Archive? archive = null)
{
    const double PolishPart = 0.85, RoomPart = 0.04;
    const long PolishSteps = 10_000, RoomSteps = 5_000;
    const int StalePerturbations = 200, StalePerturbationsOfLarge = 5;

    /// <summary>
    /// Improves until the state is good enough (null: it never is), the budget spent, or nothing moves any more.
    /// </summary>
    public void Run(Budget budget, Func<SearchState, bool>? enough, int stalePerturbations = StalePerturbations)
    {
        if (budget.IsSpent || enough?.Invoke(state) == true) return;
        var stale = 0;
        new IteratedLocalSearch(state, random).Run(budget, better =>
        {
            stale = better ? 0 : stale + 1;
            if (better)
            {
                report.Tell("improving", state);
                if (!state.Index.Program.IsLarge) archive?.Add(state);
            }
            return enough?.Invoke(state) == true || stale > stalePerturbations;
        });
    }

    /// <summary>What another engine found is brought nearer to its bounds, in moments.</summary>
    public void Polish() => Run(time.StepsWithin(PolishPart, PolishSteps), bounds.IsMet);

    /// <summary>As <see cref="Polish()"/>, in a part of the search from now on.</summary>
    public void Polish(double part) => Run(time.Next(part, PolishSteps), bounds.IsMet);

    /// <summary>
    /// Where counting leaves hope for seats that stay empty: the way to fill them may lead through plans that break
    /// something.
    /// </summary>
    public void MakeRoom()
    {
        if (state.Uncovered == 0 || bounds.Of(Tier.Uncovered, state) > 0 || state.Index.Program.Climbs.Length > 0) return;
        report.Tell("making room", state, force: true);
        if (new LimitSearch(state, random).Run(time.OfLeft(RoomPart, RoomSteps)) is { } found && Exact.TakeOver(state, found)) Polish();
    }

    /// <summary>
    /// What is left is decided seat by seat. Loads may need seats from anywhere; where that finds no more over a long
    /// horizon, it is looked at window by window.
    /// </summary>
    public void Finish(Budget budget)
    {
        if (state.Index.Program.IsLarge)
        {
            Run(bounds.IsMet(state) ? budget.Part(2) : budget, null, StalePerturbationsOfLarge);
            Roll(budget);
        }
        Run(budget, null);
    }

    void Roll(Budget budget)
    {
        report.Tell("improving window by window", state, force: true);
        new RollingSearch(state, random).Run(budget, better =>
        {
            if (better) report.Tell("improving window by window", state);
        });
    }
}
