using RotationPlanner.Solving.Construction;

namespace RotationPlanner.Solving.LocalSearch;

/// <summary>
/// Looks at coverage, the worst load and training alone, before anything else: who graduates when decides who can share
/// the load. It is a search of its own, over the program with nothing
/// else in it.
/// </summary>
sealed class TrainingLook : IPhase
{
    // Dates of graduation are all that is wanted of it.
    static readonly Share share = new(0.12, Steps: 100_000, FromNow: true);
    const int Stale = 200;

    public string Name => "look at training";

    public void Run(SearchContext context)
    {
        context.Share = share;
        new GreedyConstruction(context.State, context.Random).Run(context.Effort.User);
        context.Report.Tell("training", context.State, force: true);
        var stale = 0;
        new IteratedLocalSearch(context.State, context.Random)
            .Run(context.Budget(), better => (stale = better ? 0 : stale + 1) > Stale);
    }
}
