using RotationPlanner.Tool.Output;

namespace RotationPlanner.Tests.Tool;

public class OverrunTests
{
    [Fact]
    public void A_run_that_needed_longer_says_what_took_it() => Assert.Equal(
        "The run took 6.5 s, longer than the limit of 2 s: 0.5 s to read, 6 s to plan. "
        + "Reading, a first plan and its check are always completed.",
        Overrun.Line(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(6)));

    [Theory]
    [InlineData(2, 0.1, 1.8)]
    [InlineData(2, 0.5, 2.4)]
    [InlineData(60, 2, 63)]
    public void A_run_that_ends_near_its_limit_says_nothing(double limit, double reading, double planning) =>
        Assert.Null(Overrun.Line(TimeSpan.FromSeconds(limit), TimeSpan.FromSeconds(reading),
            TimeSpan.FromSeconds(planning)));
}
