using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Rules;

public class PinnedTests
{
    static readonly Company company = Given.Weekly() with { Pins = [new Pin("command/2027-01-04", "commander", "ana")] };

    [Fact]
    public void Somebody_else_sits_there() =>
        company.Check(("2027-01-04", "commander", "bo"))
            .Is("pinned", "ana", "2027-01-04", "2027-01-11", "Ana Silva", "commander of command/2027-01-04");

    [Fact]
    public void In_another_role() =>
        company.Check(("2027-01-04", "deputy", "ana")).Is("pinned", "ana", "2027-01-04", "2027-01-11");

    [Fact]
    public void Kept() => Assert.Empty(company.Check(("2027-01-04", "commander", "ana")));
}
