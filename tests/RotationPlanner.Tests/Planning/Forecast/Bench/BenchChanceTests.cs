using RotationPlanner.Planning.Forecast.Bench;
using RotationPlanner.Reporting;
using RotationPlanner.Rules;

namespace RotationPlanner.Tests.Planning.Forecast.Bench;

/// <summary>A company that four people of any mix keep going: three of one department and two of another are there.</summary>
public class BenchChanceTests
{
    const int Digits = 9;

    static readonly Company Company = Benches.Of("aaabb", 8, new ShiftCap(1, 28));

    static readonly double[][] Counts = [Binomials.Counts([0.9, 0.9, 0.9]), Binomials.Counts([0.9, 0.9]), Binomials.Counts([])];

    [Fact]
    public void Of_few_mixes_the_chance_is_exact()
    {
        var (holds, unsettled) = new BenchChance(Oracle()).Of(Counts);
        // Five of five, or four of them.
        Assert.Equal(Math.Pow(0.9, 5) + (5 * Math.Pow(0.9, 4) * 0.1), holds, Digits);
        Assert.Equal(0, unsettled, Digits);
    }

    [Fact]
    public void Of_more_mixes_than_are_asked_about_the_rest_is_unsettled()
    {
        var (holds, unsettled) = new BenchChance(Oracle(), mostMixes: 11).Of(Counts);
        // Two of a and two of b do; three of a and one of b would as well, and are not counted.
        Assert.Equal((Math.Pow(0.9, 3) + (3 * Math.Pow(0.9, 2) * 0.1)) * Math.Pow(0.9, 2), holds, Digits);
        Assert.Equal(1 - holds, unsettled, Digits);
    }

    [Fact]
    public void A_chance_that_is_not_settled_is_not_told_as_the_chance()
    {
        // The chance is 0.92, and 0.79 of it is counted.
        var bench = new BenchReading(Company, null, Benches.At(0.1, 0.85), null, default) { MostMixes = 1 }.Read();
        var told = bench.Attrition[0];
        Assert.All(told.Months, m => Assert.Equal(1, m.Chance + m.Unsettled, Digits));
        Assert.Empty(told.Gaps);
        Assert.Null(told.NeededToday);
        Assert.False(told.IsReached);
        Assert.Contains("At 10 % a year it is not settled: the chance is at least ", new BenchWords(bench).Answer(told).First(), StringComparison.Ordinal);
        Assert.StartsWith("at least ", BenchWords.Chance(told.Months[^1]), StringComparison.Ordinal);
    }

    static BenchOracle Oracle()
    {
        var oracle = new BenchOracle(Company, BenchPeople.Of(Company, null), default);
        oracle.Allow(8);
        return oracle;
    }
}
