using NodaTime;
using RotationPlanner.Rules;
using RotationPlanner.Tool;
using RotationPlanner.Verification;

namespace RotationPlanner.Tests.Tool;

public class FailuresTests
{
    [Fact]
    public void A_rule_that_fails_is_named_without_a_stack_trace()
    {
        var told = Tell(new RuleFailedException("full moon", "rotation command", Thrown(new InvalidOperationException("no moon that night"))));
        Assert.StartsWith("Rule 'full moon' (rotation command) failed: no moon that night", told,
            StringComparison.Ordinal);
        Assert.Contains("Maybe mend the rule if it is your own", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_whose_check_refuses_the_plan_is_named_without_a_stack_trace()
    {
        var day = new LocalDate(2027, 3, 8);
        var told = Tell((RuleFailedException)Thrown(new RuleFailedException([new Violation("full moon", "Ana serves at full moon.", ["ana"], day, day)])));
        Assert.Contains("full moon: Ana serves at full moon.", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Anything_unexpected_is_told_as_the_tools_own_fault()
    {
        var error = new StringWriter();
        Assert.Equal(Exit.Usage, Failures.Tell(Thrown(new InvalidOperationException("boom")), error));
        Assert.Contains("fault of rotation-planner", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("   at ", error.ToString(), StringComparison.Ordinal);
    }

    static string Tell(Exception failure)
    {
        var error = new StringWriter();
        Assert.Equal(1, (int)Failures.Tell(Thrown(failure), error));
        Assert.DoesNotContain("   at ", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("fault of rotation-planner", error.ToString(), StringComparison.Ordinal);
        return error.ToString();
    }

    // Thrown once, so that there is a stack trace to leave out.
    static Exception Thrown(Exception exception)
    {
        try { throw exception; }
        catch (Exception caught) { return caught; }
    }
}
