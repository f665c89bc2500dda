using NodaTime;
using RotationPlanner.Tests.Generated;

namespace RotationPlanner.Tests.Fairness.Experienced;

/// <summary>What hours have cost decides who serves.</summary>
public class ExperiencedPlanTests
{
    [Fact]
    public void Whoever_has_the_day_that_costs_has_no_other()
    {
        var monday = new LocalDate(2027, 1, 4);
        // All work was on Tuesdays, evenly: of 168 weighted hours more that the week is worth each hour of it has 7.
        var past = Experiences.Even(0) with { Work = [.. Enumerable.Range(0, Experiences.Hours).Select(h => h / 24 == 1 ? 0.1m : 0)] };
        var company = new Company
        {
            Name = "Two",
            TimeZone = DateTimeZone.Utc,
            Horizon = new DateInterval(monday, monday.PlusDays(6)),
            Departments = [new Department { Id = "d" }],
            Responders = [.. new[] { "a", "b" }.Select(p => new Responder { Id = p, Department = "d", TimeZone = DateTimeZone.Utc, Stage = Ladder.Certified })],
            Rotations = [new Rotation { Id = "command", Pattern = ShiftPattern.Daily(LocalTime.Midnight), Roles = [new Role { Id = "commander" }] }],
            Fairness = new FairnessPolicy { Experience = past, Tolerance = Duration.Zero },
        };
        var plan = Planner.Plan(company, new PlanOptions { WorkLimit = 20_000 });
        var tuesday = plan.Assignments.Single(a => a.Shift == "command/2027-01-05").Responder;
        // A weekday is worth 33, a day of the weekend 40.5, and Tuesday 33 + 168.
        Assert.Equal((1, 60 * 201L), (plan.Fairness.People.Single(p => p.Responder == tuesday).Seats, plan.Fairness.People.Single(p => p.Responder == tuesday).Load.Total));
        Assert.Equal(60 * 213L, plan.Fairness.People.Single(p => p.Responder != tuesday).Load.Total);
        Assert.All(plan.Fairness.People, p => Assert.Equal(60 * 207L, p.Yardstick.Total));
        Assert.Equal(6, plan.Proof.Find("worst-excess")!.Value);
        Assert.Equal(plan.Fairness.People.Sum(p => p.Load.Total), plan.Ledger.Entries.Sum(e => e.Worked.Total));
    }
}
