using FsCheck.Xunit;
using RotationPlanner.Program;
using RotationPlanner.Solving.CpSat;

namespace RotationPlanner.Tests.Solving.CpSat;

/// <summary>A hint reaches the solver whole, and is understood without it.</summary>
[Properties(Arbitrary = [typeof(RandomPrograms)], MaxTest = 300)]
public class HintTests
{
    static readonly Tier[] Tiers =
    [
        Tier.Obligations, Tier.Uncovered, Tier.UncoveredOptional, Tier.Load(0, 0), Tier.Load(0, 1), Tier.Load(0, 2),
            Tier.Of(Goal.Preferences), Tier.Of(Goal.Stability),
    ];

    [Law(60, Checked = 0.042)]
    internal void AHintFits_ExactlyWhenItIsWithinTheHolds_AndHasItsOwnValue(SeatProgram program, int seed)
    {
        var (question, values) = Draw(program, seed);
        var asked = new AskedModel(question, CancellationToken.None);
        Assert.Equal(BruteForce.IsWithin(program, values, question.Objective, question.Holds), asked.HintFits);
        if (!asked.HintFits) throw Discard.Case();
        var answer = asked.Unsolved();
        Assert.Equal(Outcome.Feasible, answer.Outcome);
        Assert.Equal(values, answer.Solution!.Values);
        Assert.Equal(new Recount(program, values).Tier(question.Objective!.Value), answer.Objective);
        Assert.True(answer.Bound <= answer.Objective);
    }

    [Property]
    internal void EveryVariableIsHintedOnce_WithinItsDomain(SeatProgram program, int seed)
    {
        var proto = new AskedModel(Draw(program, seed).Question, CancellationToken.None).Model.Writer.Proto;
        Assert.Equal(Enumerable.Range(0, proto.Variables.Count), proto.SolutionHint.Vars);
        for (var i = 0; i < proto.Variables.Count; i++)
            Assert.InRange(proto.SolutionHint.Values[i], proto.Variables[i].Domain[0], proto.Variables[i].Domain[1]);
    }

    [Law(20, Checked = 0.06)]
    internal void FrozenVariables_KeepTheValueOfTheHint_AndTheRestIsAsGoodAsCanBe(SeatProgram program, int seed)
    {
        var (question, values) = Draw(program, seed);
        var frozen = values.Select((_, i) => (seed >> (i % 8) & 1) == 0).ToArray();
        var answer = CpSatEngine.Ask(
            question with { Frozen = frozen, DeterministicLimit = 10 }, CancellationToken.None);

        long? best = null;
        for (var bits = 0; bits < 1 << values.Length; bits++)
        {
            var other = values.Select((v, i) => frozen[i] ? v : (bits >> i & 1) == 1).ToArray();
            if (!BruteForce.IsWithin(program, other, question.Objective, question.Holds)) continue;
            var value = new Recount(program, other).Tier(question.Objective!.Value);
            if (best is null || value < best) best = value;
        }
        Assert.Equal(best is null ? Outcome.Infeasible : Outcome.Optimal, answer.Outcome);
        Assert.Equal(best, answer.Objective);
        if (answer.Solution is not { } solution) throw Discard.Case();
        for (var i = 0; i < values.Length; i++)
            if (frozen[i]) Assert.Equal(values[i], solution.Values[i]);
    }

    [Fact]
    public void FrozenWithoutAHint_IsRefused() => Assert.Throws<ArgumentException>(
        () => CpSatEngine.Ask(new Question { Program = new TinyProgram(1).Build(), Frozen = [true] }, CancellationToken.None));

    [Fact]
    public void AHintOfAnotherProgram_IsRefused() => Assert.Throws<ArgumentException>(
        () => CpSatEngine.Ask(new Question { Program = new TinyProgram(1).Build(), Hint = new Solution([true, false]) }, CancellationToken.None));

    static (Question Question, bool[] Values) Draw(SeatProgram program, int seed)
    {
        var random = new Random(seed);
        var values = RandomPrograms.Values(random, program);
        var tiers = Tiers.Where(t => t.Rank < program.ResponderCount).ToArray();
        var question = new Question
        {
            Program = program,
            Objective = tiers[random.Next(tiers.Length)],
            Holds = RandomPrograms.Holds(random, program, tiers),
            Hint = new Solution(values),
        };
        return (question, values);
    }
}
