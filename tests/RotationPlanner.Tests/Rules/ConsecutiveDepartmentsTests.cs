using RotationPlanner.Rules;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Rules;

public class ConsecutiveDepartmentsTests
{
    static readonly Company company = Given.Weekly(new ConsecutiveDepartments());

    [Fact]
    public void Two_of_one_department_in_a_row() =>
        company.Check(("2027-01-04", "commander", "ana"), ("2027-01-11", "commander", "ada"))
        .Is("consecutive departments", "ada ana", "2027-01-04", "2027-01-18", "Ana Silva", "Ada Park",
            "command/2027-01-11", "'engineering'");

    [Fact]
    public void The_same_person_twice_is_of_one_department_too() =>
        company.Check(("2027-01-04", "commander", "bo"), ("2027-01-11", "commander", "bo"))
            .Is("consecutive departments", "bo", "2027-01-04", "2027-01-18");

    [Fact]
    public void Different_departments_in_a_row() =>
        Assert.Empty(company.Check(("2027-01-04", "commander", "ana"), ("2027-01-11", "commander", "bo"), ("2027-01-18", "commander", "ada")));

    [Fact]
    public void A_shift_that_nobody_leads_lies_between() =>
        Assert.Empty(company.Check(("2027-01-04", "commander", "ana"), ("2027-01-18", "commander", "ada")));

    [Fact]
    public void Other_roles_do_not_lead() =>
        Assert.Empty(company.Check(("2027-01-04", "commander", "ana"), ("2027-01-11", "deputy", "ada")));

    [Fact]
    public void Who_led_last_before_the_horizon_counts_and_is_not_blamed_alone()
    {
        company.Worked("2026-12-28", "commander", "ana").Check(("2027-01-04", "commander", "ada"))
            .Is("consecutive departments", "ada ana", "2026-12-28", "2027-01-11");
        Assert.Empty(company.Worked("2026-12-21", "commander", "ana").Worked("2026-12-28", "commander", "ada")
            .Check(("2027-01-04", "commander", "bo")));
    }

    [Fact]
    public void The_next_shift_is_the_next_to_start_whatever_its_name() =>
        Given.DayAndNight(new ConsecutiveDepartments())
        .Check(("2027-01-04/day", "commander", "ana"), ("2027-01-04/night", "commander", "ada"),
            ("2027-01-05/day", "commander", "bo"), ("2027-01-05/night", "commander", "cy"))
        .Is("consecutive departments", "ada ana", "2027-01-04", "2027-01-05");

    [Fact]
    public void One_department_alone_cannot_alternate() =>
        Assert.Contains((company with { Responders = [company.Responders[0], company.Responders[1]] }).Validate(), p =>
            p.Place == "rotations[0].rules[0]" && p.Message.Contains("only 1 department", StringComparison.Ordinal));

    [Fact]
    public void A_plan_keeps_it_and_fills_every_seat()
    {
        var plan = Planner.Plan(company, new PlanOptions { WorkLimit = 20_000 });
        Assert.True(plan.IsComplete);
        var departments = plan.Assignments.Where(a => a.Role == "commander").OrderBy(a => a.Start)
            .Select(a => company.Responders.First(r => r.Id == a.Responder).Department).ToList();
        Assert.All(departments.Zip(departments.Skip(1)), pair => Assert.NotEqual(pair.First, pair.Second));
    }
}
