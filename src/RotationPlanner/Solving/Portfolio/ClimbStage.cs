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
        var climbs = OnlyClimbs(program);
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

    static SeatProgram OnlyClimbs(SeatProgram program) => new()
    {
        Company = program.Company,
        Schedule = program.Schedule,
        Slots = program.Slots,
        SlotVariables = program.SlotVariables,
        Required = program.Required,
        Wanted = program.Wanted,
        Seats = program.Seats,
        Variables = program.Variables,
        VariableSlots = program.VariableSlots,
        VariableResponder = program.VariableResponder,
        Fixed = program.Fixed,
        Anys = program.Anys,
        Linears = [.. program.Linears.Where(f => f.Penalty is null)],
        Worsts = [],
        Aparts = program.Aparts,
        Windows = program.Windows,
        Spreads = [],
        Climbs = program.Climbs,
        Loads = [.. program.Loads.Take(1)],
        Previous = [],
    };
}
