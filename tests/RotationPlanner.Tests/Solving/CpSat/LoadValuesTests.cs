using FsCheck.Xunit;
using RotationPlanner.Solving;
using RotationPlanner.Solving.CpSat;

namespace RotationPlanner.Tests.Solving.CpSat;

public class LoadValuesTests
{
    [Property(MaxTest = 1000)]
    internal void Ceiling_IsTheLargestLoadWhoseValueIsWithin(int limit, int seed)
    {
        var random = new Random(seed);
        var weight = random.Next(2) == 0 ? random.Next(-2, 100) : random.Next(1, 20) * 2_500L;
        var values = Values(weight);
        var ceiling = values.Ceiling(0, limit);
        Assert.True(values.Value(0, ceiling) <= limit);
        Assert.True(values.Value(0, ceiling + 1) > limit);
    }

    [Theory]
    [InlineData(3, 7, 4_285)]
    [InlineData(-3, 7, -4_286)]
    [InlineData(-1, 20_000, -1)]
    [InlineData(5, 0, 50_000)]
    [InlineData(5, -4, 50_000)]
    public void Value_RoundsDown_AndNobodyIsDividedByNothing(long load, long weight, long expected) =>
        Assert.Equal(expected, (long)Values(weight).Value(0, load));

    static LoadValues Values(long weight)
    {
        var tiny = new TinyProgram(0);
        var family = new LoadFamily("total", [], [0], [0], [weight]);
        tiny.Loads.Add(family);
        return new LoadValues(new SeatModel(tiny.Build()), family);
    }
}
