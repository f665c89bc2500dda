using RotationPlanner.Planning.Forecast.Bench;
using RotationPlanner.Reporting;
using RotationPlanner.Rules;

namespace RotationPlanner.Tests.Planning.Forecast.Bench;

/// <summary>Four people of two departments, in any mix, keep the rotation going, and two are there.</summary>
public class BenchGrowthTests
{
    const double Enough = 8;

    [Fact]
    public void As_many_as_it_takes_are_told_when_all_is_settled()
    {
        var (told, words, page) = With(Enough);
        // At 0.8 each, four of seven are left with 0.968, and of six with 0.904.
        Assert.Equal((true, 7), (told.IsSettled, told.NeededToday));
        Assert.Contains(words, s => s.StartsWith("It takes 7 people today, 5 more than there are", StringComparison.Ordinal));
        Assert.DoesNotContain(words, s => s.Contains("settled", StringComparison.Ordinal));
        Assert.Contains("""<span class="value">7</span>""", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_work_runs_out_the_number_is_one_that_will_do_and_not_the_fewest()
    {
        var (told, words, page) = With(0);
        Assert.False(told.IsSettled);
        // What is known from before is enough to know of some number.
        Assert.True(told.NeededToday >= 7);
        Assert.Contains(words, s => s.StartsWith($"It takes at most {told.NeededToday} people today", StringComparison.Ordinal));
        Assert.Contains("Whether fewer would do was not settled for every mix of departments.", words);
        Assert.Contains($"""<span class="value">at most {told.NeededToday}</span>""", page, StringComparison.Ordinal);
    }

    [Fact]
    public void No_number_that_is_found_for_want_of_work_is_told_as_not_settled()
    {
        var (told, words, page) = With(0, 0.5, 0.9999);
        Assert.Equal((false, null), (told.IsSettled, told.NeededToday));
        Assert.Contains("No number of commanders today that was tried is known to reach it in every month; not all of them were settled.", words);
        Assert.Contains("""<span class="value">not settled</span>""", page, StringComparison.Ordinal);
    }

    static (BenchAttrition Told, IReadOnlyList<string> Words, string Page) With(double work, double attrition = 0.2, double confidence = 0.95)
    {
        var company = Benches.Of("ab", 8, new ShiftCap(1, 28));
        company = company with { Departments = [.. company.Departments.Take(2)] };
        var bench = new BenchReading(company, null, Benches.At(attrition, confidence), null, default) { WorkForGrowth = work }.Read();
        return (bench.Attrition[0], [.. new BenchWords(bench).Answer(bench.Attrition[0])], bench.RenderReport());
    }
}
