using RotationPlanner.Tool.Output;

namespace RotationPlanner.Tests.Tool;

public class ProgressViewTests
{
    [Fact]
    public void Progress_tells_the_worst_excess_and_its_bound() =>
        Assert.Equal("improving, 2 seats empty, worst excess 12.5 h, bound 3 h",
            ProgressView.Describe(new(TimeSpan.FromSeconds(1), "improving", 2, 12.5, 3, 0.1)));

    [Fact]
    public void What_is_not_known_is_not_told() =>
        Assert.Equal("building",
            ProgressView.Describe(new(TimeSpan.Zero, "building", 0, double.PositiveInfinity, null, 0)));
}
