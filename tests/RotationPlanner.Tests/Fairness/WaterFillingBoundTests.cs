using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using RotationPlanner.Fairness.Bounds;
using RotationPlanner.Rules;
using RotationPlanner.Scheduling;
using RotationPlanner.Solving;
using RotationPlanner.Tests.Scheduling;

namespace RotationPlanner.Tests.Fairness;

public class WaterFillingBoundTests
{
    static readonly LocalDate Monday = new(2027, 1, 4);

    [Property(MaxTest = 80)]
    public Property The_bound_is_never_above_the_best_plan()
    {
        var cases =
            from people in Gen.Choose(2, 3)
            from days in Gen.Choose(3, 5)
            from deputy in Gen.Choose(0, 3)
            from zones in Gen.Elements("Europe/London", "Asia/Tokyo", "America/New_York").ArrayOf(people)
            from off in Gen.Choose(-6, 5).ArrayOf(people)
            from carried in Gen.Choose(-1500, 1500).ArrayOf(people)
            from rule in Gen.Choose(0, 4)
            select (days: deputy == 0 ? 3 : days, deputy: deputy == 0, zones, off, carried, rule);
        return Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var company = Daily(c.days, c.deputy, [.. c.zones.Select((z, i) => Person(i, z, c.off[i]))], Rule(c.rule)) with
            {
                Ledger = new Ledger([.. c.carried.Select((x, i) => new LedgerEntry($"p{i}", Monday.PlusDays(-9), Monday.PlusDays(-2), new Credit(Math.Max(x, 0), 0, 0, 0), new Credit(Math.Max(-x, 0), 0, 0, 0)))]),
            };
            var program = ProgramCompiler.Compile(company, Schedule.Of(company)).Program;
            var best = BruteForce.Best(program);
            var empty = best.Required + best.Wanted;
            var loose = best.Load[0] + 7000;
            return WaterFillingBound.Of(program, empty, loose) <= best.Load[0] && WaterFillingBound.Of(program, empty, best.Load[0]) <= best.Load[0];
        });
    }

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
        var company = Daily(5, false, [Person(0, "Europe/London", -9), Person(1, "Europe/London", -9)], new ShiftCap(2, 5));
        var program = ProgramCompiler.Compile(company, Schedule.Of(company)).Program;
        var best = BruteForce.Best(program);
        Assert.Equal(1, best.Required);
        Assert.Equal(best.Load[0], WaterFillingBound.Of(program, 1, 100_000));
    }

    [Fact]
    public void Weeks_are_whole_so_nobody_can_have_the_mean()
    {
        // 26 weeks among 7 people: someone has four, which is 4 / (26 / 7) - 1 = 7.69 % above the share; lighter and heavier weeks move it a little.
        var company = Pool.Weekly([.. Enumerable.Range(0, 7).Select(i => Pool.Person($"p{i}"))]);
        var program = ProgramCompiler.Compile(company, Schedule.Of(company)).Program;
        Assert.InRange(WaterFillingBound.Of(program, 0, 100_000), 700, 769);
    }

    [Fact]
    public void What_somebody_carries_already_bounds_from_below()
    {
        var company = Daily(4, false, [Person(0, "Europe/London", -9), Person(1, "Europe/London", -9)]) with
        {
            Ledger = new Ledger([new LedgerEntry("p0", Monday.PlusDays(-9), Monday.PlusDays(-2), new Credit(90_000, 0, 0, 0), Credit.Zero)]),
        };
        var program = ProgramCompiler.Compile(company, Schedule.Of(company)).Program;
        Assert.Equal(program.Loads[0].Value(0, 0), WaterFillingBound.Of(program, 0, 1_000_000));
    }

    [Property]
    public Property The_limit_is_the_largest_credit_within_a_value()
    {
        var cases = from m in Gen.Choose(-10_000, 30_000) from carried in Gen.Choose(-5000, 5000) from share in Gen.Choose(0, 9000) from weight in Gen.Choose(0, 9000) select (m, carried, share, weight);
        return Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var family = new LoadFamily("load", [], [c.carried], [c.share], [c.weight]);
            var limit = WaterFillingBound.Limit(family, 0, c.m);
            return family.Value(0, limit) <= c.m && family.Value(0, limit + 1) > c.m;
        });
    }

    [Property]
    public Property Reachable_sums_are_those_of_all_subsets() => Prop.ForAll(Gen.Choose(1, 40).Select(n => n * 30L).ArrayOf(7).ToArbitrary(), Gen.Choose(0, 9000).ToArbitrary(), (numbers, limit) =>
    {
        var subsets = Enumerable.Range(0, 1 << numbers.Length).Select(mask => numbers.Where((_, i) => (mask & (1 << i)) != 0).Sum());
        return new ReachableSums(numbers.Select(n => new Item(n, n, 1)), limit).LargestUpTo(limit) == subsets.Where(s => s <= limit).Max();
    });

    static IRule[] Rule(int number) => number switch
    {
        1 => [new RestBetweenShifts(Period.FromDays(1))],
        2 => [new ShiftCap(1, 2)],
        3 => [new ShiftCap(2, 5)],
        4 => [new DeputyFollowsCommander()],
        _ => [],
    };

    static Responder Person(int number, string zone, int dayOff) => Samples.Person($"p{number}", Samples.Zone(zone)) with
    {
        Unavailable = dayOff < 0 ? [] : [BusyTime.Days(Monday.PlusDays(dayOff), Monday.PlusDays(dayOff), Samples.Zone(zone))],
    };

    static Company Daily(int days, bool deputy, Responder[] people, params IRule[] rules)
    {
        var company = Samples.Company(ShiftPattern.Daily(new LocalTime(9, 0)), Samples.London, Monday, Monday.PlusDays(days - 1));
        Role[] roles = deputy ? [new Role { Id = "commander" }, new Role { Id = "deputy", Weight = 0.5m }] : [new Role { Id = "commander" }];
        var kept = rules.Where(r => deputy || r is not DeputyFollowsCommander);
        return company with { Departments = [new Department { Id = "d" }], Responders = people, Rotations = [company.Rotations[0] with { Roles = roles, Rules = [.. kept] }] };
    }
}
