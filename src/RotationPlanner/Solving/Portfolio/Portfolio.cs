using System.Diagnostics;
using RotationPlanner.Solving.Horizon;
using RotationPlanner.Solving.Search;

namespace RotationPlanner.Solving.Portfolio;

/// <summary>How far down the tiers a search goes.</summary>
enum Extent
{
    Everything,

    /// <summary>Coverage, the worst load and training, for half of the time; for longer where the worst load is far from its bound.</summary>
    AsFarAsTraining,
}

/// <summary>What the portfolio found. The last bounds are still being worked out while the plan is put together and checked.</summary>
sealed record SearchResult(Solution Solution, ProgramIndex Index, Task<IReadOnlyList<TierProof>> Proving, bool Cancelled)
{
    public IReadOnlyList<TierProof> Tiers => Proving.GetAwaiter().GetResult();
}

/// <summary>
/// The engines behind one entry point: construction, local search, CP-SAT on neighbourhoods for repair and on the whole for proof, tier by tier, then local search for the lower tiers. The
/// best solution is at hand at every moment; it only ever gets better.
/// </summary>
/// <param name="program">The program.</param>
/// <param name="options">Limits and seed.</param>
/// <param name="begun">What had passed of the time when this search began.</param>
/// <param name="progress">Who hears of it.</param>
/// <param name="cancel">Ends the search early.</param>
/// <param name="reading">How much of that went into reading the company; null for all of it.</param>
sealed class Portfolio(SeatProgram program, PlanOptions options, TimeSpan begun, IProgress<PlanProgress>? progress, CancellationToken cancel, TimeSpan? reading = null)
{
    const double AfterPart = 0.6, MostAfter = 0.35, BoundsPart = 2;
    const double FirstPart = 0.1, HeaviestPart = 0.25, PeoplePart = 0.9, SoftPart = 0.02, RepairPart = 0.5, ProofPart = 0.85, WholePart = 0.98, LargePart = 0.25, ImpossiblePart = 0.6;
    const double PeopleUnits = 0.5;
    const double RoomPart = 0.04, TrainingPart = 0.5, LongTrainingPart = 0.75;
    const int SmallProgram = 3_000, FewPoints = 200;
    const long FirstSteps = 100_000, PolishSteps = 10_000, RoomSteps = 5_000, LastSteps = 100_000;
    const int StaleKicks = 200, StaleKicksOfLarge = 5;

    readonly Random random = new(options.Seed);
    readonly Stopwatch since = Stopwatch.StartNew();
    // When the search ends. What comes after it, the check above all, takes about as long as a part of what came before it: reading the company.
    TimeSpan end = options.TimeLimit - Min(AfterPart * (reading ?? begun), MostAfter * options.TimeLimit);
    // What had passed before is not the search's to divide.
    TimeSpan SearchTime => Max(TimeSpan.Zero, end - begun);

    public Extent Extent { get; set; }

    public SearchResult Solve() => Solve([]);

    /// <param name="start">Variables to begin with, as far as they fit: leaders before the trainees beside them.</param>
    public SearchResult Solve(int[] start)
    {
        var state = new SearchState(new ProgramIndex(program));
        WarmStart.From(state, program.Previous);
        WarmStart.From(state, start);
        return Continue(state);
    }

