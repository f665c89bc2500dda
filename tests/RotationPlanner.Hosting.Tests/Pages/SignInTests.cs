using System.Security.Claims;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using RotationPlanner.AspNetCore;
using RotationPlanner.Hosting.Tests.Testing;
using RotationPlanner.Storage;

namespace RotationPlanner.Hosting.Tests.Pages;

public class SignInTests
{
    [Fact]
    public async Task To_look_at_a_link_uses_nothing_up_and_tells_nothing()
    {
        await using var server = await PageServer.StartAsync();
        var link = Link(server, "ana");
        using var scanner = new PageVisitor(server);
        var right = await scanner.GetAsync(link);
        var wrong = await scanner.GetAsync("/sign-in/nothing");
        Assert.Equal((200, 200), (right.Status, wrong.Status));
        Assert.Equal(WithoutToken(right.Html), WithoutToken(wrong.Html));
        Assert.Single(server.Store.Tokens.Alive(TokenKind.SignIn, "ana", server.Clock.Now));
        Assert.Empty(server.Store.Tokens.Alive(TokenKind.Session, null, server.Clock.Now));
    }

    [Fact]
    public async Task A_link_opens_its_persons_pages_once()
    {
        await using var server = await PageServer.StartAsync();
        var link = Link(server, "ben");
        using var ben = new PageVisitor(server);
        await ben.GetAsync(link);
        var answer = await ben.SendAsync(link);
        Assert.Equal((303, "/me"), (answer.Status, answer.Header("Location")));
        Assert.Contains("Your next shifts", (await ben.GetAsync("/me")).Text, StringComparison.Ordinal);
        using var thief = new PageVisitor(server);
        await thief.GetAsync(link);
        Assert.Equal(403, (await thief.SendAsync(link)).Status);
        Assert.Equal(401, (await thief.GetAsync("/me")).Status);
    }

    [Fact]
    public async Task Of_many_who_use_a_link_at_once_one_gets_in()
    {
        await using var server = await PageServer.StartAsync();
        var link = Link(server, "ben");
        var visitors = Enumerable.Range(0, 8).Select(_ => new PageVisitor(server)).ToList();
        foreach (var visitor in visitors) await visitor.GetAsync(link);
        var answers = await Task.WhenAll(visitors.Select(v => v.SendAsync(link)));
        Assert.Single(answers, a => a.Status == 303);
        Assert.All(visitors, v => v.Dispose());
    }

    [Fact]
    public async Task Wrong_used_expired_and_malformed_links_get_the_same_page()
    {
        await using var server = await PageServer.StartAsync();
        var (used, expired) = (Link(server, "ben"), Link(server, "cleo"));
        using (var ben = new PageVisitor(server))
        {
            await ben.GetAsync(used);
            await ben.SendAsync(used);
        }
        server.Clock.Now += Duration.FromHours(1);
        var feed = server.Services.GetRequiredService<FeedLinks>().Create("people/ana.ics")!.Url.AbsolutePath.Split('/')[2];
        var answers = new List<VisitedPage>();
        foreach (var link in new[] { used, expired, "/sign-in/short", $"/sign-in/{new string('A', 43)}", "/sign-in/..%2f..%2fme", $"/sign-in/{feed}" })
        {
            using var visitor = new PageVisitor(server);
            await visitor.GetAsync(link);
            answers.Add(await visitor.SendAsync(link));
        }
        Assert.Single(answers.Select(a => (a.Status, a.Html)).Distinct());
        Assert.Equal(403, answers[0].Status);
        Assert.Single(answers.Select(a => a.Header("Set-Cookie")).Distinct());
    }

