using RotationPlanner.Solving;
using RotationPlanner.Solving.Bounds;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Tests.Solving;

public class TimetableTests
{
    static readonly TimeSpan hour = TimeSpan.FromHours(1), begun = TimeSpan.FromMinutes(6),
        reading = TimeSpan.FromMinutes(2), moment = TimeSpan.FromMinutes(1);
    static readonly SearchLimits inAnHour = new() { TimeLimit = hour, Threads = 2 };

    static Timetable Of(SearchLimits options, double part = 1, CancellationToken cancel = default) =>
        new(new SearchRun(options, new Effort(null, null, cancel)) { Begun = begun, Reading = reading }, part);

    static void Near(TimeSpan expected, TimeSpan actual) =>
        Assert.InRange(actual, expected - moment, expected + moment);

    [Fact]
    public void The_search_ends_before_the_limit_by_what_the_check_is_expected_to_take() =>
        Near(hour - begun - (0.6 * reading), Of(inAnHour).Left(1));

    [Fact]
    public void What_passed_before_is_not_divided() => Near((hour - begun) / 2, Of(inAnHour).Left(0.5));

    [Fact]
    public void The_check_is_never_given_more_than_a_third_of_the_limit()
    {
        var limit = TimeSpan.FromSeconds(10);
        var left = new Timetable(new SearchRun(new SearchLimits { TimeLimit = limit, Threads = 2 }, Runs.NoLimit) { Reading = hour }, 1).Left(1);
        Assert.InRange(left, 0.5 * limit, 0.66 * limit);
    }

    [Fact]
    public void A_search_that_is_given_hardly_more_than_reading_took_affords_no_bounds()
    {
        Assert.True(Of(inAnHour).AffordsBounds);
        var soon = new SearchLimits { TimeLimit = begun + (2 * reading), Threads = 2 };
        Assert.False(Of(soon).AffordsBounds);
        Assert.False(Of(soon).AffordsBoundsAfter);
    }

    [Fact]
    public void A_search_of_one_thread_counts_steps_whatever_the_time()
    {
        var time = Of(new SearchLimits { TimeLimit = TimeSpan.FromTicks(1) });
        Assert.False(time.Clock.IsSpent);
        Assert.True(time.AffordsBounds);
        foreach (var budget in new[] { time.First(0, 3), time.Next(0, 3), time.StepsWithin(0, 3) })
            Assert.Equal([false, false, true], Enumerable.Range(0, 3).Select(_ => budget.Spend()));
    }

    [Fact]
    public void Cancelling_ends_every_budget()
    {
        using var source = new CancellationTokenSource();
        var time = Of(inAnHour, cancel: source.Token);
        var budgets = new[] { time.Clock, time.First(1, 3), time.Next(1, 3), time.StepsWithin(1, 3) };
        Assert.All(budgets, b => Assert.False(b.IsSpent));
        source.Cancel();
        Assert.All(budgets, b => Assert.True(b.IsSpent));
    }
}
