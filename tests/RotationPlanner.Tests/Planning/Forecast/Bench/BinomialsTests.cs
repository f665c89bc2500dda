using RotationPlanner.Planning.Forecast.Bench;

namespace RotationPlanner.Tests.Planning.Forecast.Bench;

public class BinomialsTests
{
    const int Digits = 12;

    [Fact]
    public void A_tenth_leaves_in_a_year_and_a_fifth_less_one_in_a_hundred_in_two()
    {
        Assert.Equal(0.9, Binomials.Stays(0.1, 365), Digits);
        Assert.Equal(0.81, Binomials.Stays(0.1, 730), Digits);
        Assert.Equal(Math.Sqrt(0.9), Binomials.Stays(0.1, 365) / Math.Sqrt(0.9), Digits);
        Assert.Equal(1, Binomials.Stays(1, 0), Digits);
        Assert.Equal(0, Binomials.Stays(1, 1), Digits);
    }

    [Fact]
    public void Three_of_nine_tenths_each()
    {
        var counts = Binomials.Counts([0.9, 0.9, 0.9]);
        // 0.1^3, 3 x 0.9 x 0.1^2, 3 x 0.9^2 x 0.1, 0.9^3
        Assert.Equal([0.001, 0.027, 0.243, 0.729], counts.Select(p => Math.Round(p, Digits)));
        Assert.Equal(0.972, Binomials.AtLeast(counts, 2), Digits);
        Assert.Equal(1, Binomials.AtLeast(counts, 0), Digits);
        Assert.Equal(0, Binomials.AtLeast(counts, 4), Digits);
        Assert.Equal(2.7, Binomials.Mean(counts), Digits);
    }

    [Fact]
    public void People_with_different_chances() =>
        Assert.Equal([0.1, 0.5, 0.4], Binomials.Counts([0.5, 0.8]).Select(p => Math.Round(p, Digits)));

    [Fact]
    public void Departments_add_up_to_what_all_their_people_are()
    {
        var sum = Binomials.Sum(Binomials.Counts([0.5, 0.8]), Binomials.Counts([0.9]));
        Assert.Equal(Binomials.Counts([0.5, 0.8, 0.9]).Select(p => Math.Round(p, Digits)), sum.Select(p => Math.Round(p, Digits)));
    }

    [Theory]
    [InlineData(0.05, 2)]
    [InlineData(0.001, 0)]
    [InlineData(0.028, 1)]
    [InlineData(0.95, 3)]
    [InlineData(1, 3)]
    public void A_quantile_is_the_least_that_is_not_exceeded(double chance, int expected) =>
        Assert.Equal(expected, Binomials.Quantile(Binomials.Counts([0.9, 0.9, 0.9]), chance));
}
