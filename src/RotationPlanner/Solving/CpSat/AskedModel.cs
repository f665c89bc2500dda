using Google.OrTools.Sat;
using RotationPlanner.Program;

namespace RotationPlanner.Solving.CpSat;

/// <summary>
/// A question as a model, and the solver's responses as answers. A hint within the holds is the first incumbent:
/// nothing worse is answered.
/// </summary>
sealed class AskedModel
{
    static readonly Answer Unknown = new(Outcome.Unknown, null, null, null);

    readonly Question question;
    readonly ObjectiveSum? objective;
    readonly Solution? hint;
    readonly long hintValue;
    long best = long.MaxValue;

    public AskedModel(Question question, CancellationToken cancel)
    {
        this.question = question;
        (Model, var cost) = TierModel.Build(question, cancel);
        objective = cost is null ? null : new ObjectiveSum(Model.Writer, cost);
        if (question.Hint is null) return;
        Model.Writer.WriteHint();
        if (!Model.Writer.HintFits) return;
        var values = Model.Writer.Proto.SolutionHint.Values;
        hint = Model.Read(values);
        best = hintValue = Value(values);
    }

    public SeatModel Model { get; }

    public bool HintFits => hint is not null;

    public bool Watches => question.OnBetter is not null || question.StopAt is not null;

    /// <summary>The answer when the hint leaves nothing to ask.</summary>
    public Answer? AnswerOfHint() => hint is null ? null
        : objective is null || hintValue <= objective.Least ? Found(Outcome.Optimal, hint, hintValue, hintValue)
        : hintValue <= question.StopAt ? Found(Outcome.Feasible, hint, hintValue, objective.Least)
        : null;

    /// <summary>The answer when the solver has none.</summary>
    public Answer Unsolved() =>
        hint is null ? Unknown : Found(Outcome.Feasible, hint, hintValue, objective?.Least ?? 0);

    /// <summary>Hears of a solution during the search; false when it is good enough to stop.</summary>
    public bool Hear(CpSolverResponse response)
    {
        var value = Value(response.Solution);
        if (value >= best) return true;
        best = value;
        question.OnBetter?.Invoke(Model.Read(response.Solution), value, Bound(response, value));
        return objective is null || !(value <= question.StopAt);
    }

    public Answer AnswerOf(CpSolverResponse response)
    {
        if (response.Status is not (CpSolverStatus.Optimal or CpSolverStatus.Feasible)) return Unsolved();
        var value = Value(response.Solution);
        var optimal = response.Status == CpSolverStatus.Optimal;
        // Better than "optimal" is a contradiction: then nothing is proved.
        if (hint is not null && hintValue < value)
            return Found(Outcome.Feasible, hint, hintValue, optimal ? objective!.Least : Bound(response, hintValue));
        var solution = hint is not null && hintValue == value ? hint : Model.Read(response.Solution);
        return Found(optimal ? Outcome.Optimal : Outcome.Feasible, solution, value, optimal
            ? value : Bound(response, value));
    }

    /// <summary>
    /// The answer after "infeasible", given what a second, different solve says. If it has a solution, the first was
    /// wrong and nothing is proved.
    /// </summary>
    public Answer Confirm(CpSolverResponse second) => second.Status switch
    {
        CpSolverStatus.Infeasible => new Answer(Outcome.Infeasible, null, null, null),
        CpSolverStatus.Optimal or CpSolverStatus.Feasible =>
            Found(Outcome.Feasible, Model.Read(second.Solution), Value(second.Solution), objective?.Least ?? 0),
        _ => Unknown,
    };

    long Value(IReadOnlyList<long> values) => objective?.ValueIn(values) ?? 0;

    long Bound(CpSolverResponse response, long value) =>
        objective is null ? 0 : Math.Min(value, objective.BoundOf(response.BestObjectiveBound));

    Answer Found(Outcome outcome, Solution solution, long value, long bound) =>
        objective is null ? new Answer(outcome, solution, null, null) : new Answer(outcome, solution, value, bound);
}
