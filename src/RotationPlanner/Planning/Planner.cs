using System.Diagnostics;
using RotationPlanner.Planning;
using RotationPlanner.Planning.Compiling;
using RotationPlanner.Planning.Explaining.Impossible;
using RotationPlanner.Planning.Pins;
using RotationPlanner.Program;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner;

/// <summary>The front door: from a company to a plan.</summary>
public static class Planner
{
    const int MostThreads = 64;

    /// <summary>
    /// Finds every problem of a company at once; empty when it can be planned. Never throws, whatever the company holds.
    /// </summary>
    /// <param name="company">The company.</param>
    /// <returns>All problems in the order of the model.</returns>
    public static IReadOnlyList<Problem> Validate(this Company company) => CompanyValidator.Validate(company);

    /// <summary>
    /// Plans a company's horizon. Every plan is verified by the independent checker before it is returned.
    /// </summary>
    /// <param name="company">The company.</param>
    /// <param name="options">Limits and seed; the defaults when null.</param>
    /// <param name="progress">Told of improvements, from the calling thread; may be null.</param>
    /// <param name="cancel">Stops the search; the best plan so far is returned with <see cref="Plan.WasCancelled"/>.
    /// Before a search has begun, that is what still holds of the previous plan; all other seats are unfilled.</param>
    /// <returns>A plan; seats that cannot be filled are in <see cref="Plan.Unfilled"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A limit of the options is zero or less, or the number of threads
    /// is not from 1 to 64.</exception>
    /// <exception cref="InvalidCompanyException">The company breaks its contract, or no plan can keep its pins; all
    /// problems are listed.</exception>
    /// <exception cref="Rules.RuleFailedException">A rule threw or lowered nonsense, or the checker refused the plan: a
    /// rule's lowering and check disagree. The message names it.</exception>
    public static Plan Plan(Company company, PlanOptions? options = null, IProgress<PlanProgress>? progress = null,
        CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(company);
        options ??= new PlanOptions();
        Check(options);
        var watch = Stopwatch.StartNew();
        var problems = company.Validate();
        if (problems.Count > 0) throw new InvalidCompanyException(problems);
        var told = ProgressAdapter.Around(progress);
        using var effort = new Effort(TimeLeft(options, watch.Elapsed), options.Work, cancel);
        var search = new PlanSearch(company, options, watch, told, effort);
        var prepared = search.Prepare();
        IReadOnlyList<Problem> conflicts =
            [.. PinConflicts.Of(prepared.Compiled),
                .. Fairness.ToleranceProblems.Of(company, prepared.Compiled.Shares)];
        if (conflicts.Count > 0) throw new InvalidCompanyException(conflicts);
        var (compiled, found) = search.Search(prepared);
        return PlanAssembly.Assemble(compiled, found, options.Previous);
    }

    // What comes after the search, the check above all, takes about as long as reading did; before that is known, a
    // tenth of the limit is kept for it.
    static TimeSpan? TimeLeft(PlanOptions options, TimeSpan passed) =>
        options.TimeLimit is { } limit ? (0.9 * limit) - passed : null;

    static void Check(PlanOptions options)
    {
        if (options.TimeLimit is { } limit)
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(limit, TimeSpan.Zero, nameof(options.TimeLimit));
        if (options.WorkLimit is { } work)
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(work, nameof(options.WorkLimit));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Threads, 1, nameof(options.Threads));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Threads, MostThreads, nameof(options.Threads));
    }

    /// <summary>As <see cref="Plan"/>, on a thread of its own.</summary>
    /// <param name="company">The company.</param>
    /// <param name="options">Limits and seed; the defaults when null.</param>
    /// <param name="progress">Told of improvements, from the thread that plans; may be null.</param>
    /// <param name="cancel">Stops the search; the best plan so far is returned.</param>
    /// <returns>A plan.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A limit of the options is zero or less, or the number of threads
    /// is not from 1 to 64.</exception>
    /// <exception cref="InvalidCompanyException">The company breaks its contract; all problems are listed.</exception>
    public static Task<Plan> PlanAsync(Company company, PlanOptions? options = null,
        IProgress<PlanProgress>? progress = null, CancellationToken cancel = default) =>
        Task.Run(() => Plan(company, options, progress, cancel), CancellationToken.None);

    /// <summary>Plans a company as it is and as it would be, and compares what the two plans ask of people.</summary>
    /// <param name="company">The company.</param>
    /// <param name="changed">The changed company, such as <see cref="Company.Lending"/> makes.</param>
    /// <param name="options">Limits and seed; each of the two plans gets half of the time limit.</param>
    /// <param name="progress">Told of improvements, first of the one plan, then of the other; may be null.</param>
    /// <param name="cancel">Stops the search; both plans are the best until then.</param>
    /// <returns>Both plans, figures and sentences.</returns>
    /// <exception cref="InvalidCompanyException">One of the two breaks its contract; all problems are
    /// listed.</exception>
    /// <exception cref="Rules.RuleFailedException">A rule threw or lowered nonsense; the message names it.</exception>
    public static WhatIf WhatIf(Company company, Company changed, PlanOptions? options = null,
        IProgress<PlanProgress>? progress = null, CancellationToken cancel = default)
    {
        options ??= new PlanOptions();
        var half = options with { TimeLimit = options.Limits.Time / 2 };
        return new WhatIf(Plan(company, half, progress, cancel), Plan(changed, half, progress, cancel));
    }

    /// <summary>
    /// Finds out why not every required seat can be filled: a minimal set of seats, rules and absences that cannot hold
    /// together, and what would mend it.
    /// </summary>
    /// <param name="company">The company.</param>
    /// <param name="timeLimit">Wall-clock limit; half of it is used to look for a plan that fills all seats after all;
    /// what is left in the end, to try what would mend it.</param>
    /// <param name="cancel">Stops the search; what is not confirmed by then is not claimed.</param>
    /// <returns>The impossibility; null when every required seat can be filled, or when nothing was confirmed in
    /// time.</returns>
    /// <exception cref="InvalidCompanyException">The company breaks its contract; all problems are listed.</exception>
    /// <exception cref="Rules.RuleFailedException">A rule threw or lowered nonsense; the message names it.</exception>
    public static Impossibility? Explain(Company company, TimeSpan timeLimit, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(company);
        var watch = Stopwatch.StartNew();
        var problems = company.Validate();
        if (problems.Count > 0) throw new InvalidCompanyException(problems);
        var labelled = PersonalTimes.InPlaceOfAbsences(company);
        SeatProgram program;
        try { program = ProgramCompiler.Compile(labelled, Schedule.Of(labelled), keepForbidden: true, cancel: cancel).Program; }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested) { return null; }
        var empty = EmptySlots.Of(program, timeLimit / 2, cancel);
        if (empty.Count == 0) return null;
        var conflict = new ImpossibilityFinder(program, timeLimit / 2, cancel).Find(empty);
        return conflict is null ? null : ImpossibilityWords.Say(program, conflict, timeLimit - watch.Elapsed, cancel);
    }
}
