using RotationPlanner.Program;
using RotationPlanner.Solving.Bounds;
using RotationPlanner.Solving.ColumnGeneration;
using RotationPlanner.Solving.Construction;
using RotationPlanner.Solving.CpSat;
using RotationPlanner.Solving.LargeNeighbourhoodSearch;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Solving;

/// <summary>
/// What a search does, phase after phase. First the objectives down to everybody's excess, for their own sake; what
/// they reach are the anchors. Then, within the tolerance of these, training, weekends, nights, holidays, turns, rhythm
/// and all that comes after. Where no load is evened out, demands and one sum of penalties decide. The order, and how
/// much work each part does, does not depend on any limit. What each phase adds is measured in benchmarks/README.md.
/// </summary>
static class Pipeline
{
    /// <summary>The phases that every search begins with, however little time there is.</summary>
    static readonly Stage[] first =
    [
        new(new FirstPlans(), Why: "a plan is at hand at once, and none is worse than rotations drawn up by hand"),
        new(new QuickBounds("constructing"), Why: "what meets its bound need not be searched for"),
    ];

    /// <summary>The phases after those, each as long as the effort is not over.</summary>
    static readonly Stage[] later =
    [
        new(new HeaviestSeatsFirst(), When: c => c.HasLoads, new Share(0.7, Units: 0.4),
            Why: "weeks of command beside shifts of some hours decide how uneven the load must be"),
        new(new Descent("first descent", untilMet: true), When: c => c.HasLoads,
            new Share(0.1, Steps: 100_000, FromNow: true),
            Why: "most programs meet their bounds here"),
        new(new Descent("short descent", untilMet: true), When: c => !c.HasLoads,
            new Share(0.02, Steps: 100_000, FromNow: true),
            Why: "penalties show little to a local search that an exact one does not see sooner"),
        new(new MakingRoom(), Share: new Share(0.04, Steps: 5_000),
            Why: "a seat that no move can fill may be free once others have broken a limit for it"),
        new(new QuickBounds("improving"),
            Why: "the plan leaves other seats empty than the first one, and bounds depend on that"),

        new(new Columns(), When: c => !c.HasLoads, new Share(0.98),
            Why: "rules that bind people one by one leave people few schedules, and penalties can be proved"),
        new(new PenaltySum("sum of penalties"), When: c => IsOpen(c) && IsSoonProved(c), new Share(0.98, Units: 4),
            Why: "with all demands met, the penalties are one question"),
        new(new PenaltySum("sum of many penalties"), When: c => IsOpen(c) && !IsSoonProved(c),
            new Share(0.25, Units: 4),
            Why: "what is too large to be proved soon is improved part by part for most of the time"),
        new(new LexicographicProof("proof of what is impossible"), When: c => c.IsImpossible && !c.IsSettled,
            new Share(0.6, Units: 2), Why: "how much has to stay open is asked of the whole, as parts cannot tell"),
        new(new NeighbourhoodRepair("neighbourhoods of penalties", steps: 24, mostFruitless: int.MaxValue, seconds: 4),
            When: c => !c.HasLoads && !c.IsSettled, new Share(0.98, Units: 0.3),
            Why: "penalties that the whole was too large for have nothing else to wait for"),
        new(new LexicographicProof("proof of penalties"), When: c => !c.HasLoads && !c.IsSettled,
            new Share(0.98, Units: 2),
            Why: "what parts have reached may be proved tier by tier"),

        new(new NeighbourhoodRepair("neighbourhoods", steps: 3, mostFruitless: 12, seconds: 1.5),
            When: c => c.HasLoads && !c.Bounds.IsMet(c.State), new Share(0.5, Units: 0.3),
            Why: "seats that stay empty may need several people to change at once"),
        new(new QuickBounds("improving"), When: c => c.HasLoads && !c.Bounds.IsMet(c.State),
            Why: "bounds are those of a plan that leaves as many seats empty"),
        new(new LexicographicProof("proof"), When: c => c.HasLoads && !c.Bounds.IsMet(c.State),
            new Share(0.7, Units: 0.5),
            Why: "which seats cannot be filled together, and what no counting bounds, a solver can prove"),

        new(new Descent("even loads", untilMet: false), When: c => c.HasLoads, new Share(0.7, Steps: 100_000),
            Why: "everybody's excess is the next objective, and has no bound to stop at"),
        new(new Descent("last descent", untilMet: false), When: c => !c.HasLoads && !c.IsProved,
            new Share(1, Steps: 100_000),
            Why: "what the solver found no time for may still get better seat by seat"),
        new(new TrainingDescent(), When: c => c.Program.IsTrainingOpen && c.HasLoads,
            new Share(0.1, Steps: 150_000, FromNow: true),
            Why: "who trains when, once it is known what the worst excess allows"),
        new(new EarlyWishes(), When: c => c.Program.HasEarlyWishes && !c.Run.ToTraining, new Share(0.9, Units: 2),
            Why: "wishes that come early have a bound, and exchanges of many seats that a local search seldom finds"),
        new(new LaterDescent(), When: c => c.HasLoads && !c.Run.ToTraining, new Share(1, Steps: 900_000),
            Why: "weekends, nights, turns and rhythm come last, and take the rest"),
    ];

