using System.Diagnostics;
using RotationPlanner.Solving.CpSat;

namespace RotationPlanner.Solving.Portfolio;

/// <summary>What questions to CP-SAT may take together: time, or the solver's own units of work where a search has to be reproducible.</summary>
/// <param name="limit">The time for all of them.</param>
/// <param name="units">The units of work for all of them, whatever the time; null where only time counts.</param>
/// <param name="cancel">Ends them early.</param>
sealed class Allowance(TimeSpan limit, double? units, CancellationToken cancel)
{
    // Building a model is work too, about as much as a small one takes to solve.
    const double UnitsToAsk = 0.005;

    readonly Stopwatch watch = Stopwatch.StartNew();
    double worked;

    public TimeSpan Left => limit - watch.Elapsed;

    /// <summary>How much of the allowance is used up; 1 and more for all of it.</summary>
    public double Used => units is { } most ? worked / most : watch.Elapsed / limit;

    public bool IsOver => Left <= TimeSpan.Zero || Used >= 1 || cancel.IsCancellationRequested;

    /// <summary>Asks a question and counts what it took.</summary>
    /// <param name="question">The question.</param>
    /// <param name="mostUnits">The units of work for this one, where units count.</param>
    /// <param name="part">The part of the time left for this one, where time counts.</param>
    public Answer Ask(Question question, double mostUnits, double part = 1)
    {
        var answer = CpSatEngine.Ask(question with
        {
            Limit = part * Left,
            DeterministicLimit = units is { } most ? Math.Min(mostUnits, Math.Max(0, most - worked)) : null,
        }, cancel);
        worked += answer.Units + UnitsToAsk;
        return answer;
    }
}
