using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using RotationPlanner.Interchange;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Planning.Climbing;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Planning.Living;

/// <summary>Sessions, stand-ins and graduations of a published plan are mended as seats are.</summary>
public class TrainingLivesTests
{
    const string Canary = "canary-illness";

    static readonly Instant before = Instant.FromUtc(2026, 12, 1, 0, 0);

    static Company Team(int trainees, string stage = "tabletop", int least = 3) =>
        ClimbTeam.Of([.. Enumerable.Range(1, trainees).Select(i => ClimbTeam.Trainee($"t{i}", stage))]) is var company
        ? company with { Sessions = company.Sessions with { Least = least } } : throw new InvalidOperationException();

    static Company Ill(Company company, string who, Instant from, Instant to) => company.With(who, r => r with
    {
        Unavailable = [.. r.Unavailable, BusyTime.Days(from.InZone(r.TimeZone).Date, to.InZone(r.TimeZone).Date, r.TimeZone, Canary)],
    });

    static Proposal Replan(Plan plan, Company company, Instant asOf)
    {
        var proposal = new PublishedPlan(plan).Replan(company, new ReplanOptions { AsOf = asOf });
        Assert.Empty(PlanChecker.Check(proposal.Plan.Schedule, proposal.Plan.Assignments, proposal.Plan.Training.Events));
        Assert.DoesNotContain(proposal.Training, c => c.Text.Contains(Canary, StringComparison.Ordinal));
        return proposal;
    }

    static string Said(TrainingEvent e) => $"{e.Id} {e.Kind} {e.Start} {e.End} {string.Join(",", e.People)} {string.Join(",", e.Missed)}";

    [Law(4)]
    public void Replanning_without_a_change_keeps_sessions_stand_ins_and_dates(int seed)
    {
        var random = new Random(seed);
        string[] stages = ["trained", "tabletop", "shadowing", "reverse-shadowing"];
        var company = ClimbTeam.Of([.. Enumerable.Range(0, random.Next(1, 5)).Select(i => ClimbTeam.Trainee($"t{i}", stages[random.Next(stages.Length)]))]);
        company = company with { Sessions = company.Sessions with { Least = random.Next(1, 4) } };
        var plan = company.QuickPlan();
        var asOf = before + Duration.FromDays(random.Next(0, 110));
        var again = Replan(plan, company, asOf);
        Assert.Empty(again.Changes);
        Assert.Empty(again.Training);
        Assert.Equal(plan.Training.Events.Select(Said), again.Plan.Training.Events.Select(Said));
        Assert.Equal(plan.Training.Steps, again.Plan.Training.Steps);
        Assert.Equal(plan.Assignments.Select(a => a.Fallback), again.Plan.Assignments.Select(a => a.Fallback));
    }

