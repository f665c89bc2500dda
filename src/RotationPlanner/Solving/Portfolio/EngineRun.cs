using RotationPlanner.Solving.Search;

namespace RotationPlanner.Solving.Portfolio;

/// <summary>The engines in turn over one state, which only ever gets better.</summary>
sealed class EngineRun
{
    const double FirstPart = 0.1, HeaviestPart = 0.25, PeoplePart = 0.9, SoftPart = 0.02, RepairPart = 0.5, ProofPart = 0.85, WholePart = 0.98, LargePart = 0.25, ImpossiblePart = 0.6;
    const double RoomPart = 0.04, TrainingPart = 0.5;
    const double PeopleUnits = 0.5;
    const int SmallProgram = 3_000, FewPoints = 200;
    const long FirstSteps = 100_000, RoomSteps = 5_000, LastSteps = 100_000;

    readonly SeatProgram program;
    readonly SearchState state;
    readonly PlanOptions options;
    readonly Extent extent;
    readonly TierBounds bounds;
    readonly Timetable time;
    readonly ProgressReport report;
    readonly Improvement improvement;
    readonly Random random;
    readonly CancellationToken cancel;

    public EngineRun(SearchState state, PlanOptions options, Extent extent, Timetable time, ProgressReport report, Random random, CancellationToken cancel)
    {
        (program, this.state, this.options, this.extent, this.time) = (state.Index.Program, state, options, extent, time);
        (this.report, this.random, this.cancel) = (report, random, cancel);
        bounds = new TierBounds(program);
        improvement = new Improvement(state, bounds, time, report, random);
    }

    public SearchResult Run()
    {
        new Construction(state, random).Run(cancel);
        if (!cancel.IsCancellationRequested && program.VariableCount > 0) Search();
        report.Tell("done", state, force: true);
        // Who cancels does not wait for proofs.
        var cancelled = cancel.IsCancellationRequested;
        var proving = cancelled || extent == Extent.AsFarAsTraining ? Task.FromResult(bounds.Proofs(state)) : Task.Run(Prove, CancellationToken.None);
        return new SearchResult(state.Snapshot(), state.Index, proving, cancelled);
    }

    void Search()
    {
        FillWater();
        if (program.Previous.Length > 0 && bounds.Of(Tier.Load(0, 0), state) is { } level)
            new QuickRepair(state, random).Run(level + QuickRepair.OneShift(program.Loads[0]), time.Clock, cancel);
        report.Tell("constructing", state, force: true);
        RankWorst();
        var heaviest = new HeaviestStage(program, options, bounds, report, cancel);
        if (heaviest.Run(state, random, HeaviestPart * time.Left(ProofPart)(), found => new Improvement(found, bounds, time, report, random).Polish(FirstPart))) Bound();
        // Without loads there is little that a local search sees sooner than CP-SAT.
        improvement.Run(time.Next(program.Loads.Length == 0 ? SoftPart : FirstPart, FirstSteps), bounds.IsMet);
        if (cancel.IsCancellationRequested) return;
        EndSoonWhenNear();
        if (extent == Extent.Everything)
            new PersonByPerson(program, options, bounds, report, new Allowance(PeoplePart * time.Left(1)(), options.Reproducible ? PeopleUnits : null, cancel)).Run(state);
        bounds.CountSeats(state);
        MakeRoom();
        Bound();
        report.Tell("improving", state, force: true);
        if (cancel.IsCancellationRequested) return;
        if (program.Loads.Length == 0) Soften();
        else Even();
        if (!time.Clock.IsSpent && !bounds.AllMet(state)) improvement.Finish(time.First(1, LastSteps));
    }

    // Training could go on for long; but how evenly the rest lies can be improved and proved only once it is settled.
    void EndSoonWhenNear()
    {
        if (extent == Extent.AsFarAsTraining && bounds.IsNear(state)) time.EndAt(TrainingPart);
    }

    // Where counting leaves hope for seats that stay empty, the way to fill them may lead through plans that break something.
    void MakeRoom()
    {
        if (state.Required == 0 || bounds.Of(Tier.Required, state) > 0 || program.Climbs.Length > 0) return;
        report.Tell("making room", state, force: true);
        if (new LimitSearch(state, random).Run(time.OfLeft(RoomPart, RoomSteps)) is { } found && Exact.TakeOver(state, found)) improvement.Polish();
    }

    void Soften()
    {
        var lines = new LineStage(program, options, bounds, report, cancel);
        if (lines.Run(state, random, time.Left(WholePart))) return;
        var isImpossible = lines.MissesDemands;
        if (!isImpossible)
        {
            // What is too large to be proved soon is improved part by part for most of the time; unless so few points are left that only the whole can tell.
            var nearZero = state.Broken + state.Required + state.Wanted == 0 && state.Goals.Sum() <= FewPoints;
            var soft = new SoftStage(program, options, bounds, report, cancel);
            if (soft.Run(state, random, time.Left(program.VariableCount <= SmallProgram || nearZero ? WholePart : LargePart))) return;
            isImpossible = soft.IsImpossible;
        }
        // How much has to stay open is asked of the whole, as parts cannot tell.
        if (isImpossible) new ProofStage(program, options, bounds, report, cancel).Run(state, time.Left(ImpossiblePart), improvement.Polish);
        new NeighbourhoodStage(program, options, bounds, report, cancel).Run(state, random, time.Left(WholePart), improvement.Polish);
        new ProofStage(program, options, bounds, report, cancel).Run(state, time.Left(WholePart), improvement.Polish);
    }

    void Even()
    {
        // The last shift is easier to find once training is settled.
        if (extent == Extent.AsFarAsTraining && bounds.IsNear(state) && !bounds.IsMet(state)) return;
        new NeighbourhoodStage(program, options, bounds, report, cancel) { Extent = extent }.Run(state, random, time.Left(RepairPart), improvement.Polish);
        EndSoonWhenNear();
        if (time.Clock.IsSpent) return;
        Bound();
        if (extent == Extent.Everything)
        {
            // Who is next is decided seat by seat until nothing moves; what is left is for the proof.
            if (bounds.IsMet(state) && !bounds.AllMet(state)) improvement.Finish(time.First(RepairPart, LastSteps));
            bounds.FillRanks(state);
        }
        new ProofStage(program, options, bounds, report, cancel) { Extent = extent }.Run(state, time.Left(ProofPart), improvement.Polish);
    }

    IReadOnlyList<TierProof> Prove()
    {
        // Who gave the search hardly any time does not wait for bounds.
        if (!time.AffordsBoundsAfter) return bounds.Proofs(state);
        bounds.RankWorst(state);
        bounds.FillRanks(state);
        bounds.FillCategories(state);
        return bounds.Proofs(state);
    }

    void Bound()
    {
        FillWater();
        RankWorst();
    }

    // What is not known by the end of the search is looked for beside the check.
    void RankWorst()
    {
        if (time.Clock.IsSpent || !time.AffordsBounds) return;
        bounds.RankWorst(state);
        report.Bound = bounds.Of(Tier.Load(0, 0), state);
    }

    void FillWater()
    {
        bounds.FillWater(state);
        report.Bound = bounds.Of(Tier.Load(0, 0), state);
    }
}
