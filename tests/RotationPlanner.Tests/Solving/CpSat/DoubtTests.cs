using Google.OrTools.Sat;
using RotationPlanner.Program;
using RotationPlanner.Solving.CpSat;

namespace RotationPlanner.Tests.Solving.CpSat;

/// <summary>What the engine makes of a solver that errs: its "infeasible" and its silence are known to be wrong at times.</summary>
public class DoubtTests
{
    // One of two variables is to be true; the first costs.
    static readonly SeatProgram Program = new TinyProgram(2).Linear([0, 1], [1, 1], 1, 2)
        .Linear([0], [1], 0, 0, new Penalty(Goal.Preferences, 6)).Build();

    static readonly Question Question = new() { Program = Program, Objective = Tier.Of(Goal.Preferences) };

    [Fact]
    public void Infeasible_IsBelievedOnlyFromTwoDifferentSolves()
    {
        var seen = new List<SolverSettings>();
        var answer = Ask(Question, seen, CpSolverStatus.Infeasible, CpSolverStatus.Infeasible);
        Assert.Equal(new Answer(Outcome.Infeasible, null, null, null), answer);
        Assert.Equal(2, seen.Count);
        Assert.True(seen[0].Presolve);
        Assert.False(seen[1].Presolve);
        Assert.NotEqual(seen[0].Workers, seen[1].Workers);
        Assert.InRange(seen[1].Workers, 1, 9);
    }

    [Fact]
    public void Infeasible_NotConfirmedInTime_IsUnknown() =>
        Assert.Equal(Outcome.Unknown, Ask(Question, [], CpSolverStatus.Infeasible, CpSolverStatus.Unknown).Outcome);

    [Fact]
    public void Infeasible_RefutedByTheSecondSolve_GivesItsSolutionAndProvesNothing()
    {
        var answer = Ask(Question, [], CpSolverStatus.Infeasible, CpSolverStatus.Optimal);
        Assert.Equal((Outcome.Feasible, 6L, 0L), (answer.Outcome, answer.Objective, answer.Bound));
        Assert.Equal([true, false], answer.Solution!.Values);
    }

    [Fact]
    public void Infeasible_RefutedByTheHint_GivesTheHint()
    {
        var seen = new List<SolverSettings>();
        var answer = Ask(Question with { Hint = new([true, false]) }, seen, CpSolverStatus.Infeasible);
        Assert.Equal((Outcome.Feasible, 6L), (answer.Outcome, answer.Objective));
        Assert.Single(seen);
    }

    [Fact]
    public void Silence_GivesTheHintBack()
    {
        var answer = Ask(Question with { Hint = new([true, true]) }, [], CpSolverStatus.Unknown);
        Assert.Equal((Outcome.Feasible, 6L, 0L), (answer.Outcome, answer.Objective, answer.Bound));
    }

    [Fact]
    public void AnOptimumWorseThanTheHint_ProvesNothing()
    {
        // 12 against 6: a second wish is missed by both.
        var program = new TinyProgram(2).Linear([0, 1], [1, 2], 0, 0, new Penalty(Goal.Preferences, 6))
            .Linear([0, 1], [1, 1], 1, 1).Build();
        var question = new Question { Program = program, Objective = Tier.Of(Goal.Preferences), Hint = new([true, false]) };
        var answer = CpSatEngine.Ask(
            question, (model, _, _, _) => Response(model, CpSolverStatus.Optimal, [0, 1, 2]), CancellationToken.None);
        Assert.Equal((Outcome.Feasible, 6L, 0L), (answer.Outcome, answer.Objective, answer.Bound));
    }

    [Fact]
    public void TheRealSolver_FindsTheOptimum() =>
        Assert.Equal((Outcome.Optimal, 0L), CpSatEngine.Ask(Question, CancellationToken.None) is var a
            ? (a.Outcome, a.Objective) : default);

    static Answer Ask(Question question, List<SolverSettings> seen, params CpSolverStatus[] says) =>
        CpSatEngine.Ask(question, (model, settings, _, _) =>
    {
        seen.Add(settings);
        return Response(model, says[seen.Count - 1], [1, 0, 1]);
    }, CancellationToken.None);

    static CpSolverResponse Response(CpModelProto model, CpSolverStatus status, long[] values)
    {
        var response = new CpSolverResponse { Status = status };
        if (status is not (CpSolverStatus.Optimal or CpSolverStatus.Feasible)) return response;
        Assert.Equal(model.Variables.Count, values.Length);
        response.Solution.AddRange(values);
        return response;
    }
}
