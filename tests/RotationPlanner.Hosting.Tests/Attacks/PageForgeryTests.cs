using RotationPlanner.Hosting.Tests.Pages;
using RotationPlanner.Storage;

namespace RotationPlanner.Hosting.Tests.Attacks;

/// <summary>Forms that were not sent from our pages do nothing, and to look at a page writes nothing.</summary>
public class PageForgeryTests
{
    const string Field = "__RequestVerificationToken";

    [Fact]
    public async Task A_form_without_our_token_or_with_anothers_does_nothing_and_what_was_typed_stays()
    {
        await using var server = await PageServer.StartAsync();
        using var ben = await server.SignedInAsync("ben");
        using var cleo = await server.SignedInAsync("cleo");
        await cleo.GetAsync("/me/time-off");
        await ben.GetAsync("/me/time-off");
        var form = ben.HiddenOf("/me/time-off");
        (form["from"], form["to"]) = ("2027-02-01", "2027-02-03");
        foreach (var token in new[] { null, "", "forged", cleo.HiddenOf("/me/time-off")[Field] })
        {
            if (token is null) form.Remove(Field);
            else form[Field] = token;
            var page = await ben.PostAsync("/me/time-off", form);
            Assert.Equal(400, page.Status);
            Assert.Contains("please send it again", page.Text, StringComparison.Ordinal);
            Assert.Contains("value=\"2027-02-03\"", page.Html, StringComparison.Ordinal);
        }
        Assert.Empty(server.Store.Asks.All());
        Assert.Equal(303, (await ben.SendAsync("/me/time-off", ("from", "2027-02-01"), ("to", "2027-02-03"))).Status);
    }

    [Fact]
    public async Task Every_form_asks_for_the_token()
    {
        await using var server = await PageServer.StartAsync();
        var ask = server.Store.Asks.Add(new Ask { Kind = AskKind.StepBack, Responder = "ana", From = new(2027, 2, 8), At = server.Clock.Now }, "1");
        using var ana = await server.SignedInAsync("ana");
        var form = new Dictionary<string, string>
        {
            ["form"] = "AAAAAAAAAAAAAAAAAAAAAA", ["from"] = "2027-02-01", ["to"] = "2027-02-01", ["number"] = "1", ["known"] = "",
            ["decision"] = "refuse", ["revision"] = "1",
        };
        foreach (var path in new[] { "/me/time-off", "/me/cover", "/me/step-back", "/me/withdraw", "/me/feed", "/lead/asks/1", "/sign-out", "/sign-in/x" })
            Assert.Equal(400, (await ana.PostAsync(path, form)).Status);
        Assert.Equal(ask, Assert.Single(server.Store.Asks.All()));
        Assert.Empty(server.Store.Tokens.Alive(TokenKind.Feed, null, server.Clock.Now));
        Assert.Equal(200, (await ana.GetAsync("/me")).Status);
    }

    [Fact]
    public async Task To_look_at_every_page_writes_nothing()
    {
        await using var server = await PageServer.StartAsync();
        server.Store.Asks.Add(new Ask { Kind = AskKind.StepBack, Responder = "ana", From = new(2027, 2, 8), At = server.Clock.Now }, "1");
        using var ana = await server.SignedInAsync("ana");
        var before = State();
        foreach (var path in new[]
        {
            "/me", "/me?done=granted", "/me/why", "/me/time-off?from=2027-02-01&to=2027-02-02", "/me/cover?shift=command%2F2027-01-11&role=commander",
            "/me/step-back?from=2027-02-01", "/me/withdraw?number=1", "/me/feed?known=", "/team", "/lead", "/lead/asks/1", "/lead/asks/1?decision=grant&revision=1", "/sign-out", "/sign-in/x",
        })
        {
            await ana.GetAsync(path);
            await ana.AskAsync(new HttpRequestMessage(HttpMethod.Head, path));
        }
        Assert.Equal(before, State());

        string State() => string.Join('\n', server.Store.Asks.All().Select(a => $"{a}")
            .Append($"{server.Store.Current(server.Company).Plan!.Revision} {server.Store.Feeds.Version}")
            .Concat(Enum.GetValues<TokenKind>().SelectMany(k => server.Store.Tokens.Alive(k, null, server.Clock.Now)).Select(t => $"{t}")));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("\\\\evil.example")]
    public async Task No_address_of_elsewhere_is_gone_to(string elsewhere)
    {
        await using var server = await PageServer.StartAsync();
        var query = $"?returnUrl={Uri.EscapeDataString(elsewhere)}&next={Uri.EscapeDataString(elsewhere)}&done={Uri.EscapeDataString(elsewhere)}";
        using var ben = await server.SignedInAsync("ben");
        await ben.GetAsync($"/me/step-back{query}");
        var form = ben.HiddenOf("/me/step-back");
        (form["from"], form["returnUrl"]) = ("2027-02-01", elsewhere);
        var answer = await ben.PostAsync($"/me/step-back{query}", form);
        Assert.Equal((303, "/me?done=asked"), (answer.Status, answer.Header("Location")));
        Assert.DoesNotContain("evil", (await ben.GetAsync($"/me{query}")).Html, StringComparison.Ordinal);
    }
}
