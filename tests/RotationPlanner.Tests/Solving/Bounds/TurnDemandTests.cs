using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using RotationPlanner.Program;
using RotationPlanner.Solving.Bounds;
using RotationPlanner.Tests.Fairness;

namespace RotationPlanner.Tests.Solving.Bounds;

public class TurnDemandTests
{
    [Property(MaxTest = 100)]
    public Property No_plan_of_stints_is_below_the_bound_at_any_rank(bool leaveOneEmpty) =>
        Prop.ForAll(StintPrograms.All(), Gen.Choose(0, 9_000).ToArbitrary(), (program, above) =>
    {
        var best = BruteForce.Best(program);
        var (empty, worst) = (best.Uncovered + best.UncoveredOptional + (leaveOneEmpty ? 1 : 0), best.Load[0] + above);
        var ranks = new RankBound(program, empty, worst);
        var bounds = best.Load.Select((_, rank) => ranks.Of(rank, worst)).ToArray();
        return WaterFillingBound.Of(program, empty, worst) <= best.Load[0] && BruteForce.All(program)
            .Select(plan => Score.Of(program, plan))
            .Where(s => s.Limits == 0 && s.Uncovered + s.UncoveredOptional <= empty && s.Load[0] <= worst)
            .All(s => bounds.Select((bound, rank) => s.Load[rank] >= bound).All(kept => kept));
    });

    [Theory]
    [InlineData(2, 14)] // two weekday stints and two weekends: one of each
    [InlineData(3, 14)] // four turns for three: somebody has two, of which one is a weekend at most
    [InlineData(3, 18)] // three weekday stints and two weekends, which are three and two days
    public void Equal_people_get_no_less_than_whole_stints_allow(int people, int days)
    {
        var program = Weeks(people, days);
        var best = BruteForce.Best(program);
        Assert.Equal(best.Load[0], new RankBound(program, 0, best.Load[0]).Of(0, best.Load[0]));
    }

    [Fact]
    public void Days_that_go_to_one_person_bound_more_than_days_alone()
    {
        var program = Weeks(3, 14);
        // Fourteen days are five for somebody at least; four turns are two for somebody, so seven days or six.
        var apart = StintPrograms.Compile(StintPrograms.Company(14, [], false, [-9, -9, -9], 0, [0, 0, 0]));
        Assert.True(new RankBound(program, 0, 100_000).Of(0, 100_000) > new RankBound(apart, 0, 100_000).Of(0, 100_000) + 1_000);
    }

    [Fact]
    public void A_cap_on_weekends_leaves_other_turns_for_the_rest()
    {
        // Two weekday stints and two weekends for two people: without the cap one may have both weekends.
        var free = StintPrograms.Compile(Capped(0));
        var capped = StintPrograms.Compile(Capped(3));
        var weekends = Enumerable.Range(0, free.VariableCount)
            .Select(v => free.VariableSlots[v].Any(s => free.Slots[s].Shift.Date.DayOfWeek == IsoDayOfWeek.Saturday) ? 1L : 0L).ToArray();
        Assert.Equal([2, 2], TimeLimit.Of(free, weekends));
        Assert.Equal([1, 1], TimeLimit.Of(capped, weekends));
    }

    static Company Capped(int rule) => StintPrograms.Company(14, Stints, false, [-9, -9], rule, [0, 0]);

    static Stint[] Stints =>
        [Stint.Weekdays(IsoDayOfWeek.Monday, IsoDayOfWeek.Thursday), Stint.Weekdays(IsoDayOfWeek.Friday, IsoDayOfWeek.Sunday)];

    static SeatProgram Weeks(int people, int days) => StintPrograms.Compile(
        StintPrograms.Company(days, Stints, false, [.. Enumerable.Repeat(-9, people)], 0, [.. Enumerable.Repeat(0, people)]));
}
