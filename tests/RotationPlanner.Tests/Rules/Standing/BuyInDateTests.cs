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

    [Theory]
    [InlineData("2027-01-10", null, "until 2027-01-10 only")]
    [InlineData("2027-05-01", "2027-01-11", "nobody from 2027-01-11 on")]
    [InlineData(null, "2027-01-11", "nobody from 2027-01-11 on")]
    [InlineData("2027-01-10", "2027-05-01", "until 2027-01-10 only")]
    public void A_shift_after_the_agreement_ended(string? until, string? withdrawn, string said)
    {
        var ended = company.WithDepartment("engineering", d => d with
        {
            BuyIn = d.BuyIn! with
            {
                Since = Given.Day("2026-01-01"), Until = until is null ? null : Given.Day(until),
                Withdrawn = withdrawn is null ? null : Given.Day(withdrawn),
            },
        });
        Assert.Empty(ended.Check(("2027-01-04", "commander", "ana")));
        ended.Check(("2027-01-11", "commander", "ana"))
            .Is("buy-in date", "ana", "2027-01-11", "2027-01-18", "Ana Silva", "Engineering", said);
    }
}
