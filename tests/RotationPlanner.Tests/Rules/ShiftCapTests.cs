using RotationPlanner.Rules;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Rules;

public class ShiftCapTests
{
    static readonly Company company = Given.Weekly(new ShiftCap(2, 28));

    [Fact]
    public void A_third_shift_in_28_days() =>
        company.Check(("2027-01-04", "commander", "ana"), ("2027-01-11", "deputy", "ana"),
            ("2027-01-25", "commander", "ana"))
            .Is("shift cap", "ana", "2027-01-04", "2027-01-25", "Ana Silva", "3 shifts", "2027-01-04", "2027-01-25",
                "2 in 28 days");

    [Fact]
    public void A_third_shift_on_the_29th_day() =>
        Assert.Empty(company.Check(("2027-01-04", "commander", "ana"), ("2027-01-11", "deputy", "ana"), ("2027-02-01", "commander", "ana")));

    [Fact]
    public void Other_people_have_caps_of_their_own() =>
        Assert.Empty(company.Check(("2027-01-04", "commander", "ana"), ("2027-01-11", "deputy", "ana"), ("2027-01-25", "commander", "ada")));

    [Fact]
    public void Roles_that_do_not_count() => Assert.Empty(Given.Weekly(new ShiftCap(2, 28) { Roles = ["commander"] })
        .Check(("2027-01-04", "commander", "ana"), ("2027-01-11", "deputy", "ana"), ("2027-01-25", "commander", "ana")));

    [Fact]
    public void Worked_shifts_count() => company.Worked("2026-12-14", "commander", "ana")
        .Worked("2026-12-28", "deputy", "ana").Check(("2027-01-04", "deputy", "ana"))
        .Is("shift cap", "ana", "2026-12-14", "2027-01-04", "3 shifts");

    [Fact]
    public void Worked_shifts_alone_are_nobodys_fault() => Assert.Empty(company
        .Worked("2026-12-14", "commander", "ana").Worked("2026-12-21", "deputy", "ana").Worked("2026-12-28", "deputy", "ana").Check(("2027-01-25", "deputy", "ana")));

    [Fact]
    public void Overlapping_windows_are_told_once_at_their_worst() => company.Check(
        ("2027-01-04", "commander", "ana"), ("2027-01-11", "commander", "ana"), ("2027-01-18", "commander", "ana"), ("2027-01-25", "commander", "ana"), ("2027-02-08", "commander", "ana"))
        .Is("shift cap", "ana", "2027-01-04", "2027-01-25", "4 shifts");

    [Fact]
    public void A_rule_of_the_company_counts_all_rotations()
    {
        var weekly = Given.Weekly() with { Rules = [new ShiftCap(1, 28)] };
        weekly.Check(("2027-01-04", "commander", "ana"), ("2027-01-11", "commander", "ana"))
            .Is("shift cap", "ana", "2027-01-04", "2027-01-11");
    }
}
