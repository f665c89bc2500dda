using RotationPlanner.Solving.Search;

namespace RotationPlanner.Solving.Portfolio;

/// <summary>A plan that covers and trains, with no regard to anything after these tiers.</summary>
/// <param name="Solution">The plan.</param>
/// <param name="Bound">The least that can be missing of the training at this coverage.</param>
/// <param name="BoundedBy">How the bound was obtained.</param>
sealed record ClimbFound(Solution Solution, long Bound, string BoundedBy);

/// <summary>
/// Looks at coverage and training alone, before anything else. Who graduates when decides who can share the load, so shares and the search for even
/// loads start from what is found here.
/// </summary>
sealed class ClimbStage(PlanOptions options, Budget clock, IProgress<PlanProgress>? progress, CancellationToken cancel)
{
    const double LocalPart = 0.06, LargePart = 0.12, WholePart = 0.25;
    const long Steps = 60_000;
    const int StaleKicks = 100;

    public ClimbFound Run(SeatProgram program)
    {
        var climbs = OnlyClimbs(program);
        var state = new SearchState(new ProgramIndex(climbs));
        var random = new Random(options.Seed);
        var report = new ProgressReport(options, progress, clock);
        var bounds = new TierBounds(climbs);
        WarmStart.From(state, program.Previous);
        new Construction(state, random).Run(cancel);
        report.Tell("training", state, force: true);
        Improve();
        new NeighbourhoodStage(climbs, options, bounds, report, cancel).Run(state, random, Left(LargePart), Improve);
        new ProofStage(climbs, options, bounds, report, cancel).Run(state, Left(WholePart), Improve);
        return new ClimbFound(state.Snapshot(), bounds.Of(Tier.Training) ?? 0, "CP-SAT");

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
        Loads = [],
        Previous = [],
    };
}
