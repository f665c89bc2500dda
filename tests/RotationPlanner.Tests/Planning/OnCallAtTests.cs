using NodaTime;
using RotationPlanner.Tests.Reporting;

namespace RotationPlanner.Tests.Planning;

public class OnCallAtTests
{
    static readonly Plan Sample = SamplePlan.Create(SampleCompany.Create(weeks: 4));

    [Fact]
    public void At_a_handoff_it_is_who_takes_over()
    {
        var weeks = Sample.Assignments.Where(a => a.Role == "commander").ToArray();
        var handoff = weeks[0].End;
        Assert.Contains(weeks[1], Sample.OnCallAt(handoff));
        Assert.DoesNotContain(weeks[0], Sample.OnCallAt(handoff));
        Assert.Contains(weeks[0], Sample.OnCallAt(handoff - Duration.Epsilon));
    }

    [Fact]
    public void Every_rotation_and_role_on_duty_is_told_in_the_order_of_the_plan()
    {
        var instant = Instant.FromUtc(2027, 1, 20, 10, 0);
        var duty = Sample.OnCallAt(instant);
        Assert.Equal(["command", "liaison"], duty.Select(a => a.Rotation).Distinct().Order());
        Assert.Equal(Sample.Assignments.Where(duty.Contains), duty);
        Assert.All(duty, a => Assert.True(a.Start <= instant && instant < a.End));
    }

    [Fact]
    public void Outside_the_horizon_nobody_is_on_duty()
    {
        Assert.Empty(Sample.OnCallAt(Instant.FromUtc(2026, 1, 1, 0, 0)));
        Assert.Empty(Sample.OnCallAt(Sample.Assignments.Max(a => a.End)));
    }
}
