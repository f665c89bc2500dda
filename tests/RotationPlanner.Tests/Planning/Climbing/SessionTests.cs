using NodaTime;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Planning.Climbing;

/// <summary>Courses and tabletop sessions are placed in common working hours, before the seats that depend on them.</summary>
public class SessionTests
{
    static Responder[] Waiting(int count, string stage = "tabletop") =>
        [.. Enumerable.Range(1, count).Select(i => ClimbTeam.Trainee($"t{i}", stage))];

    [Fact]
    public void Three_who_wait_meet_twice_and_then_shadow()
    {
        var plan = ClimbTeam.Of(Waiting(3)).QuickPlan();
        Assert.Equal(2, plan.Training.Events.Count);
        Assert.All(plan.Training.Events, e => Assert.Equal(["t1", "t2", "t3"], e.Participants));
        Assert.All(plan.Training.Events, e => Assert.Equal(120, e.Minutes));
        var shadowing = plan.Training.Steps.Where(s => s.Rung == "shadowing").ToList();
        Assert.Equal(3, shadowing.Count);
        Assert.All(plan.Assignments.Where(a => a.Role == "shadow"),
            a => Assert.True(a.Start > plan.Training.Events[^1].End));
        Assert.Empty(PlanChecker.Check(plan.Schedule, plan.Assignments, plan.Training.Events));
    }

    [Fact]
    public void Two_who_wait_find_no_group_and_the_plan_says_so()
    {
        var plan = ClimbTeam.Of(Waiting(2)).QuickPlan();
        Assert.Empty(plan.Training.Events);
        Assert.Contains(plan.Training.Obstacles, o => o.Contains("tabletop session for t1, t2", StringComparison.Ordinal) && o.Contains("Maybe ", StringComparison.Ordinal));
    }

    [Fact]
    public void Fewer_are_enough_where_the_company_says_so() =>
        Assert.NotEmpty((ClimbTeam.Of(Waiting(2)) with { Sessions = new SessionPolicy { Least = 2 } })
            .QuickPlan().Training.Events);

    [Fact]
    public void A_session_takes_no_more_hours_than_a_department_has_for_all_who_take_part()
    {
        const int Agreed = 5;
        var company = ClimbTeam.Of(Waiting(3));
        var department = company.Responders.First(r => r.Id == "t1").Department;
        var buyIn = new BuyIn { By = "CTO", Since = company.Horizon.Start.PlusYears(-1) };
        company = company with { Departments = [.. company.Departments.Select(d => d with { BuyIn = d.Id == department ? buyIn with { HoursPerQuarter = Agreed } : buyIn })] };
        // Each of the three has two hours left; together they have not.
        Assert.DoesNotContain(company.QuickPlan().Training.Events,
            e => e.Participants.Count(p => p.StartsWith('t')) * e.Minutes > Agreed * 60);
    }

    [Fact]
    public void A_course_comes_before_the_exercises() =>
        Assert.Equal([EvidenceKind.Course, EvidenceKind.Tabletop, EvidenceKind.Tabletop],
            ClimbTeam.Of(Waiting(3, "trained")).QuickPlan().Training.Events.Select(e => e.Kind));

    [Fact]
    public void People_far_apart_have_no_common_hours()
    {
        var far = DateTimeZoneProviders.Tzdb["Australia/Sydney"];
        var people = Waiting(3);
        people[2] = people[2] with { TimeZone = far };
        Assert.Empty(ClimbTeam.Of(people).QuickPlan().Training.Events);
    }

    [Fact]
    public void Nobody_meets_on_time_off()
    {
        var people = Waiting(3);
        people[0] = people[0] with { Unavailable = [BusyTime.Days(Given.Day("2027-01-01"), Given.Day("2027-01-24"), Given.London)] };
        var first = ClimbTeam.Of(people).QuickPlan().Training.Events[0];
        Assert.True(first.Start >= Instant.FromUtc(2027, 1, 25, 0, 0));
    }

    [Theory]
    [InlineData("too few", "has 2 trainees")]
    [InlineData("at night", "outside working hours")]
    [InlineData("led by a trainee", "not certified")]
    [InlineData("on a shift", "on a shift")]
    public void The_checker_refuses_a_session(string what, string said)
    {
        var company = ClimbTeam.Of(Waiting(4));
        var plan = company.QuickPlan();
        var good = plan.Training.Events[0];
        var busy = plan.Assignments.First(a => a.Role == "commander");
        var bad = what switch
        {
            "too few" => good with { Participants = [.. good.Participants.Take(2)] },
            "at night" => good with { Start = good.Start.Plus(Duration.FromHours(12)), End = good.End.Plus(Duration.FromHours(12)) },
            "led by a trainee" => good with { Facilitator = "t4", Participants = ["t1", "t2", "t3"] },
            _ => good with { Facilitator = busy.Responder, Start = busy.Start.Plus(Duration.FromHours(1)), End = busy.Start.Plus(Duration.FromHours(3)) },
        };
        Assert.Contains(PlanChecker.Check(plan.Schedule, [.. plan.Assignments.Where(a => a.Role != "shadow" && a.Responder[0] != 't')], [bad]), v => v.Rule == "training session" && v.Message.StartsWith(good.Id, StringComparison.Ordinal) && v.Message.Contains(said, StringComparison.Ordinal));
    }
}
