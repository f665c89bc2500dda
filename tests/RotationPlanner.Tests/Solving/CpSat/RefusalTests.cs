using Google.OrTools.Sat;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Solving.CpSat;

namespace RotationPlanner.Tests.Solving.CpSat;

public class RefusalTests
{
    static readonly Label Greedy = new("HoursCap", "counts far too much");

    [Fact]
    public void ASumBeyondTheSolversNumbers_NamesTheRule()
    {
        var huge = Enumerable.Repeat(long.MaxValue / 8, 40).ToArray();
        var program = new TinyProgram(40).Linear([.. Enumerable.Range(0, 40)], huge, 0, 5, label: Greedy).Build();
        var thrown = Assert.Throws<OverflowException>(() =>
            CpSatEngine.Ask(new Question { Program = program }, CancellationToken.None));
        Assert.Contains("HoursCap", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("Maybe", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheLargestWeightsThatRulesMayUse_AreCounted()
    {
        var program = new TinyProgram(300)
            .Linear([.. Enumerable.Range(0, 300)], [.. Enumerable.Repeat(1_000_000_000L, 300)], 5, 1_000_000_004,
            new Penalty(Goal.Preferences, 1_000_000)).Linear([0, 1], [1, 1], 2, 2).Build();
        var answer = CpSatEngine.Ask(
            new Question { Program = program, Objective = Tier.Of(Goal.Preferences) }, CancellationToken.None);
        Assert.Equal((Outcome.Optimal, 999_999_996_000_000L), (answer.Outcome, answer.Objective));
    }

    [Fact]
    public void AModelTheSolverRefuses_ThrowsWithItsReason()
    {
        var model = new CpModelProto { Variables = { new IntegerVariableProto { Domain = { 5, 2 } } } };
        var thrown = Assert.Throws<InvalidOperationException>(() =>
            NativeSolver.Run(model, new SolverSettings(), null, CancellationToken.None));
        Assert.Contains("domain", thrown.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Spacing_BelongsToLocalSearch()
    {
        var tiny = new TinyProgram(2);
        tiny.Spacings.Add(new SpacingConstraint(new Label("spread", "are near"), 0, [0, 1], [0, 1], 5));
        var question = new Question { Program = tiny.Build(), Objective = Tier.Of(Goal.Spacing) };
        Assert.Throws<NotSupportedException>(() => CpSatEngine.Ask(question, CancellationToken.None));
        Assert.Equal(Outcome.Optimal, CpSatEngine.Ask(question with { Objective = null, Holds = [new(Tier.Of(Goal.Spacing), 0)] }, CancellationToken.None).Outcome);
    }

    [Fact]
    public void ARankBeyondThePeople_IsRefusedAsObjective_AndHoldsByItself()
    {
        var tiny = new TinyProgram(1);
        tiny.Loads.Add(new LoadFamily("total", [5], [0], [0]));
        var question = new Question { Program = tiny.Build(), Objective = Tier.Load(0, 1) };
        Assert.Throws<ArgumentException>(() => CpSatEngine.Ask(question, CancellationToken.None));
        Assert.Equal(Outcome.Optimal, CpSatEngine.Ask(question with { Objective = null, Holds = [new(Tier.Load(0, 1), -9)] }, CancellationToken.None).Outcome);
    }

    [Fact]
    public void Version_IsThatOfThePackage() => Assert.Equal("CP-SAT 9.15", CpSatEngine.Version);
}
