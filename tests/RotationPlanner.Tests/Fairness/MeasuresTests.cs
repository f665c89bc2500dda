using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using RotationPlanner.Fairness.Measuring;

namespace RotationPlanner.Tests.Fairness;

public class MeasuresTests
{
    static readonly Arbitrary<double[]> Loads = Gen.Choose(0, 1000).Select(i => (double)i).ArrayOf()
        .Where(a => a.Length > 0).ToArbitrary();

    [Fact]
    public void Two_loads_that_Timefold_and_Jain_cannot_tell_apart()
    {
        double[] fairer = [5, 5, 2, 2, 1], other = [6, 3, 3, 2, 1];
        Assert.Equal(3.74166, Evenness.Unfairness(fairer));
        Assert.Equal(3.74166, Evenness.Unfairness(other));
        Assert.Equal(0.7627, Evenness.Jain(fairer), 4);
        Assert.Equal(Evenness.Jain(fairer), Evenness.Jain(other), 12);
    }

    [Theory]
    [InlineData(1234567.0, 1234570.0)]
    [InlineData(0.0123456789, 0.0123457)]
    public void Unfairness_has_six_significant_digits(double distance, double expected) =>
        Assert.Equal(expected, Evenness.Unfairness([0, distance * Math.Sqrt(2)]), 6);

    [Property]
    public Property Jain_lies_between_one_nth_and_one() =>
        Prop.ForAll(Loads, x => Evenness.Jain(x) <= 1 + 1e-9 && Evenness.Jain(x) >= 1.0 / x.Length - 1e-9);

    [Property]
    public Property Gini_lies_between_zero_and_one_and_is_the_mean_distance_of_pairs() => Prop.ForAll(Loads, x =>
    {
        var gini = Evenness.Gini(x);
        var pairs = x.Sum() == 0 ? 0 : x.Sum(a => x.Sum(b => Math.Abs(a - b))) / (2.0 * x.Length * x.Sum());
        return gini is >= -1e-9 and < 1 && Math.Abs(gini - pairs) < 1e-9;
    });

    [Fact]
    public void Equal_loads_are_even_by_every_measure()
    {
        double[] equal = [7, 7, 7];
        Assert.Equal(1, Evenness.Jain(equal), 12);
        Assert.Equal(0, Evenness.Gini(equal), 12);
        Assert.Equal(0, Evenness.StandardDeviation(equal));
        Assert.Equal(0, Evenness.Unfairness(equal));
    }

    [Fact]
    public void One_of_n_with_everything_is_the_least_even()
    {
        Assert.Equal(0.25, Evenness.Jain([8, 0, 0, 0]));
        Assert.Equal(0.75, Evenness.Gini([8, 0, 0, 0]));
    }

    [Theory]
    [InlineData(new[] { 84, 84 }, 168, 100)]
    [InlineData(new[] { 168 }, 168, 100)]          // one user is balanced
    [InlineData(new[] { 84, 80 }, 164, 100)]       // 95 counts as 100
    [InlineData(new[] { 100, 50 }, 150, 75)]
    [InlineData(new[] { 100, 50, 25 }, 175, 71)]   // pairs: 0.5, 0.25, 0.5: 42; (100 + 42) / 2
    [InlineData(new[] { 84 }, 168, 75)]            // half covered: (50 + 100) / 2
    [InlineData(new[] { 200, 100 }, 150, 75)]      // overlaps count twice, but not above 100
    [InlineData(new[] { 50, 25 }, 150, 50)]
    [InlineData(new int[0], 168, 50)]              // nothing good, nobody to compare
    [InlineData(new[] { 20, 19 }, 156, 62)]        // 25 and 100: 62.5 is rounded to the even 62
    public void Grafana_quality(int[] hours, int window, int expected) => Assert.Equal(
        expected, GrafanaQuality.Of(hours.Select((h, i) => ($"user{i}", Duration.FromHours(h))), Duration.FromHours(window)));

    [Property]
    public Property Grafana_quality_is_what_its_formula_says() =>
        Prop.ForAll(Gen.Choose(1, 100).ArrayOf(5).ToArbitrary(), hours =>
    {
        var pairs = new List<double>();
        for (var i = 0; i < hours.Length; i++)
            for (var j = i + 1; j < hours.Length; j++)
                pairs.Add((double)Math.Min(hours[i], hours[j]) / Math.Max(hours[i], hours[j]));
        var balance = Math.Round(100 * pairs.Average());
        var expected = Math.Round((100 + (balance >= 95 ? 100 : balance)) / 2);
        return GrafanaQuality.Of(
            hours.Select((h, i) => ($"user{i}", Duration.FromHours(h))), Duration.FromHours(hours.Sum())) == expected;
    });
}
