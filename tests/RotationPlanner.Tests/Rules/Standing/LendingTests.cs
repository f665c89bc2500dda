using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Rules;

public class LendingTests
{
    static readonly BuyIn agreed = new() { By = "CTO", Since = Given.Day("2026-01-01") };
    static readonly Company company = Given.Weekly().WithDepartment("engineering", d => d with { BuyIn = agreed });

    [Fact]
    public void A_department_without_a_buy_in_beside_one_with() =>
        company.Check(("2027-01-04", "commander", "ana"), ("2027-01-04", "deputy", "bo"))
            .Is("lending", "bo", "2027-01-04", "2027-01-11", "Bo Chen", "'support'");

    [Fact]
    public void Trainees_of_it_hold_no_seats_either() =>
        company.Check(("2027-01-04", "commander", "ana"), ("2027-01-04", "shadow", "tim"))
            .Is("lending", "tim", "2027-01-04", "2027-01-11", "Tim Roe");

    [Fact]
    public void What_was_worked_before_is_nobodys_fault() =>
        Assert.Empty(company.Worked("2026-12-28", "commander", "bo").Check());

    [Fact]
    public void Where_nobody_states_a_buy_in_everybody_is_lent() =>
        Assert.Empty(Given.Weekly().Check(("2027-01-04", "commander", "bo")));
}
