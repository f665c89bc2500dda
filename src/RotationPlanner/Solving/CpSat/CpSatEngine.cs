using System.Diagnostics;
using Google.OrTools.Sat;

namespace RotationPlanner.Solving.CpSat;

/// <summary>The only owner of OR-Tools.</summary>
static class CpSatEngine
{
    /// <summary>Solver and version, for the proof: other versions may find other plans.</summary>
    public static string Version { get; } = $"CP-SAT {typeof(CpModelProto).Assembly.GetName().Version!.ToString(2)}";

    static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>
    /// Asks the solver. A cancellation does not throw: it ends the search with what was found so far.
    /// </summary>
    /// <param name="question">The question.</param>
    /// <param name="cancel">Ends the search early.</param>
    /// <returns>The answer. With frozen variables, all it claims holds for the rest of the program only.</returns>
    /// <exception cref="NotSupportedException">The objective is spacing, which local search owns.</exception>
    /// <exception cref="OverflowException">A sum may leave the numbers the solver can count with; the message names the
    /// rule.</exception>
    public static Answer Ask(Question question, CancellationToken cancel) => Ask(question, NativeSolver.Run, cancel);

    /// <summary>Why not everybody asked for can be had.</summary>
    /// <param name="question">The question.</param>
    /// <param name="cancel">Ends the search early.</param>
    /// <returns>A conflict among hard constraints; null when there is none, or none was confirmed in time.</returns>
    public static Conflict? Explain(ConflictQuestion question, CancellationToken cancel) =>
        new ConflictSearch(question, NativeSolver.Run, cancel).Find();

    internal static Answer Ask(Question question, RunSolver run, CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        // Building a large model may take longer than there is time for the answer.
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        if (question.DeterministicLimit is null)
            late.CancelAfter(Left() is { } limit && limit < Longest ? limit : Longest);
        try
        {
            var asked = new AskedModel(question, late.Token);
            if (asked.AnswerOfHint() is { } answer) return answer;
            var settings = new SolverSettings
            {
                Seed = question.Seed,
                Workers = question.DeterministicLimit is null ? question.Workers : question.Threads,
                DeterministicLimit = question.DeterministicLimit,
                Limit = Left(),
            };
            if (cancel.IsCancellationRequested) return asked.Unsolved();
            var response = run(asked.Model.Writer.Proto, settings, asked.Watches ? asked.Hear : null, cancel);
            if (response.Status != CpSolverStatus.Infeasible || asked.HintFits)
                return asked.AnswerOf(response) with { Units = response.DeterministicTime };
            if (cancel.IsCancellationRequested) return asked.Unsolved();
            var second = run(asked.Model.Writer.Proto, settings.Different() with { Limit = Left() }, null, cancel);
            return asked.Confirm(second) with { Units = response.DeterministicTime + second.DeterministicTime };
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested)
        {
            return new Answer(Outcome.Unknown, null, null, null);
        }

        TimeSpan? Left() => question.DeterministicLimit is not null ? null
            : question.Limit > clock.Elapsed ? question.Limit - clock.Elapsed : TimeSpan.Zero;
    }
}
