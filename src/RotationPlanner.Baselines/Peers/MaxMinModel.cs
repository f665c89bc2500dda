using Google.OrTools.Sat;
using RotationPlanner.Baselines.Seats;

namespace RotationPlanner.Baselines.Peers;

/// <summary>A constraint model of an afternoon.</summary>
sealed class MaxMinModel() : Baseline(
    "max-min-model", "Max-min model",
    "An afternoon's work with CP-SAT: a yes or no for each person and turn, nobody twice at once, nobody while away, as many turns filled as can be, then the least loaded carries as much as can be.",
    "It ends after a fixed amount of work, with the best that it found; above 300,000 choices it is left out.")
{
    const int MostChoices = 300_000;
    const double Work = 20;

    private protected override bool Fill(TurnBook book, CancellationToken cancel)
    {
        var (model, choices) = (new CpModel(), new List<Choice>());
        foreach (var turn in book.Turns)
            foreach (var person in book.Pool.Of(turn.Layer))
            {
                cancel.ThrowIfCancellationRequested();
                if (choices.Count > MostChoices) return false;
                if (book.Pool.IsFree(turn, person)) choices.Add(new Choice(turn, person, model.NewBoolVar("")));
            }
        foreach (var seat in choices.GroupBy(c => c.Turn, ReferenceEqualityComparer.Instance)) model.AddAtMostOne(seat.Select(c => c.Is));
        var loads = new List<LinearExpr>();
        foreach (var own in choices.GroupBy(c => c.Person.Id, StringComparer.Ordinal))
        {
            NobodyTwice(model, [.. own.OrderBy(c => c.Turn.Start)]);
            loads.Add(LinearExpr.WeightedSum(own.Select(c => c.Is), own.Select(c => c.Turn.Minutes)));
        }
        if (choices.Count == 0) return true;
        var longest = choices.Select(c => c.Turn).Distinct().Sum(t => t.Minutes);
        var least = model.NewIntVar(0, longest, "least");
        foreach (var load in loads) model.Add(load >= least);
        model.Maximize(LinearExpr.WeightedSum(choices.Select(c => c.Is), choices.Select(_ => longest + 1)) + least);
        var solver = new CpSolver { StringParameters = $"num_workers:1,random_seed:1,max_deterministic_time:{Work}" };
        using var stop = cancel.Register(solver.StopSearch);
        var status = solver.Solve(model);
        cancel.ThrowIfCancellationRequested();
        if (status is CpSolverStatus.Optimal or CpSolverStatus.Feasible)
            foreach (var choice in choices.Where(c => solver.BooleanValue(c.Is))) book.Give(choice.Turn, choice.Person);
        return true;
    }

    static void NobodyTwice(CpModel model, List<Choice> own)
    {
        for (var i = 0; i < own.Count; i++)
            for (var j = i + 1; j < own.Count && own[j].Turn.Start < own[i].Turn.End; j++)
                if (own[i].Turn.Overlaps(own[j].Turn)) model.AddAtMostOne([own[i].Is, own[j].Is]);
    }

    sealed record Choice(Turn Turn, Responder Person, BoolVar Is);
}
