using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Rules;

public class BuyInDateTests
{
    static readonly Company company = Given.Weekly().WithDepartment(
        "engineering", d => d with { BuyIn = new BuyIn { By = "CTO", Since = Given.Day("2027-01-11") } }).AllLent();

    [Fact]
    public void A_shift_before_the_leader_agreed() =>
        company.Check(("2027-01-04", "commander", "ana"))
            .Is("buy-in date", "ana", "2027-01-04", "2027-01-11", "Ana Silva", "Engineering", "2027-01-11");

    [Fact]
    public void A_shift_on_that_date_and_other_departments_before() =>
        Assert.Empty(company.Check(("2027-01-11", "commander", "ana"), ("2027-01-04", "commander", "bo")));
}