    /// <param name="state">A state of the program to go on from; it is the search's from now on.</param>
    public SearchResult Continue(SearchState state)
    {
        var whole = SearchTime;
        if (Extent == Extent.AsFarAsTraining) end = begun + (LongTrainingPart * whole);
        var clock = new Budget(options.Reproducible ? null : end, null, cancel, begun + since.Elapsed);
        var report = new ProgressReport(options, progress, clock);

        new Construction(state, random).Run(cancel);
        var bounds = new TierBounds(program);
        if (cancel.IsCancellationRequested) return Result();
        FillWater();
        if (program.Previous.Length > 0 && bounds.Of(Tier.Load(0, 0)) is { } level)
            new QuickRepair(state, random).Run(level + QuickRepair.OneShift(program.Loads[0]), clock, cancel);
        report.Tell("constructing", state, force: true);
        RankWorst();
        var heaviest = new HeaviestStage(program, options, bounds, report, cancel);
        if (heaviest.Run(state, random, HeaviestPart * Left(clock, ProofPart)(), Fill)) Bound();
        // Without loads there is little that a local search sees sooner than CP-SAT.
        var first = program.Loads.Length == 0 ? SoftPart : FirstPart;
        Improve(state, Soon(first, FirstSteps), report, bounds.IsMet);
        if (cancel.IsCancellationRequested) return Result();
        EndSoonWhenNear();
        if (Extent == Extent.Everything) new PersonByPerson(program, options, bounds, report, new Allowance(PeoplePart * Left(clock, 1)(), options.Reproducible ? PeopleUnits : null, cancel)).Run(state);
        bounds.CountSeats(state);
        MakeRoom();
        Bound();
        report.Tell("improving", state, force: true);
        if (cancel.IsCancellationRequested) return Result();
        if (program.Loads.Length == 0) Soften();
        else Even();
        if (!clock.IsSpent && !bounds.AllMet(state)) Finish(Part(clock, 1.0, LastSteps));
        return Result();

        // Training could go on for long; but how evenly the rest lies can be improved and proved only once it is settled.
        void EndSoonWhenNear()
        {
            if (Extent == Extent.AsFarAsTraining && bounds.IsNear(state)) end = Min(end, Max(clock.Elapsed, begun + (TrainingPart * whole)));
        }

        // Where counting leaves hope for seats that stay empty, the way to fill them may lead through plans that break something.
        void MakeRoom()
        {
            if (state.Required == 0 || bounds.Of(Tier.Required) > 0 || program.Climbs.Length > 0) return;
            report.Tell("making room", state, force: true);
            var budget = options.Reproducible ? new Budget(null, RoomSteps, cancel) : new Budget(RoomPart * (Until(1) - clock.Elapsed), null, cancel);
            if (new LimitSearch(state, random).Run(budget) is { } found && Exact.TakeOver(state, found)) Polish();
        }

        void Soften()
        {
            if (new LineStage(program, options, bounds, report, cancel).Run(state, random, Left(clock, WholePart))) return;
            // What is too large to be proved soon is improved part by part for most of the time; unless so few points are left that only the whole can tell.
            var nearZero = state.Broken + state.Required + state.Wanted == 0 && state.Goals.Sum() <= FewPoints;
            var whole = program.VariableCount <= SmallProgram || nearZero ? WholePart : LargePart;
            var soft = new SoftStage(program, options, bounds, report, cancel);
            if (soft.Run(state, random, Left(clock, whole))) return;
            // How much has to stay open is asked of the whole, as parts cannot tell.
            if (soft.IsImpossible) new ProofStage(program, options, bounds, report, cancel).Run(state, Left(clock, ImpossiblePart), Polish);
            new NeighbourhoodStage(program, options, bounds, report, cancel).Run(state, random, Left(clock, WholePart), Polish);
            new ProofStage(program, options, bounds, report, cancel).Run(state, Left(clock, WholePart), Polish);
        }

        void Even()
        {
            // The last shift is easier to find once training is settled.
            if (Extent == Extent.AsFarAsTraining && bounds.IsNear(state) && !bounds.IsMet(state)) return;
            new NeighbourhoodStage(program, options, bounds, report, cancel) { Extent = Extent }.Run(state, random, Left(clock, RepairPart), Polish);
            EndSoonWhenNear();
            if (clock.IsSpent) return;
            Bound();
            if (Extent == Extent.Everything)
            {
                // Who is next is decided seat by seat until nothing moves; what is left is for the proof.
                if (bounds.IsMet(state) && !bounds.AllMet(state)) Finish(Part(clock, RepairPart, LastSteps));
                bounds.FillRanks(state);
            }
            new ProofStage(program, options, bounds, report, cancel) { Extent = Extent }.Run(state, Left(clock, ProofPart), Polish);
        }

        // What is left is decided seat by seat. Loads may need seats from anywhere; where that finds no more over a long horizon, it is looked at window by window.
        void Finish(Budget budget)
        {
            if (program.IsLarge)
            {
                Improve(state, bounds.IsMet(state) ? budget.Part(2) : budget, report, null, StaleKicksOfLarge);
                Roll(state, budget, report);
            }
            Improve(state, budget, report, null);
        }

        void Fill(SearchState found) => Improve(found, Soon(FirstPart, PolishSteps), report, bounds.IsMet);

        // A part of all time, from now on.
        Budget Soon(double part, long steps) => Part(clock, Math.Min(1, part + (SearchTime > TimeSpan.Zero ? (clock.Elapsed - begun) / SearchTime : 0)), steps);

        void Polish() => Improve(state, new Budget(options.Reproducible ? null : Until(ProofPart) - clock.Elapsed, PolishSteps, cancel), report, bounds.IsMet);

        SearchResult Result()
        {
            report.Tell("done", state, force: true);
            // Who cancels does not wait for proofs.
            var cancelled = cancel.IsCancellationRequested;
            var proving = cancelled || Extent == Extent.AsFarAsTraining ? Task.FromResult(bounds.Proofs(state)) : Task.Run(Prove, CancellationToken.None);
            return new SearchResult(state.Snapshot(), state.Index, proving, cancelled);
        }

        IReadOnlyList<TierProof> Prove()
        {
            // Who gave the search hardly any time does not wait for bounds.
            if (!Affords(SearchTime)) return bounds.Proofs(state);
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
            if (clock.IsSpent || !Affords(end - clock.Elapsed)) return;
            bounds.RankWorst(state);
            report.Bound = bounds.Of(Tier.Load(0, 0));
        }

        void FillWater()
        {
            bounds.FillWater(state);
            report.Bound = bounds.Of(Tier.Load(0, 0));
        }
    }