    [Fact]
    public void Somebody_else_leads_where_the_leader_is_ill_and_all_of_them_are_told()
    {
        var company = Team(3);
        var plan = company.QuickPlan();
        var (ill, other) = (plan.Training.Events[0], plan.Training.Events[1]);
        var mended = Replan(plan, Ill(company, ill.Facilitator, ill.Start, ill.End), before);
        var led = mended.Plan.Training.Events.Single(e => e.Id == ill.Id);
        Assert.NotEqual(ill.Facilitator, led.Facilitator);
        Assert.Equal((ill.Start, ill.End), (led.Start, led.End));
        Assert.Equal(ill.Participants, led.Participants);
        Assert.Equal(Said(other), Said(mended.Plan.Training.Events.Single(e => e.Id == other.Id)));
        Assert.Empty(mended.Changes);
        Assert.Equal(["t1", "t2", "t3", ill.Facilitator, led.Facilitator], mended.Training.Select(c => c.Responder).OrderBy(r => r[0] != 't').ThenBy(r => r == led.Facilitator));
        Assert.Contains("Your tabletop session on ", mended.Training.First(c => c.Responder == "t1").Text, StringComparison.Ordinal);
        var notices = Outbox.Notices(mended.Plan, new Publication { At = before, By = "lead", Changes = mended.Changes, Training = mended.Training });
        Assert.Equal(5, notices.Count);
        Assert.Contains(notices, n => n.Responder == "t2" && n.Text.Contains("is now led by ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_trainee_who_missed_a_session_gets_another_and_a_later_date()
    {
        var company = Team(3, least: 1);
        var plan = company.QuickPlan();
        var missed = plan.Training.Events[0];
        var mended = Replan(plan, Ill(company, "t1", missed.Start, missed.End), missed.End + Duration.FromDays(1));
        var held = mended.Plan.Training.Events.Single(e => e.Id == missed.Id);
        Assert.Equal(["t1"], held.Missed);
        Assert.DoesNotContain("t1", held.Participants);
        // As many as before count for everybody, and what is new begins after the notice.
        Assert.Equal(2, mended.Plan.Training.Events.Count(e => e.Participants.Contains("t1")));
        var added = Assert.Single(mended.Plan.Training.Events, e => plan.Training.Events.All(old => old.Id != e.Id));
        Assert.True(added.Start >= missed.End + Duration.FromDays(15));
        Assert.Contains(mended.Training, c => c.Responder == "t1" && c.Text.StartsWith("You missed the tabletop session", StringComparison.Ordinal));
        Assert.Contains(mended.Training, c => c.Responder == "t1" && c.Text.StartsWith("You reach ", StringComparison.Ordinal) && c.Text.Contains(" instead of ", StringComparison.Ordinal));
        Assert.DoesNotContain(mended.Training, c => c.Text.Contains("take part", StringComparison.Ordinal) && c.Responder != "t1");
    }

    [Fact]
    public void Somebody_else_steps_in_where_who_was_told_to_is_gone()
    {
        var company = Team(1, "reverse-shadowing");
        var plan = company.Plan();
        var seat = plan.Assignments.First(a => a.Fallback is not null);
        var mended = Replan(plan, Ill(company, seat.Fallback!, seat.Start, seat.End), before);
        var kept = mended.Plan.Assignments.Where(a => a.Provisional && a.Shift == seat.Shift && a.Responder == seat.Responder).ToList();
        Assert.All(kept, a => Assert.NotEqual(seat.Fallback, a.Fallback));
        Assert.NotEmpty(kept);
        Assert.Contains(mended.Training, c => c.Responder == seat.Fallback && c.Text.StartsWith("You no longer step in for ", StringComparison.Ordinal));
        Assert.Contains(mended.Training, c => c.Responder == kept[0].Fallback && c.Text.StartsWith("You step in for ", StringComparison.Ordinal));
        // Nobody else's stand-in changes.
        Assert.Equal(plan.Assignments.Where(a => a.Provisional && a.Fallback != seat.Fallback).Select(a => (a.Shift, a.Fallback)),
            mended.Plan.Assignments.Where(a => a.Provisional && plan.Assignments.Any(p => p.Shift == a.Shift && p.Role == a.Role && p.Provisional && p.Fallback != seat.Fallback)).Select(a => (a.Shift, a.Fallback)));
    }

    [Fact]
    public void A_mentor_who_is_ill_is_replaced_and_no_trainee_sits_alone()
    {
        var company = Team(2, "shadowing");
        var plan = company.Plan();
        var taught = plan.Assignments.First(a => a.Mentor is not null);
        var mended = Replan(plan, Ill(company, taught.Mentor!, taught.Start, taught.End), before);
        Assert.DoesNotContain(mended.Plan.Assignments, a => a.Shift == taught.Shift && a.Responder == taught.Mentor);
        Assert.All(mended.Plan.Assignments.Where(a => a.Role == "shadow"), a => Assert.NotNull(a.Mentor));
        // Whoever loses a seat beside them is told so.
        Assert.All(mended.Changes.Where(c => c.Shift == taught.Shift && c.Role == "shadow" && c.To is null),
            c => Assert.Contains("no longer leads beside", c.Why, StringComparison.Ordinal));
        // What is told of dates is what the two plans say.
        var dates = plan.Training.Steps.Except(mended.Plan.Training.Steps).Select(s => s.Responder).Distinct();
        Assert.Equal(dates.Order(StringComparer.Ordinal), mended.Training.Where(c => c.Start is null && c.Text.Contains(" reach ", StringComparison.Ordinal)
            && plan.Training.Steps.Any(s => s.Responder == c.Responder)).Select(c => c.Responder).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_published_file_keeps_its_sessions()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
        var company = Team(3);
        var plan = company.QuickPlan();
        try
        {
            PlanFile.Write(plan, path);
            var read = PlanFile.ReadPublished(path).Plan!;
            Assert.Equal(plan.Training.Events.Select(Said), read.Training!.Events.Select(Said));
            Assert.Empty(read.Replan(company, new ReplanOptions { AsOf = before }).Training);
        }
        finally { File.Delete(path); }
    }
}
