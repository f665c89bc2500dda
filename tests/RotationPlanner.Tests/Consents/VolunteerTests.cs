using RotationPlanner.Tests.Planning.Climbing;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Consents;

/// <summary>Who trains, what is told of it, and what a file may say.</summary>
public class VolunteerTests
{
    static Company Team(bool volunteers, params Responder[] trainees) =>
        ClimbTeam.Of(trainees) is var company ? company with { Ladder = company.Ladder with { Volunteers = volunteers } }
        : throw new InvalidOperationException();

    static Responder Shadow(string id) => ClimbTeam.Trainee(id, "shadowing");

    static string[] Trained(Plan plan) =>
        [.. plan.Assignments.Where(a => a.Role == "shadow").Select(a => a.Responder).Distinct().Order(StringComparer.Ordinal)];

    [Fact]
    public void Only_volunteers_get_trainees_seats_and_climb()
    {
        var willing = Shadow("will") with { Interested = Given.Day("2026-10-01") };
        var plan = Team(true, willing, Shadow("wont")).Plan();
        Assert.Equal(["will"], Trained(plan));
        Assert.All(plan.Training.Steps, s => Assert.Equal("will", s.Responder));
        // Without the key everything is as it was.
        Assert.Equal(["will", "wont"], Trained(Team(false, willing, Shadow("wont")).Plan()));
    }

    [Fact]
    public void Whoever_commands_need_not_be_interested() =>
        Assert.Empty(Team(true).QuickPlan().Unfilled);

    [Fact]
    public void The_report_counts_them_and_names_nobody()
    {
        var company = Team(true, Shadow("will") with { Interested = Given.Day("2026-10-01") }, Shadow("wont"),
            Shadow("late") with { Interested = Given.Day("2026-10-01"), StepsBack = Given.Day("2027-02-01") });
        var report = TrainingReport.Of(company);
        Assert.Equal((1, 1), (report.Volunteers, report.SteppedBack));
        Assert.Null(TrainingReport.Of(Team(false)).Volunteers);
        // Who never asked is not waiting.
        Assert.Contains(report.Bottlenecks, b => b.Contains("2 trainees have", StringComparison.Ordinal));
    }

    [Fact]
    public void Nobody_is_told_to_wait_for_sessions_they_did_not_ask_for()
    {
        var plan = Team(true, ClimbTeam.Trainee("t1", "tabletop"), ClimbTeam.Trainee("t2", "tabletop")).QuickPlan();
        Assert.Empty(plan.Training.Obstacles);
        Assert.Contains(plan.Notes, n => n.Responders.Contains("t1"));
    }

    [Fact]
    public void Both_on_one_day_and_an_agreement_that_ends_before_it_begins_are_errors()
    {
        var day = Given.Day("2027-02-01");
        var problems = Given.Weekly().With("ana", r => r with { Interested = day, StepsBack = day })
            .WithDepartment("sales", d => d with { BuyIn = new BuyIn { By = "VP", Since = day, Until = day.PlusDays(-1) } })
            .Validate();
        Assert.Equal(["departments[2].buyIn.until", "responders[0].stepsBack"], problems.Select(p => p.Place));
        Assert.All(problems, p => Assert.StartsWith("Maybe ", p.Advice, StringComparison.Ordinal));
    }

    [Fact]
    public void A_pin_of_somebody_who_stepped_back_is_an_error()
    {
        var company = Given.Weekly().With("ana", r => r with { StepsBack = Given.Day("2027-02-01") });
        company = company with { Pins = [new Pin("command/2027-02-01", "commander", "ana")] };
        Assert.Contains("stepped back", Assert.Single(company.Validate()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2027-02-28", "Support's agreement ends on 28 February 2027: about ")]
    [InlineData("2027-04-30", "Support's agreement ends on 30 April 2027, after this plan")]
    [InlineData("2027-06-30", null)]
    public void An_agreement_that_ends_soon_is_told_with_the_seats_that_others_carry(string until, string? said)
    {
        var company = Team(false).AllLent().WithDepartment("support", d => d with
        {
            BuyIn = d.BuyIn! with { By = "VP Support", Until = Given.Day(until) },
        });
        var notes = company.QuickPlan().Notes.Where(n => n.About == "buy-in").Select(n => n.Text).ToList();
        if (said is null) Assert.Empty(notes);
        else
        {
            Assert.StartsWith(said, Assert.Single(notes), StringComparison.Ordinal);
            Assert.EndsWith("Maybe ask VP Support to agree anew.", notes[0], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_file_says_all_of_it()
    {
        const string Yaml = """
            name: Acme
            horizon: { from: 2027-01-04, to: 2027-03-28 }
            timeZone: Europe/London
            departments:
              - id: support
                buyIn: { by: VP, since: 2026-01-01, until: 2027-06-30, withdrawn: 2027-03-01 }
            responders:
              - { id: ana, department: support, stage: mentor, stepsBack: 2027-02-01 }
              - { id: ben, department: support, stage: shadowing, interested: 2026-11-01 }
            rotations:
              - id: command
                handoff: { every: week, on: Monday, at: "09:00" }
                roles: [ { id: commander, needs: certified } ]
            ladder: { volunteers: true }
            """;
        var company = RotationPlanner.Interchange.RotationFile.TryReadText(Yaml, "acme.yaml").Company!;
        Assert.True(company.Ladder.Volunteers);
        Assert.Equal((Given.Day("2027-02-01"), Given.Day("2026-11-01")), (company.Responders[0].StepsBack, company.Responders[1].Interested));
        var buyIn = company.Departments[0].BuyIn!;
        Assert.Equal((Given.Day("2027-06-30"), Given.Day("2027-03-01")), (buyIn.Until, buyIn.Withdrawn));
    }
}
