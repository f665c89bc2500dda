using NodaTime;
using RotationPlanner.Rules;

namespace RotationPlanner.Tests.Planning.Living;

/// <summary>Whoever is promoted within the horizon shares its seats from that day on, and owes nothing of the time before.</summary>
public class PromotionTests
{
    const int Weeks = 24, Until = 12;

    static readonly LocalDate day = LivingTeam.Start.PlusDays(7 * Until);

    static readonly Company company = LivingTeam.Of(Weeks, "ana", "ben", "cleo") is var team
        ? team with { Responders = [.. team.Responders, LivingTeam.Person("pat") with { Stage = "tabletop" }] } : throw new InvalidOperationException();

    static Company Promoted(Company company, LocalDate on) => company with
    {
        Responders = [.. company.Responders.Select(r => r.Id == "pat" ? r with { Promoted = new Promotion { To = Ladder.Certified, On = on } } : r)],
    };

    static double HoursOf(Plan plan, string who, Func<PersonLoad, Credit> what) => what(plan.Fairness.People.Single(p => p.Responder == who)).Total / 60.0;

    [Fact]
    public void The_share_counts_from_the_day_on_and_lowers_that_of_the_others_like_a_joiner()
    {
        var plan = LivingTeam.Plan(Promoted(company, day));
        var joined = LivingTeam.Plan(company with { Responders = [.. company.Responders.Select(r => r.Id == "pat" ? LivingTeam.Person("pat") with { Joins = day } : r)] });
        foreach (var who in new[] { "ana", "ben", "cleo", "pat" })
            Assert.Equal(HoursOf(joined, who, p => p.Yardstick), HoursOf(plan, who, p => p.Yardstick), 1);
        Assert.Equal(3, plan.Assignments.Count(a => a.Responder == "pat"));
        Assert.All(plan.Assignments.Where(a => a.Responder == "pat"), a => Assert.True(a.Start.InUtc().Date >= day && !a.Provisional));
    }

    [Fact]
    public void Replanning_gives_their_turns_and_moves_nothing_before()
    {
        var published = LivingTeam.Published(company);
        var asOf = day.AtMidnight().InUtc().ToInstant();
        var changed = published.Replan(Promoted(company, day), new ReplanOptions { AsOf = asOf, Notice = Period.FromDays(14) });
        Assert.Equal(3, changed.Changes.Count);
        Assert.All(changed.Changes, c => Assert.True(c.To == "pat" && c.Start >= asOf + Duration.FromDays(14)));
        Assert.Empty(PlanChecker.Check(changed.Plan.Schedule, changed.Plan.Assignments));
    }

    [Fact]
    public void Nobody_commands_before_the_day_in_their_own_zone()
    {
        // It is still the day before where pat lives when the shift begins at 00:30 UTC.
        var early = company with { Rotations = [company.Rotations[0] with { Pattern = ShiftPattern.Daily(new LocalTime(0, 30)) }] };
        var west = early with { Responders = [.. early.Responders.Select(r => r.Id == "pat" ? r with { TimeZone = DateTimeZoneProviders.Tzdb["America/Los_Angeles"], Promoted = new Promotion { To = Ladder.Certified, On = day } } : r)] };
        var plan = LivingTeam.Plan(west);
        Assert.All(plan.Assignments.Where(a => a.Responder == "pat"), a => Assert.True(a.Start > day.PlusDays(1).AtMidnight().InUtc().ToInstant()));
        var soon = plan.Assignments.Single(a => a.Shift == $"command/{day:uuuu-MM-dd}") with { Responder = "pat" };
        Assert.Contains(PlanChecker.Check(plan.Schedule, [soon]), v => v.Rule == "eligibility");
        Assert.DoesNotContain(PlanChecker.Check(plan.Schedule, [plan.Assignments.Single(a => a.Shift == $"command/{day.PlusDays(1):uuuu-MM-dd}") with { Responder = "pat" }]), v => v.Rule == "eligibility");
    }

    [Fact]
    public void Whoever_is_promoted_no_longer_sits_in_a_seat_for_trainees()
    {
        var rotation = company.Rotations[0];
        var training = Promoted(company, day) with
        {
            Responders = [.. Promoted(company, day).Responders.Select(r => r.Id == "pat" ? r with { Stage = "shadowing" } : r)],
            Rotations = [rotation with { Roles = [.. rotation.Roles, new Role { Id = "shadow", Needs = StageNeed.Trainees, Seats = new SeatRange(0, 1), Weight = 0.25m }] }],
        };
        var schedule = Schedule.Of(training);
        IEnumerable<string> Broken(int week) => PlanChecker.Check(schedule,
            [.. schedule.Shifts.Skip(week).Take(1).Select(s => new Assignment("command", s.Id, "shadow", 0, "pat", s.Start.ToInstant(), s.End.ToInstant()))])
            .Where(v => v.Rule == "eligibility").Select(v => v.Message);
        Assert.Empty(Broken(Until - 1));
        Assert.Contains("does not allow", Assert.Single(Broken(Until + 1)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rung_that_seats_and_a_decision_lead_to_is_told_once_with_the_earlier_day()
    {
        var rotation = company.Rotations[0];
        foreach (var on in Enumerable.Range(1, 8).Select(week => LivingTeam.Start.PlusDays((7 * week) + 1)))
        {
            var training = Promoted(company, on) with
            {
                Responders = [.. Promoted(company, on).Responders.Select(r => r.Id == "pat" ? r with { Stage = "reverse-shadowing" } : r)],
                Rotations = [rotation with { Roles = [.. rotation.Roles, new Role { Id = "shadow", Needs = StageNeed.Trainees, Seats = new SeatRange(0, 1), Weight = 0.25m }] }],
            };
            var step = Assert.Single(LivingTeam.Plan(training).Training.Steps, s => (s.Responder, s.Rung) == ("pat", Ladder.Certified));
            Assert.True(step.Date <= on, $"{step.Date} is after the promotion on {on}.");
        }
    }

    [Fact]
    public void A_rung_that_is_not_there_is_told_with_its_place()
    {
        var wrong = company with { Responders = [.. company.Responders.Select(r => r.Id == "pat" ? r with { Promoted = new Promotion { To = "certifed", On = day } } : r)] };
        var problem = Assert.Single(wrong.Validate());
        Assert.Equal(("responders[3].promoted.to", "certifed"), (problem.Place, problem.Value));
        Assert.Contains("certified", problem.Advice, StringComparison.Ordinal);
    }
}
