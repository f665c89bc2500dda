using RotationPlanner.Rules;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Rules;

public class HoursCapTests
{
    static readonly (string, string, string)[] twoWeeks = [("2027-01-04", "commander", "ana"),
        ("2027-01-18", "deputy", "ana")];

    [Fact]
    public void An_hour_too_much() => Given.Weekly(new HoursCap(335, 28)).Check(twoWeeks)
        .Is("hours cap", "ana", "2027-01-04", "2027-01-18", "Ana Silva", "336 h", "335 h in 28 days");

    [Fact]
    public void Exactly_at_the_cap() => Assert.Empty(Given.Weekly(new HoursCap(336, 28)).Check(twoWeeks));

    [Fact]
    public void Outside_of_the_window() => Assert.Empty(Given.Weekly(new HoursCap(168, 14)).Check(twoWeeks));

    [Fact]
    public void Inside_of_the_window() =>
        Given.Weekly(new HoursCap(168, 15)).Check(twoWeeks).Is("hours cap", "ana", "2027-01-04", "2027-01-18");

    [Fact]
    public void A_week_over_a_DST_change_has_its_real_hours()
    {
        var company = Given.Weekly(new HoursCap(335, 28));
        Assert.Empty(company.Check(("2027-03-15", "commander", "ana"), ("2027-03-22", "commander", "ana")));
        company.Check(("2027-03-08", "commander", "ana"), ("2027-03-15", "commander", "ana"))
            .Is("hours cap", "ana", "2027-03-08", "2027-03-15");
    }
}