    /// <summary>Comes back with a solution as it is, where the search was cancelled before it began.</summary>
    public SearchResult Stop(Solution solution)
    {
        var index = new ProgramIndex(program);
        var state = new SearchState(index);
        for (var v = 0; v < solution.Values.Length; v++)
            if (solution.Values[v] != state.Values[v]) state.Flip(v);
        return new SearchResult(solution, index, Task.FromResult(new TierBounds(program).Proofs(state)), Cancelled: true);
    }

    /// <summary>Whether so much time is enough for the dearer bounds, which take about as long as reading the company did, and longer when they are the first of the process.</summary>
    bool Affords(TimeSpan time) => options.Reproducible || time > BoundsPart * (reading ?? begun);

    void Improve(SearchState state, Budget budget, ProgressReport report, Func<SearchState, bool>? enough, int staleKicks = StaleKicks)
    {
        if (budget.IsSpent || enough?.Invoke(state) == true) return;
        var stale = 0;
        new LocalSearch(state, random).Run(budget, better =>
        {
            stale = better ? 0 : stale + 1;
            if (better) report.Tell("improving", state);
            return enough?.Invoke(state) == true || stale > staleKicks;
        });
    }

    void Roll(SearchState state, Budget budget, ProgressReport report)
    {
        report.Tell("improving window by window", state, force: true);
        new RollingSearch(state, random).Run(budget, better =>
        {
            if (better) report.Tell("improving window by window", state);
        });
    }

    Budget Part(Budget clock, double part, long steps) => options.Reproducible
        ? new Budget(null, steps, cancel)
        : new Budget(Max(TimeSpan.Zero, Until(part) - clock.Elapsed), null, cancel);

    Func<TimeSpan> Left(Budget clock, double part) => () => options.Reproducible ? TimeSpan.FromHours(1) : Until(part) - clock.Elapsed;

    TimeSpan Until(double part) => begun + part * SearchTime;

    static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;

    static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
