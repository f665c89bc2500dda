using FsCheck.Xunit;
using RotationPlanner.Program;
using RotationPlanner.Solving.CpSat;

namespace RotationPlanner.Tests.Solving.CpSat;

/// <summary>The engine against trying every solution.</summary>
[Properties(Arbitrary = [typeof(RandomPrograms)], MaxTest = 40)]
public class OptimumTests
{
    static readonly Tier[] Tiers =
    [
        Tier.Obligations, Tier.Uncovered, Tier.UncoveredOptional, Tier.Load(0, 0), Tier.Load(1, 0), Tier.Load(0, 1),
            Tier.Load(0, 2), Tier.Of(Goal.Preferences),
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
        var holds = RandomPrograms.Holds(random, program, Tiers);
        Agree(program, null, holds);
        Agree(program, Tiers[random.Next(4)], holds);
    }

    [Property(MaxTest = 100)]
    internal void LoadsHeldAtSeveralRanks_AreHeldTogether(int seed)
    {
        var random = new Random(seed);
        var tiny = new TinyProgram(6, 4) { Owners = [0, 1, 2, 3, random.Next(4), random.Next(4)] };
        tiny.Linear([0, 1, 2, 3, 4, 5], [1, 1, 1, 1, 1, 1], random.Next(1, 6), 6);
        tiny.Loads.Add(new LoadFamily("steps", [.. Enumerable.Range(0, 6).Select(_ => (long)random.Next(1, 5))], [0, 0, 0, random.Next(3)], new long[4]));
        var program = tiny.Build();
        Hold[] holds = [.. Enumerable.Range(0, 4).Where(_ => random.Next(3) > 0)
            .Select(rank => new Hold(Tier.Load(0, rank), random.Next(8 - (2 * rank))))];
        Agree(program, null, holds);
        Agree(program, Tier.Load(0, random.Next(4)), holds);
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
