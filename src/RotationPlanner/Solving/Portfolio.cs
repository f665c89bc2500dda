using System.Diagnostics;
using RotationPlanner.Program;
using RotationPlanner.Solving.Bounds;
using RotationPlanner.Solving.Construction;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Solving;

/// <summary>
/// The engines behind one entry point: construction, local search, CP-SAT on neighbourhoods for repair and on the whole
/// for proof, then local search for the later objectives. The best solution is at hand at every moment.
/// </summary>
/// <param name="program">The program.</param>
/// <param name="limits">Limits and seed.</param>
/// <param name="begun">What had passed of the time when this search began.</param>
/// <param name="progress">Who hears of it.</param>
/// <param name="effort">What the whole search may take.</param>
/// <param name="reading">How much of the time passed went into reading the company; null for all of it.</param>
sealed class Portfolio(SeatProgram program, SearchLimits limits, TimeSpan begun, IProgress<SearchProgress>? progress, Effort effort, TimeSpan? reading = null)
{
    const double LongTrainingPart = 0.75;

    readonly Random random = new(limits.Seed);
    readonly Stopwatch since = Stopwatch.StartNew();

    public Extent Extent { get; set; }

    /// <summary>
    /// Whether the program is so small a part that a search that was cancelled before is still told of.
    /// </summary>
    public bool EndsAtOnce { get; init; }

    public SearchResult Solve() => Solve([]);

    /// <param name="start">Variables to begin with, as far as they fit: leaders before the trainees beside
    /// them.</param>
    /// <exception cref="OperationCanceledException">The search was cancelled before it began.</exception>
    public SearchResult Solve(int[] start)
    {
        var state = new SearchState(new ProgramIndex(program, EndsAtOnce ? CancellationToken.None : effort.User));
        WarmStart.From(state, program.Previous);
        WarmStart.From(state, start);
        return Continue(state);
    }

    /// <param name="state">A state of the program to go on from; it is the search's from now on.</param>
    public SearchResult Continue(SearchState state)
    {
        var time = new Timetable(limits, begun, reading ?? begun, Extent == Extent.AsFarAsTraining ? LongTrainingPart : 1, since, effort);
        return new EngineRun(state, limits, Extent, time, new ProgressReport(limits, progress, time.Clock, effort), random, effort).Run();
    }

    /// <summary>Comes back with a solution as it is, where the search was cancelled before it began.</summary>
    public SearchResult Stop(Solution solution)
    {
        var index = new ProgramIndex(program);
        var state = new SearchState(index);
        state.Follow(solution);
        return new SearchResult(solution, index, Task.FromResult(new TierBounds(program).Results(state, Objectives.Of(program))), SearchEnd.Cancelled);
    }
}
