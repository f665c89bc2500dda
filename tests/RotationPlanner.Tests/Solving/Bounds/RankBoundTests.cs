using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using RotationPlanner.Planning.Compiling;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Solving.Bounds;
using RotationPlanner.Tests.Fairness;
using static RotationPlanner.Tests.Fairness.DailyCompanies;

namespace RotationPlanner.Tests.Solving.Bounds;

public class RankBoundTests
{
    [Property(MaxTest = 80)]
    public Property No_plan_whose_worst_is_no_worse_is_below_the_bound_at_any_rank(bool leaveOneEmpty) =>
        Prop.ForAll(Programs(), Gen.Choose(0, 9_000).ToArbitrary(), (program, above) =>
    {
        var best = BruteForce.Best(program);
        var (empty, worst) = (best.Uncovered + best.UncoveredOptional + (leaveOneEmpty ? 1 : 0), best.Load[0] + above);
        var ranks = new RankBound(program, empty, worst);
        var bounds = best.Load.Select((_, rank) => ranks.Of(rank, worst)).ToArray();
        foreach (var plan in BruteForce.All(program))
        {
            var score = Score.Of(program, plan);
            if (score.Limits > 0 || score.Uncovered + score.UncoveredOptional > empty
                || score.Load[0] > worst) continue;
            for (var rank = 0; rank < bounds.Length; rank++)
                if (score.Load[rank] < bounds[rank]) return false;
        }
        return true;
    });

    [Theory]
    [InlineData(3, 5, 2)] // 2, 2 and 1 of five days: two people must have two
    [InlineData(3, 4, 1)]
    [InlineData(4, 3, 3)]
    public void Whole_shifts_name_how_many_people_must_have_one_more(int people, int days, int loaded)
    {
        var program = Compile(
            Daily(days, false, [.. Enumerable.Range(0, people).Select(i => Person(i, "Europe/London", -9))]));
        var best = BruteForce.Best(program);
        var ranks = new RankBound(program, 0, best.Load[0]);
        Assert.All(Enumerable.Range(0, loaded), rank => Assert.Equal(best.Load[rank], ranks.Of(rank, best.Load[rank])));
        Assert.Equal(loaded, ranks.Above(best.Load[loaded - 1] - 1));
    }

    [Fact]
    public void One_light_seat_at_the_end_does_not_make_room_for_everybody()
    {
        // Commander, then deputy: nine stints of two weeks among four people, and a last week as commander alone. One person has three stints whoever has the last week.
        var company = Pool.Weekly([.. Enumerable.Range(0, 4).Select(i => Pool.Person($"p{i}"))]);
        var rotation = company.Rotations[0] with { Roles = [new Role { Id = "commander" }, new Role { Id = "deputy", Weight = 0.5m }], Rules = [new DeputyFollowsCommander()] };
        var program = Compile(
            company with { Rotations = [rotation], Horizon = new(new(2027, 1, 4), new(2027, 3, 14)) });
        var family = program.Loads[0];
        var stint = Enumerable.Range(0, program.VariableCount).Where(v => program.VariableSlots[v].Length == 2)
            .Min(v => family.Credits[v]);
        Assert.True(new RankBound(program, 1, family.Value(0, 3 * stint) + 1)
            .Above(family.Value(0, 3 * stint) - 1) >= 1);
    }

    [Fact]
    public void Pools_without_a_person_in_common_add_up()
    {
        // Three days each for two pairs: in either pair one person has two.
        var one = Daily(3, false, [Person(0, "Europe/London", -9), Person(1, "Europe/London", -9), Person(2, "Europe/London", -9), Person(3, "Europe/London", -9)]);
        var rotation = one.Rotations[0];
        var two = one with
        {
            Responders = [.. one.Responders.Select((r, i) => r with { MayHold = [i < 2 ? "commander" : "scribe"] })],
            Rotations = [rotation, rotation with { Id = "other", Roles = [new Role { Id = "scribe" }] }],
        };
        var program = Compile(two);
        var best = BruteForce.Best(program);
        Assert.Equal(best.Load[0], best.Load[1]);
        Assert.Equal(2, new RankBound(program, 0, best.Load[0]).Above(best.Load[1] - 1));
    }

    [Fact]
    public void Seats_that_one_choice_fills_are_one_group()
    {
        var program = Compile(Daily(4, true, [Person(0, "Europe/London", -9), Person(1, "Europe/London", -9)], new DeputyFollowsCommander()));
        Assert.All(program.VariableSlots,
            slots => Assert.Single(slots.Select(s => PoolGroups.Number(program, out _)[s]).Distinct()));
        PoolGroups.Number(program, out var groups);
        Assert.Equal(1, groups);
        PoolGroups.Number(Compile(Daily(4, true, [Person(0, "Europe/London", -9), Person(1, "Europe/London", -9)])),
            out groups);
        Assert.Equal(2, groups);
    }

    static SeatProgram Compile(Company company) => ProgramCompiler.Compile(company, Schedule.Of(company)).Program;
}
