using RotationPlanner.Rules;

namespace RotationPlanner.Tests.Verification;

public class PlanCheckerTests
{
    [Fact]
    public void Violations_come_in_time_order()
    {
        var violations = Given.Weekly(new ShiftCap(1, 14)).Check(
            ("2027-02-01", "commander", "tim"), ("2027-01-11", "commander", "ana"), ("2027-01-18", "commander", "ana"), ("2027-01-04", "shadow", "bo"));
        Assert.Equal(["eligibility", "shift cap", "eligibility"], violations.Select(v => v.Rule));
        Assert.Equal(violations.Select(v => v.From).Order(), violations.Select(v => v.From));
    }

    [Fact]
    public void A_rule_that_stands_twice_is_told_once() =>
        Given.Weekly(new ShiftCap(1, 14), new ShiftCap(1, 14))
            .Check(("2027-01-11", "commander", "ana"), ("2027-01-18", "commander", "ana"))
            .Is("shift cap", "ana", "2027-01-11", "2027-01-18");

    [Fact]
    public void Names_are_made_safe_for_one_line() =>
        Given.Weekly(new ShiftCap(1, 14)).With("ana", r => r with { Name = "Ana\r\n<script>" })
            .Check(("2027-01-11", "commander", "ana"), ("2027-01-18", "commander", "ana"))
            .Is("shift cap", "ana", "2027-01-11", "2027-01-18", "Ana\\u000D\\u000A<script>");
}
