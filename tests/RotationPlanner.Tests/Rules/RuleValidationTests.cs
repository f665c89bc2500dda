using NodaTime;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Model;
using RotationPlanner.Verification;

namespace RotationPlanner.Tests.Rules;

public class RuleValidationTests
{
    public static TheoryData<IRule, string, string> Spoilt => new()
    {
        { new ShiftCap(-1, 28), "shifts", "-1" },
        { new ShiftCap(2, 0), "in", "0" },
        { new ShiftCap(2, int.MaxValue), "in", "3660" },
        { new ShiftCap(2, 28) { Roles = ["deputy", "comander"] }, "roles[1]", "Maybe 'commander'." },
        { new HoursCap(-1, 28), "hours", "-1" },
        { new HoursCap(int.MaxValue, 28), "hours", "87840" },
        { new WorkingTimeCap(0, 28), "workingTime", "above 0" },
        { new WorkingTimeCap(25, 28), "workingTime", "Maybe 25%." },
        { new WorkingTimeCap(decimal.MaxValue, 28), "workingTime", "at most 1" },
        { new WeekendCap(-1, 28), "weekends", "-1" },
        { new NightCap(-1, 28), "nights", "-1" },
        { new HolidayCap(-1, 28), "holidays", "-1" },
        { new HolidayCap(1, -1), "in", "-1" },
        { new MaxConsecutiveShifts(0), "consecutive", "1 to 3660" },
        { new MaxConsecutiveShifts(1) { Roles = ["x"] }, "roles[0]", "'consecutive shifts'" },
        { new DepartmentDiversity(0, 28), "departments", "0" },
        { new DepartmentDiversity(2, 28) { Roles = ["x"] }, "roles[0]", "x" },
        { new DepartmentDiversity(2, 28) { From = new LocalDate(1066, 1, 1) }, "from", "1900" },
        { new ConsecutiveDepartments { Leader = "comander" }, "leader", "Maybe 'commander'." },
        { new DistinctDepartments { Roles = ["x"] }, "roles[0]", "x" },
        { new DeputyFollowsCommander { Follower = "scribe" }, "follower", "scribe" },
        { new DeputyFollowsCommander { Leader = "deputy" }, "follower", "the role that leads" },
        { new RestBetweenShifts(Period.FromHours(-1)), "rest", "negative" },
        { new RestBetweenShifts(Period.FromYears(int.MaxValue)), "rest", "ten years" },
        { new RestBetweenShifts(Period.FromNanoseconds(long.MaxValue)), "rest", "ten years" },
        { new RestBetweenShifts(Period.FromNanoseconds(1)), "rest", "whole minutes" },
        { new RestBetweenShifts(Period.FromSeconds(90)), "rest", "whole minutes" },
    };

    [Theory]
    [MemberData(nameof(Spoilt))]
    public void Parameters_that_make_no_sense_are_told(IRule rule, string part, string told) =>
        Sound.Rule(rule).HasOne($"rotations[0].rules[0].{part}", told);

    public static TheoryData<IRule> SoundRules =>
    [
        new ShiftCap(1, 28), new HoursCap(168, 28), new WorkingTimeCap(1, 7), new WeekendCap(1, 28),
            new NightCap(7, 28), new HolidayCap(0, 365),
        new MaxConsecutiveShifts(1), new DepartmentDiversity(3, 28), new DistinctDepartments(),
            new ConsecutiveDepartments(), new DeputyFollowsCommander(), new RestBetweenShifts(Period.Zero),
        new RestBetweenShifts(Period.FromWeeks(2)),
    ];

    [Theory]
    [MemberData(nameof(SoundRules))]
    public void Sound_rules_have_no_problems(IRule rule) => Assert.Empty(Sound.Rule(rule).Validate());

    public static TheoryData<IRule, string> Impossible => new()
    {
        { new ShiftCap(0, 28), "0 in 28 days" },
        { new HoursCap(166, 28), "166 h" },
        { new WorkingTimeCap(0.25m, 27), "25 %" },
        { new WeekendCap(0, 28), "0 in 28" },
        { new NightCap(4, 28), "4 in 28" },
        { new NightCap(4, 5), "4 in 5" },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void Caps_below_a_single_shift_are_told(IRule rule, string limit) =>
        Sound.Rule(rule).HasOne("rotations[0].rules[0]", limit, "'commander'", "Maybe raise that cap");

    [Fact]
    public void A_cap_within_which_any_one_shift_fits_is_possible()
    {
        // The week over the change to summer time has 167 hours, all others 168.
        Assert.Empty(Sound.Rule(new HoursCap(167, 28)).Validate());
        Assert.Empty(Sound.Rule(new NightCap(4, 4)).Validate());
        Assert.Empty(Sound.Rule(new NightCap(0, 28) { Roles = ["shadow"] }).Validate());
    }

    [Fact]
    public void A_cap_of_the_company_is_told_at_its_own_place() =>
        (Sound.Company with { Rules = [new ShiftCap(0, 28)] }).HasOne("rules[0]", "'command'");

    [Fact]
    public void More_seats_that_must_differ_than_departments() => Sound.Rotation(r => r with
    {
        Rules = [new DistinctDepartments()], Roles = [new Role { Id = "commander", Seats = SeatRange.Exactly(4) }],
    }).HasOne("rotations[0].rules[0]", "requires 4", "3 department(s)");

    [Fact]
    public void More_leaders_than_can_follow() => Sound.Rotation(r => r with
    {
        Rules = [new DeputyFollowsCommander()],
            Roles = [new Role { Id = "commander", Seats = SeatRange.Exactly(2) }, new Role { Id = "deputy" }],
    }).HasOne("rotations[0].rules[0].follower", "2 people lead");

    [Fact]
    public void Optional_seats_may_stay_empty_where_a_rule_leaves_too_few_people()
    {
        Role[] roles = [new Role { Id = "commander", Seats = new SeatRange(1, 4) }, new Role { Id = "deputy" }];
        Assert.Empty(Sound.Rotation(r => r with { Roles = roles, Rules = [new DistinctDepartments()] }).Validate());
        Assert.Empty(Sound.Rotation(r => r with { Roles = roles, Rules = [new DeputyFollowsCommander()] }).Validate());
    }

    [Fact]
    public void A_users_rule_tells_its_own_problems() =>
        Sound.Rule(new Custom((company, place) => [new Problem($"{place}.moon", $"No moon over {company.Name}.")]))
            .HasOne("rotations[0].rules[0].moon", "Acme");

    [Fact]
    public void A_users_rule_that_throws_is_told_by_name()
    {
        Sound.Rule(new Custom((_, _) => throw new InvalidOperationException("nope")))
            .HasOne("rotations[0].rules[0]", "'custom'", "nope");
        Sound.Rule(new Custom((_, _) => null!)).HasOne("rotations[0].rules[0]", "'custom'");
        Sound.Rule(new Custom((_, _) => [null!])).HasOne("rotations[0].rules[0]", "null");
    }

    sealed class Custom(Func<Company, string, IEnumerable<Problem>> validate) : IRule
    {
        public string Name => "custom";

        public void Lower(ProgramBuilder program) { }

        public IEnumerable<Violation> Check(Roster roster) => [];

        public IEnumerable<Problem> Validate(Company company, string place) => validate(company, place);
    }
}
