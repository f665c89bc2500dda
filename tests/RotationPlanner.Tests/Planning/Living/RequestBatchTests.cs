using NodaTime;
using RotationPlanner.Interchange;
using RotationPlanner.Tests.Interchange;

namespace RotationPlanner.Tests.Planning.Living;

/// <summary>Wishes for the same weeks are weighed together.</summary>
public class RequestBatchTests
{
    static readonly ReplanOptions now = new() { AsOf = LivingTeam.Before };

    // Two of three are enough for each week, so of two who ask for the same week one gets it.
    static readonly Company company = LivingTeam.Off(LivingTeam.Of(8, "ana", "ben", "cara"), "ana", LivingTeam.Start.PlusDays(35), LivingTeam.Start.PlusDays(41));
    static readonly PublishedPlan plan = new([.. Enumerable.Range(0, 8).Select(w => LivingTeam.Held(w, w == 5 ? "ben" : new[] { "ana", "ben", "cara" }[w % 3]))]);

    static TimeOffRequest Off(string who, int week, LocalDate? asked = null) =>
        new() { Responder = who, Asked = asked, Off = new DateInterval(LivingTeam.Start.PlusDays(7 * week), LivingTeam.Start.PlusDays((7 * week) + 4)) };

    static PublishedPlan With(params (string Who, bool Granted)[] history) => new(plan.Assignments)
    {
        Amendments = [.. history.Select((h, i) => new Amendment(i + 1, LivingTeam.Before, h.Who, h.Granted, Off(h.Who, 20 + i)))],
    };

    static string First(BatchAnswer batch) => batch.Answers[0].Request.Responder;

    [Fact]
    public void Whoever_got_less_of_theirs_before_comes_first_and_the_answer_says_so()
    {
        var batch = With(("ben", true), ("cara", false)).AnswerAll(company, [Off("ben", 5), Off("cara", 5)], now);
        Assert.Equal("cara", First(batch));
        Assert.Equal([Verdict.Yes, Verdict.No], batch.Answers.Select(a => a.Verdict));
        Assert.Contains("since cara got 0 of 5 days asked for before, and ben got 5 of 5", Assert.Single(batch.Order), StringComparison.Ordinal);
        Assert.Equal("ben", First(With(("ben", false), ("cara", true)).AnswerAll(company, [Off("cara", 5), Off("ben", 5)], now)));
    }

    [Fact]
    public void Of_those_who_got_as_much_who_asked_first_comes_first()
    {
        var batch = plan.AnswerAll(company, [Off("ben", 5, new LocalDate(2026, 11, 3)), Off("cara", 5, new LocalDate(2026, 11, 2))], now);
        Assert.Equal("cara", First(batch));
        Assert.Contains("asked first", Assert.Single(batch.Order), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_answered_counts_at_once()
    {
        var batch = plan.AnswerAll(company, [Off("ben", 2), Off("ben", 3), Off("cara", 3)], now);
        Assert.Equal(["ben", "cara", "ben"], batch.Answers.Select(a => a.Request.Responder));
    }

    [Fact]
    public void One_proposal_grants_all_that_can_be_and_remembers_what_cannot()
    {
        var batch = plan.AnswerAll(company, [Off("cara", 5), Off("ben", 5), Off("ben", 1)], now);
        var accepted = new PublishedPlan(batch.Proposal!.Plan);
        Assert.Equal(plan.Revision + 1, accepted.Revision);
        Assert.Equal(batch.Answers.Select(a => a.Verdict != Verdict.No), accepted.Amendments.OrderBy(a => a.Number).Select(a => a.IsGranted));
        Assert.Equal(1, accepted.Amendments.Count(a => !a.IsGranted));
        Assert.Equal(accepted.ChangesSince(plan).Count, batch.Proposal.Changes.Count);
        Assert.All(batch.Proposal.Changes, c => Assert.NotEmpty(c.Why));
        Assert.Empty(accepted.Replan(company, now).Changes);
        // What was granted is not asked again; what was refused is, and is remembered once.
        var again = accepted.AnswerAll(company, [Off("cara", 5), Off("ben", 5), Off("ben", 1)], now);
        Assert.Equal(Verdict.No, Assert.Single(again.Answers).Verdict);
        Assert.Equal(accepted.Amendments.Count, again.Proposal!.Plan.Amendments.Count);
    }

    [Fact]
    public void Days_that_are_over_are_a_no_that_is_not_remembered()
    {
        var batch = plan.AnswerAll(company, [Off("cara", 1)], now with { AsOf = LivingTeam.Held(4, "ben").Start });
        Assert.Contains("history", Assert.Single(Assert.Single(batch.Answers).Because), StringComparison.Ordinal);
        Assert.Null(batch.Proposal);
    }

    [Fact]
    public void Amendments_are_written_and_read_back()
    {
        Request[] all = [Off("cara", 5), new WantRequest { Responder = "ana", Shift = LivingTeam.Shift(4), By = "lead" }, new AvoidRequest { Responder = "ben", Shift = LivingTeam.Shift(3) }, new CapacityRequest { Responder = "ben", Capacity = 0.6m, From = LivingTeam.Start.PlusDays(28) }];
        var made = plan.AnswerAll(company, all, now).Proposal!.Plan;
        Assert.Equal(4, made.Amendments.Count);
        Assert.Contains(made.Amendments, a => a is { By: "lead", Request.Responder: "ana" });
        using var folder = new TempDirectory();
        PlanFile.Write(made, folder["plan.json"]);
        Assert.Equal(made.Amendments, PlanFile.ReadPublished(folder["plan.json"]).Plan!.Amendments);
    }

    [Fact]
    public void Time_off_that_an_older_plan_granted_is_read()
    {
        using var folder = new TempDirectory();
        var file = folder.Write("plan.json", """{ "formatVersion": 1, "assignments": [], "granted": [ { "responder": "ana", "from": "2027-02-01", "to": "2027-02-03" } ] }""");
        var read = Assert.Single(PlanFile.ReadPublished(file).Plan!.Amendments);
        Assert.Equal((true, 1, "2027-02-01/2027-02-03 off"), (read.IsGranted, read.Number, read.Request.ToString()));
    }

    [Theory]
    [InlineData("""{ "number": 1, "at": "2027-01-01T00:00:00Z", "by": "x", "granted": true, "person": "a" }""", "one of off")]
    [InlineData("""{ "number": 1, "at": "2027-01-01T00:00:00Z", "by": "x", "granted": true, "person": "a", "off": "2027-02-03/2027-02-01" }""", "swapped")]
    [InlineData("""{ "number": 0, "at": "2027-01-01T00:00:00Z", "by": "x", "granted": true, "person": "a", "want": "w" }""", "from 1")]
    [InlineData("""{ "number": 1, "at": "2027-01-01T00:00:00Z", "by": "x", "granted": true, "person": "a", "capacity": 0.5 }""", "missing")]
    [InlineData("null", "amendments")]
    public void An_amendment_that_was_edited_by_hand_is_told(string amendment, string said)
    {
        using var folder = new TempDirectory();
        var file = folder.Write("plan.json", $$"""{ "formatVersion": 1, "assignments": [], "amendments": [ {{amendment}} ] }""");
        var (read, problems) = PlanFile.ReadPublished(file);
        Assert.Null(read);
        Assert.Contains(said, string.Join('\n', problems), StringComparison.Ordinal);
    }
}