    static bool IsOpen(SearchContext context) => !context.HasLoads && !context.IsSettled && !context.IsImpossible;

    // A model of so few variables is soon solved, and with so few points left only the whole can tell.
    static bool IsSoonProved(SearchContext context)
    {
        const int SmallProgram = 3_000, FewPoints = 200;
        var state = context.State;
        return context.Program.VariableCount <= SmallProgram
            || (state.UnmetObligations + state.Uncovered + state.UncoveredOptional + state.UnmetDemands == 0
                && state.Goals.Sum() <= FewPoints);
    }

    /// <summary>A row of the table.</summary>
    /// <param name="Phase">What runs.</param>
    /// <param name="When">Whether it has anything to do; null for always.</param>
    /// <param name="Share">With what part of the work; null where it is a matter of moments.</param>
    /// <param name="Why">What it is there for.</param>
    internal sealed record Stage(
        IPhase Phase, Func<SearchContext, bool>? When = null, Share? Share = null, string Why = "");

    /// <summary>The table.</summary>
    internal static IReadOnlyList<Stage> Stages => [.. first, .. later];

    /// <summary>Searches a program from its beginning.</summary>
    /// <param name="program">The program.</param>
    /// <param name="run">How to search.</param>
    /// <param name="start">Variables to begin with, as far as they fit: leaders before the trainees beside
    /// them.</param>
    /// <exception cref="OperationCanceledException">The search was cancelled before it began.</exception>
    public static SearchResult Search(SeatProgram program, SearchRun run, params int[] start) =>
        Run(new SearchContext(run, () =>
        {
            var cancel = run.EndsAtOnce ? CancellationToken.None : run.Effort.User;
            var state = new SearchState(new ProgramIndex(program, cancel));
            WarmStart.From(state, program.Previous);
            WarmStart.From(state, start);
            return state;
        }));

    /// <summary>Goes on from a state; it is the search's from now on.</summary>
    /// <param name="state">The state.</param>
    /// <param name="run">How to search.</param>
    public static SearchResult Continue(SearchState state, SearchRun run) => Run(new SearchContext(run, () => state));

    /// <summary>Comes back with a solution as it is, where the search was cancelled before it began.</summary>
    /// <param name="program">The program.</param>
    /// <param name="solution">The solution.</param>
    public static SearchResult Stop(SeatProgram program, Solution solution)
    {
        var state = new SearchState(new ProgramIndex(program));
        state.Follow(solution);
        var results = new TierBounds(program).Results(state, Objectives.Of(program));
        return new SearchResult(solution, state.Index, Task.FromResult(results), SearchEnd.Cancelled);
    }

    static SearchResult Run(SearchContext context)
    {
        var state = context.State;
        foreach (var stage in first) Run(stage, context);
        var isEmpty = context.Program.VariableCount == 0;
        foreach (var stage in later)
        {
            if (isEmpty || context.Effort.IsOver) break;
            Run(stage, context);
            if (context.HasLoads) context.Archive.Add(state);
        }
        context.Archive.Add(state);
        state.Ceilings = null;
        context.Archive.Follow(state);
        context.Report.Tell("done", state, force: true);
        return new SearchResult(state.Snapshot(), state.Index, Prove(context), End(context));
    }

    static void Run(Stage stage, SearchContext context)
    {
        if (context.Limits.LeftOut.Contains(stage.Phase.Name) || stage.When?.Invoke(context) == false) return;
        context.Share = stage.Share ?? new Share();
        stage.Phase.Run(context);
    }

    /// <summary>
    /// What is known of the plan. The dearer bounds are worked out beside its check; a cancelled search skips them.
    /// </summary>
    static Task<IReadOnlyList<ObjectiveResult>> Prove(SearchContext context)
    {
        var (state, bounds, objectives) = (context.State, context.Bounds, context.Archive.Objectives);
        var anchors = context.Archive.Anchors();
        if (context.Effort.User.IsCancellationRequested || context.Run.ToTraining || !context.Time.AffordsBoundsAfter)
            return Task.FromResult(bounds.Results(state, objectives, anchors));
        return Task.Run(() =>
        {
            bounds.RankWorst(state);
            bounds.FillRanks(state);
            return bounds.Results(state, objectives, anchors);
        }, CancellationToken.None);
    }

    static SearchEnd End(SearchContext context) =>
        context.Effort.User.IsCancellationRequested ? SearchEnd.Cancelled
        : context.IsProved ? SearchEnd.Proved
        : context.Effort.IsOver ? context.Effort.End
        : context.IsStale || context.Program.VariableCount == 0 ? SearchEnd.NoLongerImproving : SearchEnd.WorkSpent;
}
