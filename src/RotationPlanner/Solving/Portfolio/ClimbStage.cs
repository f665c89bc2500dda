using RotationPlanner.Solving.Search;

namespace RotationPlanner.Solving.Portfolio;

/// <summary>
/// Looks at coverage, the worst load and training alone, before anything else. Shares are those of people who may command by evidence. Who graduates when decides who can share the load, so shares and the search for even
/// loads start from what is found here.
/// </summary>
sealed class ClimbStage(PlanOptions options, Budget clock, IProgress<PlanProgress>? progress, CancellationToken cancel)
{
    const double Part = 0.12;
    const long Steps = 100_000;
    const int StaleKicks = 200;

    public Solution Run(SeatProgram program)
    {
        var climbs = program.Bare() with { Loads = [.. program.Loads.Take(1)] };
        var state = new SearchState(new ProgramIndex(climbs));
        var random = new Random(options.Seed);
        var report = new ProgressReport(options, progress, clock);
        WarmStart.From(state, program.Previous);
        new Construction(state, random).Run(cancel);
        report.Tell("training", state, force: true);
        var stale = 0;
        var budget = options.Reproducible ? new Budget(null, Steps, cancel) : new Budget(Part * (options.TimeLimit - clock.Elapsed), null, cancel);
        new LocalSearch(state, random).Run(budget, better => (stale = better ? 0 : stale + 1) > StaleKicks);
        return state.Snapshot();
    }
}
