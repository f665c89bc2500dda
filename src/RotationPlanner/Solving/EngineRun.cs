using RotationPlanner.Program;
using RotationPlanner.Solving.Bounds;
using RotationPlanner.Solving.Construction;
using RotationPlanner.Solving.CpSat;
using RotationPlanner.Solving.LargeNeighbourhoodSearch;
using RotationPlanner.Solving.LocalSearch;
using RotationPlanner.Verification;

namespace RotationPlanner.Solving;

/// <summary>
/// The engines in turn over one state. First the objectives down to everybody's excess, for their own sake; what they
/// reach are the anchors. Then, within the tolerance of these, weekends, nights, holidays, turns, rhythm and all that
/// comes after. In which order this goes, and how much work each part does, does not depend on any limit.
/// </summary>
sealed class EngineRun
{
    const double FirstPart = 0.1, HeaviestPart = 0.25, RepairPart = 0.5, ProofPart = 0.7;
    const long FirstSteps = 100_000, EvenSteps = 100_000, TrainingSteps = 150_000, LaterSteps = 900_000;
    const int TriesOfPlain = 4, TriesOfFirst = 2;
    const int StaleLater = 1_500, StaleTraining = 400, StaleLaterOfLarge = 20;

    readonly SeatProgram program;
    readonly SearchState state;
    readonly SearchLimits limits;
    readonly Extent extent;
    readonly TierBounds bounds;
    readonly Timetable time;
    readonly ProgressReport report;
    readonly Improvement improvement;
    readonly Archive archive;
    readonly Random random;
    readonly Effort effort;
    bool isStale;

    public EngineRun(SearchState state, SearchLimits limits, Extent extent, Timetable time, ProgressReport report, Random random, Effort effort)
    {
        (program, this.state, this.limits, this.extent, this.time) = (state.Index.Program, state, limits, extent, time);
        (this.report, this.random, this.effort) = (report, random, effort);
        bounds = new TierBounds(program);
        archive = new Archive(program);
        improvement = new Improvement(state, bounds, time, report, random, archive);
    }

    static Tier Worst => Tier.Load(0, 0);

    public SearchResult Run()
    {
        FirstPlans.Make(state, archive, random, effort.User);
        FillWater();
        // Mending the previous plan is construction: it takes moments, and is done however little time there is.
        if (program.Previous.Length > 0 && bounds.Of(Worst, state) is { } level)
            new QuickRepair(state, random).Run(level + QuickRepair.OneShift(program.Loads[0]), new Budget(null, null, effort.User), effort.User);
        if (!effort.IsOver && program.VariableCount > 0)
        {
            if (program.Loads.Length == 0) new SoftRun(state, limits, bounds, time, report, improvement, random, effort).Run();
            else Even();
        }
        archive.Add(state);
        state.Ceilings = null;
        archive.Follow(state);
        report.Tell("done", state, force: true);
        var anchors = archive.Anchors();
        // A cancelled search skips the dearer bounds.
        var skips = effort.User.IsCancellationRequested || extent == Extent.AsFarAsTraining || !time.AffordsBoundsAfter;
        var end = End();
        var proving = skips ? Task.FromResult(bounds.Results(state, archive.Objectives, anchors)) : Task.Run(() => Prove(anchors), CancellationToken.None);
        return new SearchResult(state.Snapshot(), state.Index, proving, end);
    }

    SearchEnd End() => effort.User.IsCancellationRequested ? SearchEnd.Cancelled
        : bounds.AllMet(state, archive.Objectives) ? SearchEnd.Proved
        : effort.IsOver ? effort.End
        : isStale || program.VariableCount == 0 ? SearchEnd.NoLongerImproving : SearchEnd.WorkSpent;

    void Even()
    {
        report.Tell("constructing", state, force: true);
        RankWorst();
        Anchor();
        if (program.IsTrainingOpen && !effort.IsOver) Train();
        if (extent == Extent.Everything && !effort.IsOver) Later();
    }

