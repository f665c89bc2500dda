using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using RotationPlanner.Planning.Compiling;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Solving.Bounds;
using RotationPlanner.Tests.Fairness;
using static RotationPlanner.Tests.Fairness.DailyCompanies;

namespace RotationPlanner.Tests.Solving.Bounds;

public class WaterFillingBoundTests
{
    [Property(MaxTest = 80)]
    public Property The_bound_is_never_above_the_best_plan() => Prop.ForAll(DailyCompanies.Programs(), program =>
    {
        var best = BruteForce.Best(program);
        var empty = best.Uncovered + best.UncoveredOptional;
        var loose = best.Load[0] + 7000;
        return WaterFillingBound.Of(program, empty, loose) <= best.Load[0]
            && WaterFillingBound.Of(program, empty, best.Load[0]) <= best.Load[0];
    });

    [Theory]
    [InlineData(2, 5)] // 3 of 5 days for one of two
    [InlineData(3, 5)]
    [InlineData(3, 3)]
    public void For_equal_people_the_bound_is_the_best_plan(int people, int days)
    {
        var company = Daily(days, false, [.. Enumerable.Range(0, people).Select(i => Person(i, "Europe/London", -9))]);
        var program = ProgramCompiler.Compile(company, Schedule.Of(company)).Program;
        var best = BruteForce.Best(program);
        Assert.Equal(best.Load[0], WaterFillingBound.Of(program, 0, 100_000));
    }

    [Fact]
    public void Time_that_a_person_does_not_have_is_counted()
    {
        // Two of five days each: one stays empty, and who serves serves twice.
        var company = Daily(
            5, false, [Person(0, "Europe/London", -9), Person(1, "Europe/London", -9)], new ShiftCap(2, 5));
        var program = ProgramCompiler.Compile(company, Schedule.Of(company)).Program;
        var best = BruteForce.Best(program);
        Assert.Equal(1, best.Uncovered);
        Assert.Equal(best.Load[0], WaterFillingBound.Of(program, 1, 100_000));
    }

    [Fact]
    public void Weeks_are_whole_so_nobody_can_have_the_mean()
    {
        // 26 weeks among 7 people: someone has four, which is 4 / (26 / 7) - 1 = 7.69 % above the share; lighter and heavier weeks move it a little.
        var company = Pool.Weekly([.. Enumerable.Range(0, 7).Select(i => Pool.Person($"p{i}"))]);
        var program = ProgramCompiler.Compile(company, Schedule.Of(company)).Program;
        var (bound, share) = (WaterFillingBound.Of(program, 0, 100_000), program.Loads[0].Shares[0]);
        Assert.InRange((double)bound / share, 0.07, 0.0769);
    }

    [Fact]
    public void What_somebody_carries_already_bounds_from_below()
    {
        var company = Daily(4, false, [Person(0, "Europe/London", -9), Person(1, "Europe/London", -9)]) with
        {
            Ledger = new Ledger(
            [
                new LedgerEntry("p0", Monday.PlusDays(-9), Monday.PlusDays(-2), new Credit(90_000, 0, 0, 0),
                    Credit.Zero),
                new LedgerEntry("p1", Monday.PlusDays(-9), Monday.PlusDays(-2), Credit.Zero,
                    new Credit(90_000, 0, 0, 0)),
            ]),
        };
        var program = ProgramCompiler.Compile(company, Schedule.Of(company)).Program;
        Assert.Equal(program.Loads[0].Value(0, 0), WaterFillingBound.Of(program, 0, 1_000_000));
    }

    [Property]
    public Property The_limit_is_the_largest_credit_within_a_value()
    {
        var cases = from m in Gen.Choose(-10_000, 30_000) from carried in Gen.Choose(
            -5000, 5000) from share in Gen.Choose(0, 9000) select (m, carried, share);
        return Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var family = new LoadFamily("load", [], [c.carried], [c.share]);
            var limit = WaterFillingBound.Limit(family, 0, c.m);
            return family.Excess(0, limit) <= c.m && family.Excess(0, limit + 1) > c.m;
        });
    }

    [Property]
    public Property Reachable_sums_are_those_of_all_subsets() => Prop.ForAll(Gen.Choose(1, 40).Select(n => n * 30L)
        .ArrayOf(7).ToArbitrary(), Gen.Choose(0, 9000).ToArbitrary(), (numbers, limit) =>
    {
        var subsets = Enumerable.Range(0, 1 << numbers.Length)
            .Select(mask => numbers.Where((_, i) => (mask & (1 << i)) != 0).Sum());
        return new ReachableSums(numbers.Select(n => new Item(n, n, 1)), limit)
            .LargestUpTo(limit) == subsets.Where(s => s <= limit).Max();
    });
}
