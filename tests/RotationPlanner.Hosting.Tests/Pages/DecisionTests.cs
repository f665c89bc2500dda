using NodaTime;
using RotationPlanner.Hosting.Tests.Testing;
using RotationPlanner.Storage;

namespace RotationPlanner.Hosting.Tests.Pages;

public class DecisionTests
{
    [Fact]
    public async Task Granted_days_off_are_published_as_the_planner_answered_and_people_are_told()
    {
        await using var server = await PageServer.StartAsync();
        var before = server.Store.Current(server.Company).Plan!;
        var seat = Seat(server, "ben");
        var ask = TimeOff(server, "ben", seat);
        using var lead = await server.SignedInAsync("ana");
        Assert.Contains("Decide : Ben", (await lead.GetAsync("/lead")).Text, StringComparison.Ordinal);
        var page = await lead.GetAsync("/lead/asks/1");
        Assert.Contains("The planner says: yes, at a price", page.Text, StringComparison.Ordinal);
        Assert.Contains("What changes hands", page.Text, StringComparison.Ordinal);
        var answer = await lead.SendAsync("/lead/asks/1", ("decision", "grant"), ("reply", "Enjoy it."));
        Assert.Equal((303, "/lead?done=granted"), (answer.Status, answer.Header("Location")));
        var (plan, publication, _) = server.Store.Current(server.Company);
        var expected = new PublishedPlan(before).Answer(server.Company with { Ledger = before.Ledger }, new TimeOffRequest
        {
            Responder = "ben", Off = new DateInterval(ask.From!.Value, ask.To!.Value),
        }, new ReplanOptions { AsOf = server.Clock.Now }).Proposal!.Plan;
        Assert.Equal(expected.Assignments, plan!.Assignments);
        Assert.Equal((2, "Ana <script>alert(1)</script>", server.Clock.Now), (plan.Revision, publication!.By, publication.At));
        Assert.Equal("ben", Assert.Single(plan.Amendments).Request.Responder);
        Assert.Equal((AskState.Granted, "Enjoy it."), (server.Store.Asks.Find(1)!.State, server.Store.Asks.Find(1)!.Answer));
        Assert.Contains(server.Store.Notices.Take(10, server.Clock.Now, Duration.FromMinutes(1)), n => n.Notice.Responder == "ben");
        using var ben = await server.SignedInAsync("ben");
        Assert.Contains("granted. Enjoy it.", (await ben.GetAsync("/me")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cover_goes_to_whom_the_lead_chooses_and_the_fairest_is_chosen_first()
    {
        await using var server = await PageServer.StartAsync();
        var plan = server.Store.Current(server.Company).Plan!;
        var (seat, cover) = plan.Assignments.Where(a => a.Start > server.Clock.Now)
            .Select(a => (Seat: a, Cover: new PublishedPlan(plan).FindCover(server.Company with { Ledger = plan.Ledger }, a.Shift, a.Role, server.Clock.Now, a.Responder)))
            .First(c => c.Cover.Candidates.Count > 1);
        Cover(server, seat);
        using var lead = await server.SignedInAsync("ana");
        var page = await lead.GetAsync("/lead/asks/1");
        Assert.Contains($"value=\"{cover.Candidates[0].Responder}\" checked", page.Html, StringComparison.Ordinal);
        Assert.Equal(422, (await lead.SendAsync("/lead/asks/1", ("decision", "grant"), ("taker", "nobody"))).Status);
        var taker = cover.Candidates[1].Responder;
        Assert.Equal(303, (await lead.SendAsync("/lead/asks/1", ("decision", "grant"), ("taker", taker))).Status);
        var now = server.Store.Current(server.Company).Plan!;
        Assert.Contains(now.Assignments, a => a.Shift == seat.Shift && a.Role == seat.Role && a.Responder == taker);
        Assert.Equal((seat.Responder, taker), (Assert.Single(now.Covers).From, now.Covers[0].To));
        Assert.EndsWith("takes it.", server.Store.Asks.Find(1)!.Answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_somebody_published_meanwhile_the_lead_is_told_and_loses_nothing()
    {
        await using var server = await PageServer.StartAsync();
        TimeOff(server, "ben", Seat(server, "ben"));
        TimeOff(server, "cleo", Seat(server, "cleo"));
        using var lead = await server.SignedInAsync("ana");
        await lead.GetAsync("/lead/asks/1");
        var form = lead.HiddenOf("/lead/asks/1");
        (form["decision"], form["reply"]) = ("grant", "See you <soon>");
        using var other = await server.SignedInAsync("ana");
        await other.GetAsync("/lead/asks/2");
        Assert.Equal(303, (await other.SendAsync("/lead/asks/2", ("decision", "grant"))).Status);
        var page = await lead.PostAsync("/lead/asks/1", form);
        Assert.Equal(409, page.Status);
        Assert.Contains("Revision 2 was published meanwhile, by Ana", page.Text, StringComparison.Ordinal);
        Assert.Contains("See you &lt;soon&gt;", page.Html, StringComparison.Ordinal);
        Assert.Contains("publish revision 3", page.Text, StringComparison.Ordinal);
        Assert.Equal((2, AskState.Open), (server.Store.Current(server.Company).Plan!.Revision, server.Store.Asks.Find(1)!.State));
        Assert.Equal(303, (await lead.SendAsync("/lead/asks/1", ("decision", "grant"))).Status);
        Assert.Equal(3, server.Store.Current(server.Company).Plan!.Revision);
    }

    [Fact]
    public async Task Of_leads_who_grant_at_once_one_publishes()
    {
        await using var server = await PageServer.StartAsync();
        TimeOff(server, "ben", Seat(server, "ben"));
        var leads = new List<PageVisitor>();
        for (var n = 0; n < 4; n++) leads.Add(await server.SignedInAsync("ana"));
        foreach (var lead in leads) await lead.GetAsync("/lead/asks/1");
        var answers = await Task.WhenAll(leads.Select(l => l.SendAsync("/lead/asks/1", ("decision", "grant"))));
        Assert.Single(answers, a => a.Status == 303);
        Assert.All(answers.Where(a => a.Status != 303), a => Assert.Equal(409, a.Status));
        Assert.Equal(2, server.Store.Current(server.Company).Plan!.Revision);
        leads.ForEach(l => l.Dispose());
    }

    [Fact]
    public async Task What_is_refused_publishes_nothing_and_is_decided_once()
    {
        await using var server = await PageServer.StartAsync();
        Cover(server, Seat(server, "ben"));
        using var lead = await server.SignedInAsync("ana");
        await lead.GetAsync("/lead/asks/1");
        var form = lead.HiddenOf("/lead/asks/1");
        (form["decision"], form["reply"]) = ("refuse", "We need you.");
        Assert.Equal("/lead?done=refused", (await lead.PostAsync("/lead/asks/1", form)).Header("Location"));
        form["decision"] = "grant";
        var page = await lead.PostAsync("/lead/asks/1", form);
        Assert.Equal(409, page.Status);
        Assert.Contains("It was decided before you sent this.", page.Text, StringComparison.Ordinal);
        Assert.Equal((AskState.Refused, "We need you."), (server.Store.Asks.Find(1)!.State, server.Store.Asks.Find(1)!.Answer));
        var told = Assert.Single(server.Store.Notices.Take(100, server.Clock.Now, Duration.FromMinutes(1)), n => n.Notice.Id.StartsWith("ask-", StringComparison.Ordinal)).Notice;
        Assert.Equal(("ask-1/ben", "ben", "Rock & <b>Roll</b>: what you asked for is refused"), (told.Id, told.Responder, told.Subject));
        Assert.EndsWith(": refused.\nWe need you.\nhttps://rota.acme.example/me\n", told.Text, StringComparison.Ordinal);
        Assert.Equal(1, server.Store.Current(server.Company).Plan!.Revision);
    }

    [Fact]
    public async Task Who_was_stopped_after_publishing_only_closes_what_is_open()
    {
        await using var server = await PageServer.StartAsync();
        var seat = Seat(server, "ben");
        var ask = TimeOff(server, "ben", seat);
        var plan = server.Store.Current(server.Company).Plan!;
        var answer = new PublishedPlan(plan).Answer(server.Company, new TimeOffRequest
        {
            Responder = "ben", Off = new DateInterval(ask.From!.Value, ask.To!.Value),
        }, new ReplanOptions { AsOf = server.Clock.Now });
        server.Store.Publish(answer.Proposal!.Plan, new Publication { At = server.Clock.Now, By = "ana" });
        using var lead = await server.SignedInAsync("ana");
        Assert.Contains("The plan grants it already", (await lead.GetAsync("/lead/asks/1")).Text, StringComparison.Ordinal);
        Assert.Equal("/lead?done=closed", (await lead.SendAsync("/lead/asks/1", ("decision", "grant"))).Header("Location"));
        Assert.Equal((2, AskState.Granted), (server.Store.Current(server.Company).Plan!.Revision, server.Store.Asks.Find(1)!.State));
    }

    [Fact]
    public async Task Somebody_who_steps_back_is_granted_it()
    {
        await using var server = await PageServer.StartAsync();
        server.Store.Asks.Add(new Ask { Kind = AskKind.StepBack, Responder = "ben", From = new(2027, 2, 8), At = server.Clock.Now }, "1");
        using var lead = await server.SignedInAsync("ana");
        var page = await lead.GetAsync("/lead/asks/1");
        Assert.Contains("To step back from Mon 8 Feb 2027 on.", page.Text, StringComparison.Ordinal);
        Assert.Equal(303, (await lead.SendAsync("/lead/asks/1", ("decision", "grant"))).Status);
        var plan = server.Store.Current(server.Company).Plan!;
        Assert.DoesNotContain(plan.Assignments, a => a.Responder == "ben" && a.Start >= Instant.FromUtc(2027, 2, 8, 0, 0));
    }

    [Fact]
    public async Task What_the_plan_cannot_bear_can_only_be_refused()
    {
        await using var server = await PageServer.StartAsync();
        foreach (var (person, n) in new[] { "ben", "cleo", "dora" }.Select((p, n) => (p, n)))
            server.Store.Asks.Add(new Ask { Kind = AskKind.TimeOff, Responder = person, From = new(2027, 2, 1), To = new(2027, 2, 5), At = server.Clock.Now }, $"{n}");
        using var lead = await server.SignedInAsync("ana");
        var answers = new List<VisitedPage>();
        for (var n = 1; n <= 3; n++)
        {
            answers.Add(await lead.GetAsync($"/lead/asks/{n}"));
            if (answers[^1].Text.Contains("Grant, and publish", StringComparison.Ordinal)) await lead.SendAsync($"/lead/asks/{n}", ("decision", "grant"));
        }
        // Two seats, four people: the third to go leaves one.
        Assert.Contains("The planner says: no", answers[^1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Grant, and publish", answers[^1].Text, StringComparison.Ordinal);
        var revision = server.Store.Current(server.Company).Plan!.Revision;
        var page = await lead.SendAsync("/lead/asks/3", ("decision", "grant"));
        Assert.Equal(409, page.Status);
        Assert.Equal(revision, server.Store.Current(server.Company).Plan!.Revision);
    }

    [Fact]
    public async Task A_word_that_is_too_long_comes_back_to_be_shortened()
    {
        await using var server = await PageServer.StartAsync();
        Cover(server, Seat(server, "ben"));
        using var lead = await server.SignedInAsync("ana");
        await lead.GetAsync("/lead/asks/1");
        var page = await lead.SendAsync("/lead/asks/1", ("decision", "refuse"), ("reply", new string('x', 501)));
        Assert.Equal(422, page.Status);
        Assert.Contains("longer than 500 characters", page.Text, StringComparison.Ordinal);
        Assert.Contains(new string('x', 501), page.Html, StringComparison.Ordinal);
        Assert.Equal(422, (await lead.SendAsync("/lead/asks/1", ("decision", "whatever"))).Status);
        Assert.Equal(404, (await lead.GetAsync("/lead/asks/99")).Status);
        Assert.Equal(AskState.Open, server.Store.Asks.Find(1)!.State);
    }

    static Assignment Seat(SampleServer server, string responder) => server.Store.Current(server.Company).Plan!.Assignments
        .First(a => a.Responder == responder && a.Start > server.Clock.Now + Duration.FromDays(8));

    static Ask TimeOff(SampleServer server, string responder, Assignment seat) => server.Store.Asks.Add(new Ask
    {
        Kind = AskKind.TimeOff, Responder = responder, From = seat.Start.InUtc().Date.PlusDays(1), To = seat.Start.InUtc().Date.PlusDays(2), At = server.Clock.Now,
    }, $"{responder}-off");

    static void Cover(SampleServer server, Assignment seat) => server.Store.Asks.Add(new Ask
    {
        Kind = AskKind.Cover, Responder = seat.Responder, Shift = seat.Shift, Role = seat.Role, At = server.Clock.Now,
    }, "cover");
}