    /// <summary>
    /// Coverage, demands and the worst excess, then everybody's: the best that is found is what later objectives must
    /// keep to.
    /// </summary>
    void Anchor()
    {
        DecideHeaviest();
        Remember();
        improvement.Run(time.Next(FirstPart, FirstSteps), bounds.IsMet);
        if (Remember()) return;
        bounds.CountSeats(state);
        improvement.MakeRoom();
        Bound();
        report.Tell("improving", state, force: true);
        if (!bounds.IsMet(state))
        {
            new NeighbourhoodStage(program, limits, bounds, report, effort).Run(state, random, time.Left(RepairPart), improvement.Polish);
            if (Remember()) return;
            Bound();
            new ProofStage(program, limits, bounds, report, effort).Run(state, time.Left(ProofPart), improvement.Polish);
            if (Remember()) return;
        }
        if (program.IsLarge) improvement.Finish(time.First(ProofPart, EvenSteps));
        else improvement.Run(time.First(ProofPart, EvenSteps), null);
        Remember();
    }

    /// <summary>
    /// Where it is open who trains, a plan built without the first look at training leaves the heaviest seats room that
    /// one with it may not. A try is short, and another draw of the search often finds what the first did not.
    /// </summary>
    void DecideHeaviest()
    {
        var heaviest = new HeaviestStage(program, limits, bounds, report, effort);
        if (!program.IsTrainingOpen)
        {
            Decide(state, 0);
            return;
        }
        var plain = new SearchState(state.Index);
        WarmStart.From(plain, program.Previous);
        new GreedyConstruction(plain, random).Run(effort.User);
        foreach (var (from, tries) in new[] { (plain, TriesOfPlain), (state, TriesOfFirst) })
            for (var attempt = 0; attempt < tries && !bounds.IsMet(Worst, from) && !bounds.IsMet(state) && !effort.IsOver; attempt++)
            {
                Decide(from, attempt);
                if (from == plain) Exact.TakeOver(state, plain.Snapshot());
            }

        void Decide(SearchState from, int attempt) =>
            heaviest.Run(from, random, HeaviestPart * time.Left(ProofPart)(), attempt, found => new Improvement(found, bounds, time, report, random).Polish(FirstPart));
    }

    /// <summary>Who trains when, within the tolerance of the worst excess: nobody is worked harder for it.</summary>
    void Train()
    {
        report.Tell("training", state, force: true);
        if (archive.Settle(state) is not { } ceilings) return;
        state.Ceilings = ceilings with { Training = 0, Excess = [], Floor = long.MinValue };
        improvement.Run(time.Next(FirstPart, TrainingSteps), null, StaleTraining);
        Remember();
    }

    /// <summary>
    /// Within the tolerance of all that: weekends, nights, holidays, turns, rhythm, and what is wished.
    /// </summary>
    void Later()
    {
        report.Tell("evening out weekends, nights and turns", state, force: true);
        state.Ceilings = archive.Settle(state);
        isStale = false;
        var (stale, most) = (0, program.IsLarge ? StaleLaterOfLarge : StaleLater);
        var budget = time.First(1, limits.TimeLimit is null ? LaterSteps : long.MaxValue);
        new IteratedLocalSearch(state, random).Run(budget, better =>
        {
            stale = better ? 0 : stale + 1;
            if (better) report.Tell("evening out weekends, nights and turns", state);
            return isStale = stale > most || IsEven();
        });
    }

    bool IsEven() => state.Duty is not { } duty
        || (Array.TrueForAll(duty.Tables, t => t.Deviations is [] or [<= 0, ..]) && duty.Rhythm == 0 && Array.TrueForAll(state.Goals, g => g == 0));

    /// <summary>True when the search is over.</summary>
    bool Remember()
    {
        archive.Add(state);
        return effort.IsOver;
    }

    IReadOnlyList<ObjectiveResult> Prove(IReadOnlyList<long[]> anchors)
    {
        bounds.RankWorst(state);
        bounds.FillRanks(state);
        return bounds.Results(state, archive.Objectives, anchors);
    }

    void Bound()
    {
        FillWater();
        RankWorst();
    }

    // What is not known by the end of the search is looked for beside the check.
    void RankWorst()
    {
        if (effort.IsOver || !time.AffordsBounds) return;
        bounds.RankWorst(state);
        report.Bound = bounds.Of(Worst, state);
    }

    void FillWater()
    {
        bounds.FillWater(state, effort.User);
        if (program.Loads.Length > 0) report.Bound = bounds.Of(Worst, state);
    }
}
