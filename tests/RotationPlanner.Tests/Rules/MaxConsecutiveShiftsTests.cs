using RotationPlanner.Rules;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Rules;

public class MaxConsecutiveShiftsTests
{
    static readonly Company company = Given.Weekly(new MaxConsecutiveShifts(2));

    [Fact]
    public void Three_weeks_in_a_row() =>
        company.Check(("2027-01-04", "commander", "ana"), ("2027-01-11", "deputy", "ana"),
            ("2027-01-18", "commander", "ana"))
            .Is("consecutive shifts", "ana", "2027-01-04", "2027-01-25", "Ana Silva", "3 successive", "cap is 2");

    [Fact]
    public void Two_weeks_and_a_week_between() =>
        Assert.Empty(company.Check(("2027-01-04", "commander", "ana"), ("2027-01-11", "deputy", "ana"), ("2027-01-25", "commander", "ana"), ("2027-02-01", "commander", "ana")));

    [Fact]
    public void Worked_weeks_count() => company.Worked("2026-12-21", "commander", "ana")
        .Worked("2026-12-28", "commander", "ana").Check(("2027-01-04", "commander", "ana"))
        .Is("consecutive shifts", "ana", "2026-12-21", "2027-01-11", "command/2026-12-21", "command/2027-01-04");

    [Fact]
    public void Worked_weeks_alone_are_nobodys_fault() => Assert.Empty(company
        .Worked("2026-12-14", "commander", "ana").Worked("2026-12-21", "commander", "ana").Worked("2026-12-28", "commander", "ana").Check(("2027-01-11", "commander", "ana")));

    [Fact]
    public void Roles_that_do_not_count() =>
        Assert.Empty(Given.Weekly(new MaxConsecutiveShifts(2) { Roles = ["commander"] })
        .Check(("2027-01-04", "commander", "ana"), ("2027-01-11", "deputy", "ana"), ("2027-01-18", "commander", "ana")));

    [Fact]
    public void Two_shifts_of_one_day_are_one_step()
    {
        var named = Given.DayAndNight(new MaxConsecutiveShifts(2));
        Assert.Empty(named.Check(("2027-01-04/day", "commander", "ana"), ("2027-01-04/night", "commander", "ana"), ("2027-01-05/night", "commander", "ana")));
        named.Check(("2027-01-04/day", "commander", "ana"), ("2027-01-05/night", "commander", "ana"),
            ("2027-01-06/day", "deputy", "ana"), ("2027-01-06/night", "commander", "ana"))
            .Is("consecutive shifts", "ana", "2027-01-04", "2027-01-07", "3 successive");
    }
}
