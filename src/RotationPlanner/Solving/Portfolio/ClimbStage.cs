using RotationPlanner.Solving.Search;

namespace RotationPlanner.Solving.Portfolio;

/// <summary>
/// Looks at coverage, the worst load and training alone, before anything else. Shares are those of people who may command by evidence. Who graduates when decides who can share the load, so shares and the search for even
/// loads start from what is found here.
/// </summary>
sealed class ClimbStage(PlanOptions options, Budget clock, IProgress<PlanProgress>? progress, CancellationToken cancel)
{
    const double LocalPart = 0.06, LargePart = 0.12, WholePart = 0.25;
    const long Steps = 60_000;
    const int StaleKicks = 100;

    public Solution Run(SeatProgram program)
    {
        var climbs = OnlyClimbs(program);
        var state = new SearchState(new ProgramIndex(climbs));
        var random = new Random(options.Seed);
        var report = new ProgressReport(options, progress, clock);
        var bounds = new TierBounds(climbs);
        WarmStart.From(state, program.Previous);
        new Construction(state, random).Run(cancel);
        report.Tell("training", state, force: true);
        bounds.FillWater(state);
        Improve();
        new NeighbourhoodStage(climbs, options, bounds, report, cancel).Run(state, random, Left(LargePart), Improve);
        new ProofStage(climbs, options, bounds, report, cancel).Run(state, Left(WholePart), Improve);
        return state.Snapshot();

        void Improve()
        {
            var stale = 0;
            var left = LocalPart * options.TimeLimit;
            new LocalSearch(state, random).Run(options.Reproducible ? new Budget(null, Steps, cancel) : new Budget(left, null, cancel),
                better => (stale = better ? 0 : stale + 1) > StaleKicks);
        }
    }

    Func<TimeSpan> Left(double part) => () => options.Reproducible ? TimeSpan.FromHours(1) : part * options.TimeLimit - clock.Elapsed;

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
