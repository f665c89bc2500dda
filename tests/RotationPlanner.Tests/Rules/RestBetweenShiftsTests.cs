using NodaTime;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Rules;

public class RestBetweenShiftsTests
{
    static Company Weekly(Period rest, params IReadOnlyList<IRule> more) =>
        Given.Weekly([new RestBetweenShifts(rest), .. more]);

    static Company DayAndNight(Period rest) => Given.DayAndNight(new RestBetweenShifts(rest));

    [Fact]
    public void The_next_shift_comes_too_soon() =>
        Weekly(Period.FromDays(8)).Check(("2027-01-04", "commander", "ana"), ("2027-01-18", "deputy", "ana"))
        .Is("rest", "ana", "2027-01-04", "2027-01-25", "Ana Silva", "command/2027-01-18", "168 h", "P8D");

    [Fact]
    public void Exactly_rested() => Assert.Empty(
        Weekly(Period.FromDays(7)).Check(("2027-01-04", "commander", "ana"), ("2027-01-18", "deputy", "ana")));

    [Fact]
    public void Nobody_rests_for_others() => Assert.Empty(
        Weekly(Period.FromDays(7)).Check(("2027-01-04", "commander", "ana"), ("2027-01-11", "commander", "bo")));

    [Fact]
    public void Days_are_calendar_days_over_a_DST_change()
    {
        // The week of 22 March has 167 hours.
        (string, string, string)[] held = [("2027-03-15", "commander", "ana"), ("2027-03-29", "commander", "ana")];
        Assert.Empty(Weekly(Period.FromDays(7)).Check(held));
        Weekly(Period.FromHours(168)).Check(held).Is("rest", "ana", "2027-03-15", "2027-04-05", "167 h");
        Assert.Empty(Weekly(Period.FromHours(167)).Check(held));
    }

    [Fact]
    public void Hours_are_elapsed()
    {
        (string, string, string)[] held = [("2027-01-04/day", "commander", "ana"),
            ("2027-01-05/day", "commander", "ana")];
        Assert.Empty(DayAndNight(Period.FromHours(12)).Check(held));
        DayAndNight(Period.FromMinutes(721)).Check(held)
            .Is("rest", "ana", "2027-01-04", "2027-01-05", "12 h", "PT12H1M");
    }

    [Fact]
    public void Hours_begin_when_whoever_goes_has_left_and_days_at_the_handoff()
    {
        (string, string, string)[] held = [("2027-01-04/day", "commander", "ana"), ("2027-01-05/day", "commander", "ana")];
        Company Staying(Company company) => company with
            { Rotations = [.. company.Rotations.Select(r => r with { Overlap = Duration.FromMinutes(15) })] };
        Staying(DayAndNight(Period.FromHours(12))).Check(held).Is("rest", "ana", "2027-01-04", "2027-01-05", "12 h", "15 min", "PT12H");
        Assert.Empty(Staying(DayAndNight(Period.FromMinutes((11 * 60) + 45))).Check(held));
        Assert.Empty(Staying(Weekly(Period.FromDays(7))).Check(("2027-01-04", "commander", "ana"), ("2027-01-18", "deputy", "ana")));
        // Where nobody takes over as a shift ends, nobody stays.
        var alone = DayAndNight(Period.FromHours(12));
        var day = Assert.IsType<NamedShiftPattern>(alone.Rotations[0].Pattern).Shifts[0];
        Assert.Empty(Staying(alone with { Rotations = [alone.Rotations[0] with { Pattern = ShiftPattern.Named(day) }] }).Check(held));
    }

    [Fact]
    public void Twelve_hours_on_and_off_leave_no_time_to_stay()
    {
        Plan Planned(int minutes)
        {
            var company = Given.DayAndNight(new RestBetweenShifts(Period.FromHours(12)));
            return Planner.Plan(company with
            {
                Horizon = new DateInterval(Given.Day("2027-01-04"), Given.Day("2027-01-17")),
                Responders = [Given.Person("a", "A", "d"), Given.Person("b", "B", "d")],
                Departments = [new Department { Id = "d" }],
                Rotations = [company.Rotations[0] with { Overlap = Duration.FromMinutes(minutes), Roles = [new Role { Id = "commander" }] }],
            }, new PlanOptions { WorkLimit = 100_000 });
        }
        Assert.Empty(Planned(0).Unfilled);
        Assert.Contains("are resting", Planned(15).Unfilled[0].Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Worked_shifts_need_rest_too() =>
        Weekly(Period.FromDays(7)).Worked("2026-12-28", "commander", "ana").Check(("2027-01-04", "commander", "ana"))
        .Is("rest", "ana", "2026-12-28", "2027-01-11", "0 h");

    [Fact]
    public void Worked_shifts_among_themselves_are_nobodys_fault() =>
        Assert.Empty(Weekly(Period.FromDays(7)).Worked("2026-12-14", "commander", "ana")
            .Worked("2026-12-21", "commander", "ana").Check());

    [Fact]
    public void Two_roles_of_one_shift_are_an_overlap_and_no_lack_of_rest() =>
        Weekly(Period.FromDays(7)).Check(("2027-01-04", "commander", "ana"), ("2027-01-04", "deputy", "ana"))
            .Is("no overlap", "ana", "2027-01-04", "2027-01-11");

    [Fact]
    public void A_commander_who_follows_as_deputy_stays_in_one_stretch()
    {
        var company = Weekly(Period.FromDays(7), new DeputyFollowsCommander());
        (string, string, string)[] stretch = [("2027-01-04", "commander", "ana"), ("2027-01-11", "deputy", "ana")];
        Assert.Empty(company.Check(stretch));
        Assert.Empty(company.Check([.. stretch, ("2027-01-25", "commander", "ana"), ("2027-02-01", "deputy", "ana")]));
        Assert.Contains(company.Check([.. stretch, ("2027-01-18", "commander", "ana"), ("2027-01-25", "deputy", "ana")]), v => v.Rule == "rest" && v.From == Given.Day("2027-01-11"));
    }

    [Fact]
    public void The_other_way_round_is_no_stretch() => Assert.Contains(
        Weekly(Period.FromDays(7), new DeputyFollowsCommander()).Check(
            ("2027-01-04", "deputy", "ana"), ("2027-01-11", "commander", "ana"), ("2027-01-18", "deputy", "ana")),
        v => v.Rule == "rest" && v.From == Given.Day("2027-01-04"));

    [Fact]
    public void A_rule_of_the_company_rests_between_rotations()
    {
        var company = Given.Weekly() with { Rules = [new RestBetweenShifts(Period.FromDays(1)), new DeputyFollowsCommander()] };
        Assert.Empty(company.Check(("2027-01-04", "commander", "ana"), ("2027-01-11", "deputy", "ana")));
        company = company with { Rules = [new RestBetweenShifts(Period.FromDays(1))] };
        company.Check(("2027-01-04", "commander", "ana"), ("2027-01-11", "deputy", "ana"))
            .Is("rest", "ana", "2027-01-04", "2027-01-18");
    }
}
