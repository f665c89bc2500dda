using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Planning.Climbing;

/// <summary>What holds of every plan, whoever trains in it.</summary>
[Properties(Arbitrary = [typeof(ClimbLaws)], MaxTest = 12)]
public class ClimbLaws
{
    static readonly string[] stages = ["candidate", "observing", "trained", "tabletop", "shadowing",
        "reverse-shadowing"];

    public static Arbitrary<Company> Companies() =>
        Gen.Choose(0, int.MaxValue - 1).Select(seed => Draw(new Random(seed))).ToArbitrary();

    [Law(6)]
    public void Nobody_commands_before_the_evidence_allows_and_no_shift_has_two_trainees(Company company)
    {
        var plan = company.QuickPlan();
        // The checker reads the record and what was planned before by itself.
        Assert.Empty(PlanChecker.Check(plan.Schedule, plan.Assignments, plan.Training.Events));
        Assert.All(plan.Assignments.Where(a => a.Role == "shadow")
            .GroupBy(a => a.Shift), shift => Assert.Single(shift));
        var evident = company.Responders.Where(r => Standings.Of(company)[r.Id].MayLead).Select(r => r.Id).ToHashSet();
        Assert.All(plan.Assignments.Where(a => a.Role != "shadow"),
            a => Assert.Equal(!evident.Contains(a.Responder), a.Provisional));
    }

    [Law(6)]
    public void No_agreed_hours_are_exceeded_training_included(Company company)
    {
        var plan = company.QuickPlan();
        foreach (var person in company.Responders.Where(r => r.Department == "sales"))
        {
            var seats = plan.Assignments.Where(a => a.Responder == person.Id).Sum(a => (a.End - a.Start).TotalHours);
            var sessions = plan.Training.Events.Where(e => e.Participants.Contains(person.Id))
                .Sum(e => e.Minutes / 60.0);
            // The horizon lies within one quarter.
            Assert.True(seats + sessions <= 400, $"{person.Id} serves {seats} h and trains {sessions} h");
        }
    }

    [Law(6)]
    public void Whoever_is_said_to_reach_command_has_the_seats_for_it(Company company)
    {
        var plan = company.QuickPlan();
        foreach (var step in plan.Training.Steps.Where(s => s.Rung == Ladder.Certified))
        {
            var seats = plan.Assignments.Where(a => a.Responder == step.Responder && a.Role == "shadow").ToList();
            Assert.NotEmpty(seats);
            Assert.All(seats, s => Assert.NotNull(s.Mentor));
            Assert.Contains(seats, s => s.End.InZone(Given.London).Date.PlusDays(7) == step.Date);
        }
    }

    static Company Draw(Random random)
    {
        var trainees = Enumerable.Range(0, random.Next(1, 5))
            .Select(i => ClimbTeam.Trainee($"t{i}", stages[random.Next(stages.Length)],
            random.Next(3) == 0 ? [ClimbTeam.Shadow("2026-11-02", random.Next(2) == 0 ? "ana" : "bo")] : []));
        var company = ClimbTeam.Of([.. trainees]);
        return company with
        {
            Departments = [.. company.Departments.Select(d => d with
            {
                BuyIn = new BuyIn { By = "VP", Since = Given.Day("2026-01-01"), HoursPerPersonPerQuarter = d.Id == "sales" ? 400 : null },
            })],
        };
    }
}
