using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Tests.Solving.LocalSearch;

public class BudgetTests
{
    [Fact]
    public void Equal_parts_of_what_is_left_take_all_steps_and_no_more()
    {
        var whole = new Budget(null, 100, default);
        var taken = new List<int>();
        for (var left = 3; left > 0; left--)
        {
            var part = whole.Part(left);
            var steps = 1;
            while (!part.Spend()) steps++;
            taken.Add(steps);
        }
        Assert.Equal([33, 33, 34], taken);
        Assert.True(whole.IsSpent);
    }

    [Fact]
    public void A_part_of_time_is_over_when_its_part_is_over()
    {
        var whole = new Budget(TimeSpan.FromHours(1), null, default);
        Assert.False(whole.Part(2).IsSpent);
        Assert.True(new Budget(TimeSpan.Zero, null, default).Part(2).IsSpent);
    }

    [Fact]
    public void A_part_is_cancelled_with_the_whole()
    {
        using var cancel = new CancellationTokenSource();
        var part = new Budget(null, null, cancel.Token).Part(4);
        Assert.False(part.IsSpent);
        cancel.Cancel();
        Assert.True(part.IsSpent);
    }
}
