using RotationPlanner.Planning.Compiling;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.BuyIns;

/// <summary>Agreed hours bind plans: seats, trainee seats and time beside seats together.</summary>
public class BudgetLimitTests
{
    const int Week = 168;

    static readonly PlanOptions brief = new() { WorkLimit = 20_000 };

    static Company Quarter => Given.Weekly() with { Horizon = new(Given.Day("2027-01-04"), Given.Day("2027-03-28")) };

    static Company Agreed(int? all, int? each) => Quarter.WithDepartment("engineering", d => d with
    {
        BuyIn = new BuyIn { By = "CTO", Since = Given.Day("2026-01-01"), HoursPerQuarter = all, HoursPerPersonPerQuarter = each },
    }).AllLent();

    static double Hours(Plan plan, params string[] people) =>
        plan.Assignments.Where(a => people.Contains(a.Responder)).Sum(a => (a.End - a.Start).TotalHours);

    [Fact]
    public void Of_a_persons_own_hours_and_the_departments_the_stricter_holds()
    {
        Assert.True(Hours(Planner.Plan(Agreed(null, 3 * Week).With("ana", r => r with { HoursPerQuarter = Week }), brief), "ana") <= Week);
        Assert.True(Hours(Planner.Plan(Agreed(null, Week).With("ana", r => r with { HoursPerQuarter = 3 * Week }), brief), "ana") <= Week);
    }

    [Fact]
    public void A_persons_own_hours_hold_where_nobody_states_a_buy_in()
    {
        var plan = Planner.Plan(Quarter.With("ana", r => r with { HoursPerQuarter = 2 * Week }), brief);
        Assert.InRange(Hours(plan, "ana"), Week, 2 * Week);
        // A warning comes with four fifths of what was agreed, and not before.
        Assert.Equal(Hours(plan, "ana") >= 0.8 * 2 * Week,
            plan.Warnings.Any(w => w.Responder == "ana" && w.Agreed == 2 * Week));
    }

    [Fact]
    public void Trainee_seats_use_hours_too()
    {
        var plan = Planner.Plan(Quarter.With("tim", r => r with { HoursPerQuarter = 3 * Week }), brief);
        Assert.Equal(3, plan.Assignments.Count(a => a.Responder == "tim"));
    }

    [Fact]
    public void Time_beside_seats_is_spent_before_them()
    {
        var company = Agreed(4 * Week, 2 * Week);
        var compiled = Compile(company, new TimeBeside("ana", Given.Day("2027-02-01"), Week * 60),
            new TimeBeside("ada", Given.Day("2026-12-31"), Week * 60));
        var forms = compiled.Program.Linears.Where(f => f.Label.Rule == "buy-in hours").ToList();
        Assert.Equal(3 * Week * 60, Assert.Single(forms, f => f.Label.Responder is null).Most);
        Assert.Equal(Week * 60, Assert.Single(forms, f => f.Label.Responder == "ana").Most);
        // The quarter of New Year's Eve is another one.
        Assert.Equal(2 * Week * 60, Assert.Single(forms, f => f.Label.Responder == "ada").Most);
    }

    [Fact]
    public void More_time_beside_seats_than_was_agreed_leaves_none_for_them()
    {
        var compiled = Compile(Agreed(null, Week), new TimeBeside("ana", Given.Day("2027-02-01"), 9 * Week * 60));
        var open = compiled.Choices.Where(c => compiled.VariableOfChoice[c.Index] >= 0).Select(c => c.Responder.Id)
            .ToHashSet();
        Assert.DoesNotContain("ana", open);
        Assert.Contains("ada", open);
        Assert.Equal(0, compiled.Shares[0].Total);
    }

    [Fact]
    public void Time_beside_seats_lowers_the_share_that_can_be_carried()
    {
        var company = Agreed(null, 4 * Week);
        Credit Ana(params TimeBeside[] beside) => Compile(company, beside).Shares[0];
        Assert.Equal(2.0, (double)Ana().Total / Ana(new TimeBeside("ana", Given.Day("2027-02-01"), 2 * Week * 60)).Total, 1);
    }

    [Fact]
    public void The_check_counts_time_beside_seats_by_itself()
    {
        var schedule = Schedule.Of(Agreed(3 * Week, null));
        var plan = schedule.Plan(("2027-01-04", "commander", "ana"), ("2027-01-11", "commander", "ada"));
        TimeBeside Course(string date, int hours) => new("ada", Given.Day(date), hours * 60);
        Assert.Empty(PlanChecker.Check(schedule, plan, [], [Course("2027-02-01", Week), Course("2027-04-01", Week)]));
        PlanChecker.Check(schedule, plan, [], [Course("2027-02-01", Week + 1)])
            .Is("buy-in hours", "ada ana", "2027-01-04", "2027-02-01",
                "Engineering serves 505 h in 2027-Q1; agreed are 504 h");
    }

    static CompiledProgram Compile(Company company, params TimeBeside[] beside)
    {
        Assert.Empty(company.Validate());
        return ProgramCompiler.Compile(company, Schedule.Of(company), beside: beside);
    }
}
