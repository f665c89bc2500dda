using RotationPlanner.Program;
using RotationPlanner.Solving.CpSat;

namespace RotationPlanner.Tests.Solving.CpSat;

/// <summary>Every way a search ends early. A stop that is lost shows as four minutes of waiting.</summary>
public class StoppingTests
{
    [Fact]
    public void CancelledBeforehand_AnswersWithoutThrowing()
    {
        var answer = CpSatEngine.Ask(HardProgram.Question, new CancellationToken(true));
        Assert.Equal(new Answer(Outcome.Unknown, null, null, null), answer);
    }

    [Fact]
    public void CancelledBeforeTheNativeSearchHasBegun_Stops()
    {
        using var cancel = new CancellationTokenSource();
        var answer = CpSatEngine.Ask(HardProgram.Question, (model, settings, goOn, token) =>
        {
            cancel.Cancel();
            return NativeSolver.Run(model, settings, goOn, token);
        }, cancel.Token);
        Assert.NotEqual(Outcome.Optimal, answer.Outcome);
    }

    [Fact]
    public void CancelledAtTheFirstSolution_AnswersWithIt()
    {
        using var cancel = new CancellationTokenSource();
        var answer = CpSatEngine.Ask(
            HardProgram.Question with { OnBetter = (_, _, _) => cancel.Cancel() }, cancel.Token);
        Assert.Equal(Outcome.Feasible, answer.Outcome);
        Assert.True(answer.Bound < answer.Objective);
        Assert.True(BruteForce.IsWithin(HardProgram.Question.Program, answer.Solution!.Values, Tier.Load(0, 0), HardProgram.Question.Holds));
    }

    [Fact]
    public void Limit_EndsTheSearch()
    {
        var answer = CpSatEngine.Ask(
            HardProgram.Question with { Limit = TimeSpan.FromMilliseconds(300) }, CancellationToken.None);
        Assert.NotEqual(Outcome.Optimal, answer.Outcome);
    }

    [Fact]
    public void StopAt_EndsTheSearchAtThatValue()
    {
        var found = new List<long>();
        var question = HardProgram.Question with { StopAt = 45_000, OnBetter = (_, value, _) => found.Add(value) };
        var answer = CpSatEngine.Ask(question, CancellationToken.None);
        Assert.Equal(Outcome.Feasible, answer.Outcome);
        Assert.True(answer.Objective <= 45_000);
        Assert.All(found.SkipLast(1), value => Assert.True(value > 45_000));
    }

    [Fact]
    public void AHintThatIsGoodEnough_NeedsNoSearch()
    {
        var first = CpSatEngine.Ask(HardProgram.Question with { StopAt = 50_000 }, CancellationToken.None);
        var question = HardProgram.Question with { Hint = first.Solution, StopAt = first.Objective };
        Assert.Equal(first.Solution!.Values, CpSatEngine.Ask(question, (_, _, _, _) => throw new InvalidOperationException(), CancellationToken.None).Solution!.Values);
    }

    [Fact]
    public void OnBetter_HearsOfEverBetterSolutions_WithTheirOwnValues()
    {
        var program = HardProgram.Question.Program;
        var found = new List<(long Value, long Bound)>();
        CpSatEngine.Ask(HardProgram.Question with
        {
            DeterministicLimit = 0.1,
            OnBetter = (solution, value, bound) =>
            {
                Assert.True(new Recount(program, solution.Values).Tier(Tier.Load(0, 0)) <= value);
                found.Add((value, bound));
            },
        }, CancellationToken.None);
        Assert.NotEmpty(found);
        Assert.Equal(found.OrderByDescending(f => f.Value), found);
        Assert.All(found, f => Assert.True(f.Bound <= f.Value));
    }

    [Fact]
    public void Deterministic_GivesTheSamePlanTwice_AndAnotherForAnotherSeed()
    {
        var question = HardProgram.Question with { DeterministicLimit = 0.1 };
        var once = CpSatEngine.Ask(question, CancellationToken.None);
        Assert.Equal(once.Solution!.Values, CpSatEngine.Ask(question, CancellationToken.None).Solution!.Values);
        Assert.NotEqual(once.Solution.Values,
            CpSatEngine.Ask(question with { Seed = 2 }, CancellationToken.None).Solution!.Values);
    }
}
