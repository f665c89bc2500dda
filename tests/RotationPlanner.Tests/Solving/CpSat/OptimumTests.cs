using FsCheck.Xunit;
using RotationPlanner.Solving;
using RotationPlanner.Solving.CpSat;

namespace RotationPlanner.Tests.Solving.CpSat;

/// <summary>The engine against trying every solution.</summary>
[Properties(Arbitrary = [typeof(RandomPrograms)], MaxTest = 40)]
public class OptimumTests
{
    static readonly Tier[] Tiers =
    [
        Tier.Broken, Tier.Required, Tier.Wanted, Tier.Load(0, 0), Tier.Load(1, 0), Tier.Load(0, 1), Tier.Load(0, 2), Tier.Of(Goal.Departments),
        Tier.Of(Goal.Preferences), Tier.Of(Goal.Spacing), Tier.Of(Goal.Stability),
    ];

    [Property]
    internal void EachTierAlone_IsAsSmallAsCanBe(SeatProgram program)
    {
        foreach (var tier in Tiers)
            if (tier.Rank < program.ResponderCount) Agree(program, tier, []);
    }

    [Property]
    internal void TiersOneAfterAnother_EachHeldForTheNext_StayAsSmallAsCanBe(SeatProgram program)
    {
        var holds = new List<Hold>();
        foreach (var tier in Tiers.Where(t => t.Rank < program.ResponderCount).OrderBy(t => (t.Kind, t.Index, t.Rank)))
            if (Agree(program, tier, holds) is { } best) holds.Add(new Hold(tier, best));
    }

    [Property]
    internal void HoldsThatNobodyProvedPossible_AreMetOrExcluded(SeatProgram program, int seed)
    {
        var random = new Random(seed);
        var holds = Tiers.Where(t => t.Rank < program.ResponderCount && random.Next(3) == 0)
            .Select(t => new Hold(t, t.Kind == TierKind.Load ? random.Next(-10_000, 20_000) : random.Next(4))).ToArray();
        Agree(program, null, holds);
        Agree(program, Tiers[random.Next(7) % (program.ResponderCount + 4)], holds);
    }

    static long? Agree(SeatProgram program, Tier? tier, IReadOnlyList<Hold> holds)
    {
        var expected = BruteForce.Least(program, tier, holds);
        var question = new Question { Program = program, Objective = tier, Holds = holds, DeterministicLimit = 10 };
        var answer = CpSatEngine.Ask(question, CancellationToken.None);
        if (expected is null)
        {
            Assert.Equal(Outcome.Infeasible, answer.Outcome);
            return null;
        }
        Assert.Equal(Outcome.Optimal, answer.Outcome);
        Assert.True(BruteForce.IsWithin(program, answer.Solution!.Values, tier, holds));
        if (tier is null) return null;
        Assert.Equal(expected, answer.Objective);
        Assert.Equal(expected, answer.Bound);
        Assert.Equal(expected, new Recount(program, answer.Solution.Values).Tier(tier.Value));
        return expected;
    }
}
