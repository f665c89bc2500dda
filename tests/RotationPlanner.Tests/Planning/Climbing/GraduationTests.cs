using NodaTime;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Planning.Climbing;

/// <summary>Who earns command inside the plan may command later in it, provisionally.</summary>
public class GraduationTests
{
    static readonly Plan plan = ClimbTeam.Of(
        ClimbTeam.Trainee("tim", "reverse-shadowing"), ClimbTeam.Trainee("uma", "shadowing")).Plan();

    [Fact]
    public void Every_trainee_graduates_who_can() =>
        Assert.Equal(["tim", "uma"], plan.Training.Steps.Where(s => s.Rung == Ladder.Certified)
            .Select(s => s.Responder).Order());

    [Fact]
    public void Coverage_is_full_and_the_checker_agrees()
    {
        Assert.True(plan.IsComplete);
        Assert.Empty(PlanChecker.Check(plan.Schedule, plan.Assignments, plan.Training.Events));
    }

    [Fact]
    public void A_shadow_sits_beside_two_different_mentors_then_leads_beside_somebody_certified()
    {
        var seats = plan.Assignments.Where(a => a.Responder == "uma" && a.Role == "shadow")
            .OrderBy(a => a.Start).ToList();
        Assert.Equal(["ana", "bo"], seats.Take(2).Select(a => a.Mentor!).Order());
        Assert.Equal(3, seats.Count);
    }

    [Fact]
    public void Command_before_the_sign_off_is_provisional_and_names_somebody_certified_beside()
    {
        var provisional = plan.Assignments.Where(a => a.Responder is "tim" or "uma" && a.Role != "shadow").ToList();
        Assert.NotEmpty(provisional);
        Assert.All(provisional, a => Assert.True(a.Provisional));
        Assert.All(provisional, a => Assert.Contains(a.Fallback, new[] { "ana", "bo", "cy", "di" }));
        Assert.All(plan.Assignments.Except(provisional), a => Assert.False(a.Provisional || a.Fallback is not null));
    }

    [Fact]
    public void Nobody_commands_before_the_days_for_the_sign_off_are_over()
    {
        foreach (var trainee in new[] { "tim", "uma" })
        {
            var learnt = plan.Assignments.Where(a => a.Responder == trainee && a.Role == "shadow").Max(a => a.End);
            var leads = plan.Assignments.Where(a => a.Responder == trainee && a.Role != "shadow").Select(a => a.Start)
                .DefaultIfEmpty(Instant.MaxValue).Min();
            Assert.True(leads - learnt >= Duration.FromDays(7),
                $"{trainee} learns until {learnt} and leads from {leads}");
        }
    }

    [Fact]
    public void Without_mentors_a_shadow_waits_and_the_plan_says_why()
    {
        var company = ClimbTeam.Of(ClimbTeam.Trainee("uma", "shadowing"));
        var none = (company with { Responders = [.. company.Responders.Select(r => r.Stage == Ladder.Mentor ? r with { Stage = Ladder.Certified } : r)] }).Plan();
        Assert.True(none.IsComplete);
        Assert.DoesNotContain(none.Assignments, a => a.Responder == "uma");
        Assert.Contains(none.Training.Obstacles,
            o => o.StartsWith("Nobody may mentor: uma cannot shadow. Maybe ", StringComparison.Ordinal));
    }

    [Fact]
    public void Mentors_one_had_before_are_not_new_ones()
    {
        var waits = ClimbTeam.Of(ClimbTeam.Trainee("uma", "shadowing", ClimbTeam.Shadow("2026-11-02", "ana"))).Plan();
        var first = waits.Assignments.Where(a => a.Responder == "uma" && a.Role == "shadow").MinBy(a => a.Start)!;
        Assert.Equal("bo", first.Mentor);
    }

    [Fact]
    public void The_checker_refuses_a_graduate_moved_before_the_training()
    {
        var early = plan.Assignments.First(a => a.Responder == "tim" && a.Role != "shadow");
        var first = plan.Assignments.First(a => a.Role == early.Role);
        List<Assignment> moved = [.. plan.Assignments.Where(a => a != early && a != first), first with { Responder = "tim", Provisional = true, Fallback = "cy" }, early with { Responder = first.Responder, Provisional = false, Fallback = null }];
        Assert.Contains(PlanChecker.Check(plan.Schedule, moved, plan.Training.Events), v => v.Rule == "eligibility"
            && v.Responders.Contains("tim"));
    }

    [Fact]
    public void The_checker_wants_a_mark_and_somebody_free_who_is_certified()
    {
        var seat = plan.Assignments.First(a => a.Provisional);
        Assert.All(new[] { seat with { Provisional = false, Fallback = null }, seat with { Fallback = null }, seat with { Fallback = seat.Responder }, seat with { Fallback = "nobody" } }, changed =>
            Assert.Contains(PlanChecker.Check(plan.Schedule, [.. plan.Assignments.Where(a => a != seat), changed], plan.Training.Events), v => v.Rule == "provisional command"));
    }
}
