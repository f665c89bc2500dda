using System.Diagnostics;
using RotationPlanner.Planning.Climbing;
using RotationPlanner.Planning.Compiling;
using RotationPlanner.Program;
using RotationPlanner.Solving;
using RotationPlanner.Solving.Construction;
using RotationPlanner.Solving.LocalSearch;
using RotationPlanner.Training;

namespace RotationPlanner.Planning;

/// <summary>
/// From a company to a solution of its program. Where nobody trains in seats: compile, then search. Where somebody
/// does, a plan decides who commands from when, and that decides what the program is: which seats of command a trainee can
/// hold at all, and which share of the load they owe. So the program is made three times and searched in two parts, in
/// this order:
/// <list type="number">
/// <item><see cref="Compile(ClimbForecast?)"/> with nobody's dates: seats of command are open as early as can be, and
/// only those who command by evidence have shares.</item>
/// <item><see cref="LookAtTraining"/> at coverage, the worst load and training of that program: it gives dates.</item>
/// <item><see cref="Compile(ClimbForecast?)"/> with these dates: whoever graduates has a share from then on.</item>
/// <item><see cref="SearchAsFarAsTraining"/>: coverage, even loads, and who trains in which seat.</item>
/// <item><see cref="Settle"/>: compiled with the trainees' seats held and the dates that follow from them, so that
/// shares are right to the minute and far less is open.</item>
/// <item><see cref="SearchTheRest"/>: from that plan on, how evenly the load lies, and all objectives after it.</item>
/// </list>
/// </summary>
sealed class PlanSearch(
    Company company, PlanOptions options, Stopwatch watch, IProgress<SearchProgress>? progress, Effort effort)
{
    readonly Schedule schedule = Schedule.Of(company);

    /// <summary>A program to be searched.</summary>
    /// <param name="Compiled">The program.</param>
    /// <param name="Start">Variables to begin with.</param>
    /// <param name="Last">The solution to come back with, where the search was cancelled before it began.</param>
    public sealed record Prepared(CompiledProgram Compiled, int[] Start, Solution? Last);

    /// <summary>Steps 1 to 3, as far as it was not cancelled.</summary>
    public Prepared Prepare()
    {
        CompiledProgram open;
        try { open = Compile(null); }
        catch (OperationCanceledException) when (effort.User.IsCancellationRequested) { return PrepareHeld(); }
        if (open.Program.Climbs.Length == 0) return new Prepared(open, [], null);
        var looked = LookAtTraining(open.Program);
        try
        {
            var dated = Compile(ClimbReadings.Forecast(open.Program, looked));
            var start = ClimbReadings.InAnother(open.Program, LedAndTrained(open.Program, looked), dated);
            return new Prepared(dated, [.. start], null);
        }
        catch (OperationCanceledException) when (effort.User.IsCancellationRequested)
        {
            return new Prepared(open, [], looked);
        }
    }

    /// <summary>Steps 4 to 6, as far as it was not cancelled, or one search where nobody trains in seats.</summary>
    public (CompiledProgram Compiled, SearchResult Found) Search(Prepared prepared)
    {
        try { return Searched(prepared); }
        catch (OperationCanceledException) when (effort.User.IsCancellationRequested)
        {
            return Searched(PrepareHeld());
        }
    }

    (CompiledProgram, SearchResult) Searched(Prepared prepared)
    {
        var compiled = prepared.Compiled;
        if (prepared.Last is { } last) return (compiled, Pipeline.Stop(compiled.Program, last));
        if (compiled.Program.Climbs.Length == 0)
            return (compiled, Pipeline.Search(compiled.Program, Run(compiled), prepared.Start));
        var reading = watch.Elapsed;
        var trained = SearchAsFarAsTraining(compiled, prepared.Start);
        if (trained.Cancelled) return (compiled, trained);
        try
        {
            return Settle(compiled, trained.Solution) is var (settled, state)
                ? (settled, SearchTheRest(compiled, settled, state, reading)) : (compiled, trained);
        }
        catch (OperationCanceledException) when (effort.User.IsCancellationRequested)
        {
            return (compiled, trained with { End = SearchEnd.Cancelled });
        }
    }

    CompiledProgram Compile(ClimbForecast? dates) =>
        ProgramCompiler.Compile(company, schedule, options.Previous?.Assignments, forecast: dates, cancel: effort.User);

    /// <summary>
    /// What still holds of the previous plan, asked about nobody else: all there is where the search was cancelled
    /// before it began.
    /// </summary>
    Prepared PrepareHeld()
    {
        var only = new HeldOnly(company, options.Previous);
        var held = ProgramCompiler.Compile(
            company, schedule, options.Previous?.Assignments, only: only, cancel: CancellationToken.None);
        return new Prepared(held, [], null);
    }

    /// <summary>A plan of coverage, the worst load and training alone.</summary>
    Solution LookAtTraining(SeatProgram program)
    {
        var alone = program.Bare() with { Loads = program.Loads };
        var context = new SearchContext(Run(), () =>
        {
            var state = new SearchState(new ProgramIndex(alone));
            WarmStart.From(state, program.Previous);
            return state;
        });
        new TrainingLook().Run(context);
        return context.State.Snapshot();
    }

    SearchResult SearchAsFarAsTraining(CompiledProgram dated, int[] start) =>
        Pipeline.Search(dated.Program, Run(dated) with { ToTraining = true }, start);

    /// <summary>
    /// The program with the training of a solution settled, and that solution in it; null where the two do not fit
    /// together.
    /// </summary>
    public (CompiledProgram Compiled, SearchState State)? Settle(CompiledProgram dated, Solution solution)
    {
        var program = dated.Program;
        var settled = Compile(ClimbReadings.Settled(program, solution));
        var state = new SearchState(new ProgramIndex(settled.Program));
        foreach (var v in ClimbReadings.InAnother(program, solution.Held, settled))
            if (!state.Values[v]) state.Flip(v);
        var before = Score.Of(program, solution);
        var isTheSame = state.Limits == 0
            && (state.UnmetObligations, state.Uncovered) == (before.UnmetObligations, before.Uncovered)
            && (state.UncoveredOptional, state.UnmetDemands) == (before.UncoveredOptional, before.UnmetDemands);
        return isTheSame ? (settled, state) : null;
    }

    SearchResult SearchTheRest(CompiledProgram dated, CompiledProgram settled, SearchState state, TimeSpan reading)
    {
        var even = Pipeline.Continue(state, Run() with { Reading = reading });
        return even with { Proving = ToldOfAll(even, dated, settled) };
    }

    SearchRun Run(CompiledProgram? compiled = null) => new(options.Limits, effort)
    {
        Progress = progress, Begun = watch.Elapsed, EndsAtOnce = compiled is { IsWhole: false },
    };

    /// <summary>The trainees' seats and those who lead beside them.</summary>
    static IEnumerable<int> LedAndTrained(SeatProgram program, Solution solution) =>
        program.Climbs.SelectMany(c => c.Seats).Where(s => solution.Values[s.Variable])
            .SelectMany(seat => program.SlotVariables[seat.Beside].Where(v => solution.Values[v])
            .Append(seat.Variable));

    /// <summary>
    /// Training is told of all who train, not only of those whom the settled program still asks about.
    /// </summary>
    static async Task<IReadOnlyList<ObjectiveResult>> ToldOfAll(
        SearchResult even, CompiledProgram dated, CompiledProgram settled)
    {
        var values = new bool[dated.Program.VariableCount];
        foreach (var v in ClimbReadings.InAnother(settled.Program, even.Solution.Held, dated)) values[v] = true;
        var training = Score.Of(dated.Program, new Solution(values)).Training;
        var results = await even.Proving.ConfigureAwait(false);
        return [.. results.Select(o => o.Id == Objectives.Training ? Told(o, training) : o)];
    }

    // What the settled program has of it, and what it knows, is of those whom it still asks about.
    static ObjectiveResult Told(ObjectiveResult of, long value)
    {
        var told = of with { Value = value, Anchor = [value] };
        return value == 0 ? told : told with { Status = ProofStatus.NotProved, Method = "local search", Claim = null };
    }
}
