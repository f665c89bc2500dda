using RotationPlanner.Solving;
using RotationPlanner.Solving.CpSat;
using RotationPlanner.Solving.Portfolio;

namespace RotationPlanner.Tests.Solving.Portfolio;

public class AllowanceTests
{
    [Fact]
    public void What_questions_take_is_counted_in_units_and_the_same_each_time()
    {
        Assert.Equal(Used(), Used());
        Assert.True(Used() > 0.001, $"{Used()}");

        static double Used()
        {
            var allowance = new Allowance(TimeSpan.FromHours(1), units: 10, default);
            allowance.Ask(Question(), mostUnits: 1);
            return allowance.Used;
        }
    }

    [Fact]
    public void It_is_over_once_the_units_are_used_up_though_time_is_left()
    {
        var allowance = new Allowance(TimeSpan.FromHours(1), units: 0.02, default);
        for (var asked = 0; asked < 4; asked++) allowance.Ask(Question(), mostUnits: 1);
        Assert.True(allowance.IsOver);
        Assert.True(allowance.Left > TimeSpan.FromMinutes(50));
    }

    [Fact]
    public void It_is_over_at_once_without_time() => Assert.True(new Allowance(TimeSpan.Zero, units: null, default).IsOver);

    [Fact]
    public void It_is_over_when_cancelled() => Assert.True(new Allowance(TimeSpan.FromHours(1), units: null, new CancellationToken(canceled: true)).IsOver);

    static Question Question()
    {
        var program = WeeksAndDays.Program(new Random(1));
        return new Question { Program = program, Objective = Tier.Load(0, 0), Holds = [new(Tier.Broken, 0), new(Tier.Required, 0)] };
    }
}
