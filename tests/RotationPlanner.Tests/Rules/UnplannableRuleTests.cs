using RotationPlanner.Rules;
using RotationPlanner.Tests.Model;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Rules;

/// <summary>A company can list what is only a rule by name; nobody plans or checks as if it were not there.</summary>
public class UnplannableRuleTests
{
    static readonly Company ofCompany = Sound.Company with { Rules = [new NameAlone()] };
    static readonly Company ofRotation = Sound.Rotation(r => r with { Rules = [new NameAlone()] });

    [Fact]
    public void Validation_tells_it_with_the_interface_to_implement()
    {
        ofCompany.HasOne("rules[0]", "'calm'", "NameAlone", "Maybe let it implement RotationPlanner.Rules.IRule.");
        ofRotation.HasOne("rotations[0].rules[0]", "'calm'");
    }

    [Fact]
    public void Planning_refuses_it() =>
        Assert.Equal("calm", Assert.Throws<RuleFailedException>(() => new RuleSet(ofRotation)).Rule);

    [Fact]
    public void The_checker_tells_that_it_cannot_check_it() =>
        PlanChecker.Check(Schedule.Of(ofCompany), []).Is("calm", "", "2027-01-04", "2027-05-30", "does not say how");

    sealed class NameAlone : IRotationRule
    {
        public string Name => "calm";
    }
}
