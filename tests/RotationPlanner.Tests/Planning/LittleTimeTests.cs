using RotationPlanner.Interchange;
using RotationPlanner.Rules;
using RotationPlanner.Solving.Bounds;
using RotationPlanner.Tests.Generated;
using RotationPlanner.Tests.Interchange;

namespace RotationPlanner.Tests.Planning;

/// <summary>However little time is given, what was constructed comes back, checked.</summary>
public class LittleTimeTests
{
    [Fact]
    public void A_limit_of_nothing_is_an_error()
    {
        var company = RotationFile.Load(Samples.Acme);
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            Planner.Plan(company, new PlanOptions { TimeLimit = TimeSpan.Zero }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Planner.Plan(company, new PlanOptions { WorkLimit = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Planner.Plan(company, new PlanOptions { Threads = 0 }));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void The_sample_is_planned_in_a_few_milliseconds(int milliseconds)
    {
        var company = RotationFile.Load(Samples.Acme);
        IsSound(Planner.Plan(company, new PlanOptions { TimeLimit = TimeSpan.FromMilliseconds(milliseconds) }));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void So_are_two_hundred_people_and_every_seat_of_theirs_is_filled(int milliseconds)
    {
        var plan = Planner.Plan(
            ManyPeople.Make(200, 182), new PlanOptions { TimeLimit = TimeSpan.FromMilliseconds(milliseconds) });
        IsSound(plan);
        Assert.Empty(plan.Unfilled);
    }

    static void IsSound(Plan plan)
    {
        Assert.False(plan.WasCancelled);
        Assert.NotEmpty(plan.Assignments);
        Assert.Empty(PlanChecker.Check(plan.Schedule, plan.Assignments, plan.Training.Events));
        Assert.Equal(PlanChecker.Unmet(plan.Schedule, plan.Assignments), plan.Unmet);
    }
}
