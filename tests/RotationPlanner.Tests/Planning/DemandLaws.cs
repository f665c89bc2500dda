using NodaTime;
using RotationPlanner.Rules;
using RotationPlanner.Solving;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Planning;

/// <summary>Whatever is demanded in percent or counts, the input is sound, no seat stays empty for it, and what is
/// missed is told with numbers and is no violation.</summary>
public class DemandLaws
{
    [Fact]
    public void No_demand_is_an_error_an_empty_seat_or_a_violation()
    {
        var missed = 0;
        for (var seed = 0; seed < 40; seed++)
        {
            var random = new Random(seed);
            var company = Company(random);
            Assert.Empty(company.Validate().Select(p => p.ToString()));
            var plan = Planner.Plan(company, new PlanOptions { WorkLimit = 4_000 });
            Assert.DoesNotContain(plan.Unfilled, u => u.Required);
            Assert.Empty(PlanChecker.Check(plan.Schedule, plan.Assignments));
            Assert.Equal(PlanChecker.Unmet(plan.Schedule, plan.Assignments).Select(d => d.Message),
                plan.Unmet.Select(d => d.Message));
            Assert.Equal(plan.Unmet.Count == 0, plan.IsComplete);
            Assert.All(plan.Unmet, d => Assert.True(d.Rule == "department diversity" ? d.Reached < d.Asked
                : Math.Abs(d.Reached!.Value - d.Asked!.Value) > 0.0005, d.Message));
            missed += plan.Unmet.Count;
        }
        Assert.True(missed > 20, $"{missed} demands missed");
    }

    static Company Company(Random random)
    {
        var company = Given.Weekly([new DepartmentDiversity(random.Next(1, 6), 28)])
            with { Horizon = new DateInterval(Given.Day("2027-01-04"), Given.Day("2027-02-14")) };
        return company with
        {
            Rotations = [company.Rotations[0] with { Roles = [new Role { Id = "commander" }] }],
            Departments = [.. company.Departments.Append(new Department { Id = "hr" })
                .Select(d => d with { Share = Share(random) })],
        };
    }

    static (decimal Min, decimal Max)? Share(Random random)
    {
        if (random.Next(3) == 0) return null;
        var (a, b) = (random.Next(101) / 100m, random.Next(101) / 100m);
        return (Math.Min(a, b), Math.Max(a, b));
    }
}
