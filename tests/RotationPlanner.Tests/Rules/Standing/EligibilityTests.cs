using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Rules;

public class EligibilityTests
{
    [Fact]
    public void A_trainee_commands() =>
        Given.Weekly().Check(("2027-01-04", "commander", "tim"))
            .Is("eligibility", "tim", "2027-01-04", "2027-01-11", "Tim Roe", "'shadowing'");

    [Fact]
    public void A_certified_person_shadows() =>
        Given.Weekly().Check(("2027-01-04", "shadow", "ana"))
            .Is("eligibility", "ana", "2027-01-04", "2027-01-11", "Ana Silva");

    [Fact]
    public void A_role_outside_of_those_one_may_hold() =>
        Given.Weekly().With("ana", r => r with { MayHold = ["deputy"] }).Check(("2027-01-04", "commander", "ana"))
            .Is("eligibility", "ana", "2027-01-04", "2027-01-11", "Ana Silva", "may not hold");

    [Fact]
    public void Allowed_roles_are_none() =>
        Assert.Empty(Given.Weekly().With("ana", r => r with { MayHold = ["deputy"] })
        .Check(("2027-01-04", "deputy", "ana"), ("2027-01-04", "commander", "bo"), ("2027-01-04", "shadow", "tim")));
}
