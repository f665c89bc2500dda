namespace RotationPlanner.Tests.Verification;

public class ShareTests
{
    static Company Share(decimal min, decimal max) => Given.Weekly().WithDepartment("support", d => d with { Share = new ShareTarget(min, max) });

    // Weeks without bank holidays weigh the same; a deputy weighs half.
    static readonly (string, string, string)[] oneThird = [("2027-01-04", "commander", "ana"), ("2027-01-04", "deputy", "bo")];

    [Fact]
    public void Above_the_largest_share() =>
        Share(0, 0.25m).Check(oneThird).Is("department share", "bo", "2027-01-04", "2027-05-30", "Support", "33.333 %", "at most 25 %");

    [Fact]
    public void Below_the_smallest_share() =>
        Share(0.4m, 1).Check(oneThird).Is("department share", "bo", "2027-01-04", "2027-05-30", "Support", "33.333 %", "at least 40 %");

    [Fact]
    public void Below_the_smallest_share_with_nothing() =>
        Share(0.4m, 1).Check(("2027-01-04", "commander", "ana")).Is("department share", "", "2027-01-04", "2027-05-30", "Support", "0 %");

    [Theory]
    [InlineData(0, 0.334)]
    [InlineData(0.333, 1)]
    // Read in tenths of a percent, widened outward.
    [InlineData(0, 0.3331)]
    [InlineData(0.3339, 1)]
    public void Within_the_share(double min, double max) => Assert.Empty(Share((decimal)min, (decimal)max).Check(oneThird));

    [Fact]
    public void Exactly_the_share() =>
        Assert.Empty(Share(0.5m, 0.5m).Check(("2027-01-04", "commander", "ana"), ("2027-01-11", "commander", "bo")));

    [Fact]
    public void A_tenth_of_a_percent_beyond() =>
        Share(0, 0.333m).Check(oneThird).Is("department share", "bo", "2027-01-04", "2027-05-30");

    [Fact]
    public void An_empty_plan_has_no_shares() => Assert.Empty(Share(0.4m, 1).Check());

    [Fact]
    public void What_was_worked_before_does_not_count() =>
        Assert.Empty(Share(0, 0.4m).Worked("2026-12-28", "commander", "bo").Check(oneThird));
}
