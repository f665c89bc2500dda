using NodaTime;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Rules.Stints;

namespace RotationPlanner.Tests.Planning.Climbing;

/// <summary>A rung's days are earned in stints: a stint of five days counts five, and a trainee holds it whole.</summary>
public class StintClimbTests
{
    const int Days = 7;

    static readonly Plan plan = Stinted(ClimbTeam.Of(ClimbTeam.Trainee("tim", "reverse-shadowing"))).Plan();

    static Company Stinted(Company company) => company with
    {
        Rotations = [company.Rotations[0] with { Pattern = ShiftPattern.Daily(new LocalTime(9, 0)), Stints = [StintCases.Week, Stint.Weekends] }],
    };

    [Fact]
    public void Seven_days_are_whole_stints_in_one_hand_beside_one_leader()
    {
        var learnt = plan.Assignments.Where(a => a.Responder == "tim" && a.Role == "shadow").OrderBy(a => a.Start).ToList();
        Assert.Empty(PlanChecker.Check(plan.Schedule, plan.Assignments, plan.Training.Events));
        Assert.True(learnt.Count >= Days);
        foreach (var stint in learnt.GroupBy(a => plan.Schedule.Find(a.Shift)!.Stint))
        {
            Assert.Equal(plan.Schedule.Shifts.Count(s => s.Stint == stint.Key), stint.Count());
            Assert.Single(stint.Select(a => a.Mentor).Distinct());
        }
        // Without the last of the stints there would be fewer than seven days.
        var last = plan.Schedule.Find(learnt[^1].Shift)!.Stint;
        Assert.InRange(learnt.Count(a => plan.Schedule.Find(a.Shift)!.Stint != last), 0, Days - 1);
    }

    [Fact]
    public void The_rung_is_complete_on_the_seventh_day_and_command_follows_the_sign_off()
    {
        var learnt = plan.Assignments.Where(a => a.Responder == "tim" && a.Role == "shadow").OrderBy(a => a.Start).ToList();
        var step = Assert.Single(plan.Training.Steps, s => (s.Responder, s.Rung) == ("tim", Ladder.Certified));
        Assert.Equal(learnt[Days - 1].End.InZone(plan.Company.Responders[^1].TimeZone).Date.PlusDays(7), step.Date);
        Assert.All(plan.Assignments.Where(a => a.Responder == "tim" && a.Role != "shadow"), a => Assert.True(a.Start - learnt[Days - 1].End >= Duration.FromDays(7)));
        Assert.Contains(plan.Assignments, a => a.Responder == "tim" && a.Role == "commander" && a.Provisional);
    }
}
