using RotationPlanner.Hosting.Tests.Pages;
using RotationPlanner.Hosting.Tests.Testing;
using RotationPlanner.Storage;

namespace RotationPlanner.Hosting.Tests.Attacks;

/// <summary>Who may open and do what: nobody sees another's page, and only the lead decides.</summary>
public class PageAccessTests
{
    static readonly string[] own = ["/me", "/me/why", "/me/time-off", "/me/cover", "/me/step-back", "/team"];
    static readonly string[] sent = ["/me/time-off", "/me/cover", "/me/step-back", "/me/withdraw", "/me/feed"];

    [Fact]
    public async Task Without_a_session_every_page_says_the_same_and_nothing_is_done()
    {
        await using var server = await PageServer.StartAsync();
        Ask(server);
        using var stranger = new PageVisitor(server);
        var answers = new List<VisitedPage>();
        foreach (var path in own.Append("/lead").Append("/lead/asks/1")) answers.Add(await stranger.GetAsync(path));
        foreach (var path in sent.Append("/lead/asks/1"))
            answers.Add(await stranger.PostAsync(path, new Dictionary<string, string> { ["decision"] = "refuse", ["number"] = "1" }));
        Assert.All(answers, a => Assert.Equal(401, a.Status));
        Assert.Single(answers.Select(a => a.Html).Distinct());
        Assert.All(answers, a => Assert.DoesNotContain("Rock", a.Html, StringComparison.Ordinal));
        Assert.Equal(AskState.Open, server.Store.Asks.Find(1)!.State);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("")]
    [InlineData("%00%ff")]
    public async Task A_cookie_that_is_no_session_opens_nothing(string cookie)
    {
        await using var server = await PageServer.StartAsync();
        using var stranger = new PageVisitor(server);
        stranger.Cookies["__Host-rotation"] = cookie;
        Assert.Equal(401, (await stranger.GetAsync("/me")).Status);
    }

    [Fact]
    public async Task A_feeds_secret_or_a_sign_in_link_is_no_session()
    {
        await using var server = await PageServer.StartAsync();
        var now = server.Clock.Now;
        foreach (var kind in new[] { TokenKind.Feed, TokenKind.SignIn })
        {
            var secret = AspNetCore.Secrets.Secret.New();
            server.Store.Tokens.Add(kind, "ben", AspNetCore.Secrets.Secret.HashOf(secret), now, null);
            using var stranger = new PageVisitor(server);
            stranger.Cookies["__Host-rotation"] = secret;
            Assert.Equal(401, (await stranger.GetAsync("/me")).Status);
        }
    }

    [Fact]
    public async Task Each_person_sees_their_own_page_whatever_they_ask_for()
    {
        await using var server = await PageServer.StartAsync();
        Ask(server);
        using var cleo = await server.SignedInAsync("cleo");
        foreach (var path in new[] { "/me?responder=ben", "/me?id=ben", "/me/ben", "/people/ben", "/me/why?person=ben" })
        {
            var page = await cleo.GetAsync(path);
            Assert.True(page.Status == 404 || !page.Text.Contains("To step back from", StringComparison.Ordinal), path);
        }
        await cleo.GetAsync("/me/time-off");
        await cleo.SendAsync("/me/time-off", ("from", "2027-02-01"), ("to", "2027-02-01"), ("responder", "ben"), ("Responder", "ben"));
        Assert.Equal("cleo", server.Store.Asks.Find(2)!.Responder);
    }

    [Fact]
    public async Task Nobody_takes_back_what_another_asked_nor_learns_that_it_is_there()
    {
        await using var server = await PageServer.StartAsync();
        Ask(server);
        using var cleo = await server.SignedInAsync("cleo");
        await cleo.GetAsync("/me/time-off");
        var form = cleo.HiddenOf("/me/time-off");
        var answers = new List<VisitedPage>();
        foreach (var number in new[] { "1", "2", "-1", "x", "99999999999999999999" })
        {
            form["number"] = number;
            answers.Add(await cleo.PostAsync("/me/withdraw", form));
        }
        Assert.Single(answers.Select(a => (a.Status, Name: a.Text)).Distinct());
        Assert.Equal(404, answers[0].Status);
        Assert.Equal(AskState.Open, server.Store.Asks.Find(1)!.State);
    }

    [Fact]
    public async Task Nobody_but_the_lead_opens_the_leads_page_or_decides()
    {
        await using var server = await PageServer.StartAsync();
        Ask(server);
        using var ben = await server.SignedInAsync("ben");
        await ben.GetAsync("/me/time-off");
        var form = ben.HiddenOf("/me/time-off");
        (form["decision"], form["revision"]) = ("grant", "1");
        Assert.Equal(403, (await ben.GetAsync("/lead")).Status);
        Assert.Equal(403, (await ben.GetAsync("/lead/asks/1")).Status);
        Assert.Equal(403, (await ben.PostAsync("/lead/asks/1", form)).Status);
        Assert.DoesNotContain("/lead", (await ben.GetAsync("/me")).Html, StringComparison.Ordinal);
        Assert.Equal((AskState.Open, 1), (server.Store.Asks.Find(1)!.State, server.Store.Current(server.Company).Plan!.Revision));
    }

    [Fact]
    public async Task Somebody_who_is_no_longer_in_the_company_is_out_at_once()
    {
        await using var server = await PageServer.StartAsync();
        server.Store.Tokens.Add(TokenKind.Session, "former", AspNetCore.Secrets.Secret.HashOf(new string('A', 43)), server.Clock.Now, null);
        using var former = new PageVisitor(server);
        former.Cookies["__Host-rotation"] = new string('A', 43);
        Assert.Equal(401, (await former.GetAsync("/me")).Status);
    }

    [Fact]
    public async Task The_reason_of_an_absence_is_on_no_page()
    {
        await using var server = await PageServer.StartAsync();
        Ask(server);
        foreach (var person in new[] { "ana", "ben", "cleo" })
        {
            using var visitor = await server.SignedInAsync(person);
            foreach (var path in own.Append("/lead").Append("/lead/asks/1"))
                Assert.DoesNotContain("secret operation", (await visitor.GetAsync(path)).Text, StringComparison.Ordinal);
        }
    }

    static void Ask(SampleServer server) =>
        server.Store.Asks.Add(new Ask { Kind = AskKind.StepBack, Responder = "ben", From = new(2027, 2, 8), At = server.Clock.Now }, "1");
}
