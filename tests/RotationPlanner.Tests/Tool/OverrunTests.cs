using RotationPlanner.Solving;
using RotationPlanner.Tool.Output;

namespace RotationPlanner.Tests.Tool;

public class OverrunTests
{
    static IEnumerable<string> Lines(
        double? limit, double reading, double planning, SearchEnd ended = SearchEnd.Proved) =>
        Overrun.Lines(limit is { } given
            ? TimeSpan.FromSeconds(given) : null, TimeSpan.FromSeconds(reading), TimeSpan.FromSeconds(planning), ended);

    [Fact]
    public void A_run_that_needed_longer_says_what_took_it() => Assert.Equal(
        "The run took 6.5 s, longer than the limit of 2 s: 0.5 s to read, 6 s to plan. Reading, a first plan and its check are always completed.",
        Assert.Single(Lines(2, 0.5, 6)));

    [Theory]
    [InlineData(2, 0.1, 1.8)]
    [InlineData(2, 0.5, 2.4)]
    [InlineData(60, 2, 63)]
    public void A_run_that_ends_near_its_limit_says_nothing(double limit, double reading, double planning) =>
        Assert.Empty(Lines(limit, reading, planning));

    [Fact]
    public void A_search_that_was_cut_off_says_which_limit_to_try() =>
        Assert.Equal("The search was cut off while it still got better. Maybe try --seconds 4, or leave --seconds out.",
            Assert.Single(Lines(2, 0.1, 1.8, SearchEnd.TimeSpent)));

    [Fact]
    public void A_run_that_took_twice_its_limit_of_processor_time_says_what_took_it() => Assert.Equal(
        "The run took 2.5 s of processor time, more than the limit of 1 s: 0.2 s to read, 1 s to plan, 0.5 s to write its files. Reading, a first plan and its check are always completed.",
        Assert.Single(Overrun.Lines(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(0.2), TimeSpan.FromSeconds(1), SearchEnd.Proved, TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(2.5))));

    [Fact]
    public void A_run_without_a_limit_says_nothing_of_time() => Assert.Empty(Lines(null, 1, 100, SearchEnd.WorkSpent));
}
