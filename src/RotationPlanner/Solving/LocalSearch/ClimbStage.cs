using RotationPlanner.Program;
using RotationPlanner.Solving.Construction;

namespace RotationPlanner.Solving.LocalSearch;

/// <summary>
/// Looks at coverage, the worst load and training alone, before anything else. Shares are those of people who may
/// command by evidence. Who graduates when decides who can share the load, so shares and the search for even loads
/// start from what is found here.
/// </summary>
sealed class ClimbStage(SearchLimits limits, Budget clock, IProgress<SearchProgress>? progress, Effort effort)
{
    const double Part = 0.12;
    const long Steps = 100_000;
    const int StalePerturbations = 200;

    public Solution Run(SeatProgram program)
    {
        var climbs = program.Bare() with { Loads = program.Loads };
        var state = new SearchState(new ProgramIndex(climbs));
        var random = new Random(limits.Seed);
        var report = new ProgressReport(limits, progress, clock, effort);
        WarmStart.From(state, program.Previous);
        new GreedyConstruction(state, random).Run(effort.User);
        report.Tell("training", state, force: true);
        var stale = 0;
        var budget = limits.IsCounted ? new Budget(null, Steps, effort.Stop, effort: effort) : new Budget(Part * (limits.Time - clock.Elapsed), null, effort.Stop, effort: effort);
        new IteratedLocalSearch(state, random).Run(budget, better => (stale = better ? 0 : stale + 1) > StalePerturbations);
        return state.Snapshot();
    }
}