    [Fact]
    public async Task A_link_lasts_as_long_as_it_is_told_to()
    {
        await using var server = await PageServer.StartAsync();
        var links = server.Services.GetRequiredService<SignInLinks>();
        var link = links.Create("ben", Duration.FromDays(2)).AbsolutePath;
        server.Clock.Now += Duration.FromDays(2) - Duration.FromSeconds(1);
        using var ben = new PageVisitor(server);
        await ben.GetAsync(link);
        Assert.Equal(303, (await ben.SendAsync(link)).Status);
        Assert.Throws<ArgumentException>(() => links.Create("nobody"));
        Assert.Throws<ArgumentOutOfRangeException>(() => links.Create("ben", Duration.Zero));
        Assert.StartsWith("https://rota.acme.example/sign-in/", links.Create("ben").AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cookie_of_a_session_goes_by_https_to_this_host_alone_and_to_no_script()
    {
        await using var server = await PageServer.StartAsync();
        var link = Link(server, "ben");
        using var ben = new PageVisitor(server);
        var forgery = (await ben.GetAsync(link)).Header("Set-Cookie");
        foreach (var part in new[] { "secure", "httponly", "samesite=strict" }) Assert.Contains(part, forgery, StringComparison.OrdinalIgnoreCase);
        var cookie = (await ben.SendAsync(link)).Header("Set-Cookie");
        Assert.StartsWith("__Host-rotation=", cookie, StringComparison.Ordinal);
        foreach (var part in new[] { "secure", "httponly", "samesite=lax", "path=/", "max-age=604800" })
            Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(link.Split('/')[^1], cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_this_machine_pages_need_no_https_and_elsewhere_they_do()
    {
        await using var server = await PageServer.StartAsync(options: o => o with { PublicUrl = new Uri("http://localhost:5000/") });
        using var ben = await server.SignedInAsync("ben");
        Assert.Equal(200, (await ben.GetAsync("/me")).Status);
        Assert.Contains("rotation", ben.Cookies.Keys);
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(
            () => PageServer.StartAsync(options: o => o with { PublicUrl = new Uri("http://rota.acme.example") }));
        Assert.Contains("Maybe https", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_ends_with_its_time_with_signing_out_and_with_leaving_the_company()
    {
        await using var server = await PageServer.StartAsync();
        using var ben = await server.SignedInAsync("ben");
        using var cleo = await server.SignedInAsync("cleo");
        await cleo.GetAsync("/me");
        var kept = new Dictionary<string, string>(cleo.Cookies);
        Assert.Equal(200, (await cleo.SendAsync("/sign-out")).Status);
        foreach (var (name, value) in kept) cleo.Cookies[name] = value;
        Assert.Equal(401, (await cleo.GetAsync("/me")).Status);
        server.Clock.Now += Duration.FromDays(7) - Duration.FromSeconds(1);
        Assert.Equal(200, (await ben.GetAsync("/me")).Status);
        server.Clock.Now += Duration.FromSeconds(1);
        Assert.Equal(401, (await ben.GetAsync("/me")).Status);
        Assert.Empty(server.Store.Tokens.Alive(TokenKind.Session, null, server.Clock.Now));
    }

    [Fact]
    public async Task Nobody_can_be_given_a_session_that_somebody_else_knows()
    {
        await using var server = await PageServer.StartAsync();
        using var cleo = await server.SignedInAsync("cleo");
        var planted = cleo.Cookies["__Host-rotation"];
        var link = Link(server, "ben");
        using var ben = new PageVisitor(server);
        ben.Cookies["__Host-rotation"] = planted;
        await ben.GetAsync(link);
        Assert.Equal(303, (await ben.SendAsync(link)).Status);
        Assert.NotEqual(planted, ben.Cookies["__Host-rotation"]);
        // The session that was there is over, whoever it belonged to.
        Assert.Equal(401, (await cleo.GetAsync("/me")).Status);
    }

    [Fact]
    public async Task Many_wrong_links_are_held_up_and_a_right_one_never()
    {
        await using var server = await PageServer.StartAsync();
        using var thief = new PageVisitor(server);
        await thief.GetAsync("/sign-in/x");
        var hidden = thief.HiddenOf("/sign-in/x");
        var answers = new List<VisitedPage>();
        for (var guess = 0; guess < 25; guess++) answers.Add(await thief.PostAsync($"/sign-in/{guess}", hidden));
        Assert.Equal(403, answers[0].Status);
        Assert.Equal((429, "60"), (answers[^1].Status, answers[^1].Header("Retry-After")));
        using var ben = await server.SignedInAsync("ben");
        Assert.Equal(200, (await ben.GetAsync("/me")).Status);
    }

    [Fact]
    public async Task An_app_that_knows_its_people_needs_no_links()
    {
        await using var server = await PageServer.StartBesideAsync(u => u.FindFirstValue("staff"));
        using var visitor = new PageVisitor(server);
        var page = await visitor.GetAsAsync("ben", "/rota/me");
        Assert.Equal(200, page.Status);
        Assert.Contains("href=\"/rota/me/why\"", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Sign out", page.Html, StringComparison.Ordinal);
        Assert.Equal(403, (await visitor.GetAsAsync("stranger", "/rota/me")).Status);
        Assert.Equal(404, (await visitor.GetAsAsync("ben", "/rota/lead")).Status);
        Assert.Equal(404, (await visitor.GetAsAsync("ben", "/rota/sign-in/x")).Status);
        Assert.Contains(server.Log.Lines, l => l.Text.Contains("There is no lead's page", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_lead_of_the_app_needs_no_shifts()
    {
        await using var server = await PageServer.StartBesideAsync(u => u.FindFirstValue("staff"), "staff lead");
        using var boss = new PageVisitor(server);
        Assert.Contains("For the lead", (await boss.GetAsAsync("boss", "/rota/lead")).Text, StringComparison.Ordinal);
        var team = await boss.GetAsAsync("boss", "/rota/team");
        Assert.Contains("Times are in Europe/London", team.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("My shifts", team.Text, StringComparison.Ordinal);
        Assert.Equal(403, (await boss.GetAsAsync("boss", "/rota/me")).Status);
    }

    [Theory]
    [InlineData("rota")]
    [InlineData("/rota/")]
    [InlineData("/{x}")]
    public void A_path_of_pages_is_one(string path) => Assert.Throws<ArgumentException>(() => Add(new RotationPageOptions { Path = path }));

    [Fact]
    public void Links_and_sessions_last()
    {
        Assert.Throws<ArgumentException>(() => Add(new RotationPageOptions { SignInLasts = Duration.Zero }));
        Assert.Throws<ArgumentException>(() => Add(new RotationPageOptions { SessionLasts = -Duration.Epsilon }));
    }

    static void Add(RotationPageOptions pages) => new ServiceCollection().AddRotationPlanner(new RotationServerOptions
    {
        Store = _ => throw new InvalidOperationException(), Company = CompanySource.FromFile("none.yaml"),
        PublicUrl = new Uri("https://rota.acme.example"), Pages = pages,
    });

    static string Link(SampleServer server, string responder) => server.Services.GetRequiredService<SignInLinks>().Create(responder).AbsolutePath;

    static string WithoutToken(string html) => Regex.Replace(html, "name=\"__RequestVerificationToken\" value=\"[^\"]*\"", "");
}
