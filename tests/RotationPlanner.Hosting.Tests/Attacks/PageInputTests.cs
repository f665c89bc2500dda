using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using RotationPlanner.AspNetCore;
using RotationPlanner.Hosting.Tests.Pages;
using RotationPlanner.Hosting.Tests.Testing;
using RotationPlanner.Interchange;
using RotationPlanner.Storage;

namespace RotationPlanner.Hosting.Tests.Attacks;

/// <summary>Forms that no browser sends, a store that fails, and what the log says of it.</summary>
public class PageInputTests
{
    [Fact]
    public async Task Forms_that_are_too_large_odd_or_broken_are_refused_and_write_nothing()
    {
        await using var server = await PageServer.StartAsync();
        using var ben = await server.SignedInAsync("ben");
        await ben.GetAsync("/me/time-off");
        var form = ben.HiddenOf("/me/time-off");
        var good = await new FormUrlEncodedContent(form).ReadAsStringAsync() + "&from=2027-02-01&to=2027-02-01";
        Assert.Equal(413, (await Send($"{good}&x={new string('a', 20_000)}")).Status);
        Assert.Equal(413, (await Send(new string('a', 2_000_000))).Status);
        Assert.Equal(413, (await Send($"{good}&x={new string('a', 20_000)}", isChunked: true)).Status);
        Assert.Equal(400, (await Send(string.Concat(Enumerable.Range(0, 500).Select(n => $"a{n}=1&")) + good)).Status);
        Assert.Equal(400, (await Send($"{new string('k', 300)}=1&{good}")).Status);
        Assert.Equal(400, (await Send("&&&===%%%\0\u0001")).Status);
        Assert.Equal(415, (await Send("{\"from\":\"2027-02-01\"}", "application/json")).Status);
        Assert.Equal(415, (await Send("<x/>", "text/xml")).Status);
        Assert.Equal(415, (await Send(good, "multipart/form-data; boundary=x")).Status);
        Assert.Equal(415, (await Send(good, "text/plain")).Status);
        // A field that comes twice is none.
        Assert.Equal(422, (await Send($"{good}&from=2027-03-01")).Status);
        Assert.Equal(400, (await Send($"{good}&form=AAAAAAAAAAAAAAAAAAAAAA")).Status);
        Assert.Empty(server.Store.Asks.All());
        Assert.Equal(303, (await Send(good)).Status);

        Task<VisitedPage> Send(string body, string kind = "application/x-www-form-urlencoded", bool isChunked = false)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, "/me/time-off") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(kind);
            request.Headers.TransferEncodingChunked = isChunked;
            // What is refused by its length alone is not sent.
            request.Headers.ExpectContinue = body.Length > 1_000_000;
            return ben.AskAsync(request);
        }
    }

    [Theory]
    [InlineData("PUT", "/me")]
    [InlineData("DELETE", "/me/time-off")]
    [InlineData("POST", "/me")]
    [InlineData("POST", "/lead")]
    [InlineData("TRACE", "/me")]
    [InlineData("OPTIONS", "/me")]
    public async Task Other_methods_do_nothing(string method, string path)
    {
        await using var server = await PageServer.StartAsync();
        using var ana = await server.SignedInAsync("ana");
        Assert.Equal(405, (await ana.AskAsync(new HttpRequestMessage(new HttpMethod(method), path))).Status);
    }

    [Fact]
    public async Task While_the_database_is_away_pages_say_so_and_nothing_is_lost()
    {
        await using var server = await PageServer.StartAsync();
        using var ana = await server.SignedInAsync("ana");
        server.Store.Asks.Add(new Ask { Kind = AskKind.StepBack, Responder = "ben", From = new(2027, 2, 8), At = server.Clock.Now }, "1");
        await ana.GetAsync("/lead/asks/1");
        var decision = ana.HiddenOf("/lead/asks/1");
        decision["decision"] = "grant";
        server.Memory.IsAway = true;
        foreach (var path in new[] { "/me", "/me/why", "/team", "/lead", "/lead/asks/1", "/me/time-off" })
        {
            var page = await ana.GetAsync(path);
            Assert.Equal((503, "60"), (page.Status, page.Header("Retry-After")));
            Assert.Contains("Nothing was changed", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("database", page.Text, StringComparison.OrdinalIgnoreCase);
        }
        Assert.Equal(503, (await ana.PostAsync("/lead/asks/1", decision)).Status);
        server.Memory.IsAway = false;
        Assert.Equal((AskState.Open, 1), (server.Store.Asks.Find(1)!.State, server.Store.Current(server.Company).Plan!.Revision));
        Assert.Equal(303, (await ana.PostAsync("/lead/asks/1", decision)).Status);
    }

    [Fact]
    public async Task An_error_of_ours_is_told_in_a_sentence_and_logged_without_anything_personal()
    {
        await using var server = await PageServer.StartBesideAsync(u => throw new InvalidOperationException("Ben lives at 5 Secret Street"));
        using var visitor = new PageVisitor(server);
        var page = await visitor.GetAsAsync("ben", "/rota/me");
        Assert.Equal(500, page.Status);
        Assert.Contains("Something went wrong", page.Text, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)exception|\\.cs:line|   at ", page.Html);
        var told = Assert.Single(server.Log.Lines, l => l.Text.Contains("A page failed", StringComparison.Ordinal));
        Assert.Contains("InvalidOperationException", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Log.Lines, l => l.Text.Contains("Secret Street", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_company_that_the_plan_no_longer_fits_is_told_and_nothing_breaks()
    {
        var company = RotationFile.Load(PageServer.Crew);
        var now = company;
        await using var server = await PageServer.StartAsync(options: o => o with { Company = CompanySource.FromCode(() => now) });
        server.Clock.Now += NodaTime.Duration.FromDays(20);
        using var ana = await server.SignedInAsync("ana");
        server.Store.Asks.Add(new Ask { Kind = AskKind.StepBack, Responder = "ben", From = new(2027, 2, 8), At = server.Clock.Now }, "1");
        var role = company.Rotations[0].Roles[0];
        Company[] odd =
        [
            company with { Responders = [.. company.Responders.Where(r => r.Id != "dora")] },
            company with { Rotations = [company.Rotations[0] with { Id = "other" }] },
            company with { Rotations = [company.Rotations[0] with { Roles = [role] }] },
            company with { Horizon = new NodaTime.DateInterval(new(2028, 1, 3), new(2028, 2, 6)) },
            company with { Responders = [.. company.Responders.Select(r => r with { Stage = "observing" })] },
        ];
        foreach (var changed in odd)
        {
            now = changed;
            server.Services.GetRequiredService<CurrentCompany>().Look();
            foreach (var path in new[] { "/me", "/me/why", "/me/time-off", "/team", "/lead", "/lead/asks/1" })
            {
                var page = await ana.GetAsync(path);
                Assert.True(page.Status is 200 or 409 or 503 or 401, $"{path}: {page.Status} {string.Join('\n', server.Log.Lines.Where(l => l.Level >= Microsoft.Extensions.Logging.LogLevel.Error).Select(l => l.Text))}");
            }
        }
        now = company;
        server.Services.GetRequiredService<CurrentCompany>().Look();
        Assert.Equal(200, (await ana.GetAsync("/me")).Status);
    }

    [Fact]
    public async Task The_log_of_a_whole_visit_has_no_secret_and_no_name()
    {
        await using var server = await PageServer.StartAsync();
        var link = server.Services.GetService(typeof(AspNetCore.SignInLinks)) is AspNetCore.SignInLinks links ? links.Create("dora").AbsolutePath : "";
        using var dora = new PageVisitor(server);
        await dora.GetAsync(link);
        await dora.SendAsync(link);
        await dora.GetAsync("/sign-in/wrongwrongwrong");
        await dora.SendAsync("/sign-in/wrongwrongwrong");
        await dora.GetAsync("/me");
        var feed = (await dora.SendAsync("/me/feed")).Html;
        await dora.GetAsync("/me/time-off");
        await dora.SendAsync("/me/time-off", ("from", "my cat is ill"), ("to", "2027-02-01"));
        await dora.GetAsync("/me/why");
        server.Memory.IsAway = true;
        await dora.GetAsync("/me");
        var written = string.Join('\n', server.Log.Lines.Where(l => l.Category.StartsWith("RotationPlanner", StringComparison.Ordinal)
            || l.Level >= Microsoft.Extensions.Logging.LogLevel.Information).Select(l => l.Text));
        Assert.Contains("Request starting", written, StringComparison.Ordinal);
        var secrets = new[] { link.Split('/')[^1], "wrongwrongwrong", dora.Cookies["__Host-rotation"], feed.Split("/feeds/")[1][..43], "my cat", "dora", "Dóra" };
        foreach (var secret in secrets) Assert.DoesNotContain(secret, written, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_a_request_calls_its_host_is_in_no_page()
    {
        await using var server = await PageServer.StartAsync();
        var answer = await RawHttp.SendAsync(server.Address, "GET /sign-in/x HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nConnection: close\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 200", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("evil", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sign-in/../me")]
    [InlineData("/sign-in/..%2f..%2fetc%2fpasswd")]
    [InlineData("/sign-in/%00")]
    [InlineData("/me/..%2flead")]
    [InlineData("/me/%2e%2e/lead")]
    [InlineData("/lead/asks/..%2f1")]
    [InlineData("/lead/asks/1e3")]
    [InlineData("/pages.css/../../secret")]
    public async Task No_path_leads_elsewhere(string path)
    {
        await using var server = await PageServer.StartAsync();
        var answer = await RawHttp.GetAsync(server.Address, path);
        Assert.Matches("^HTTP/1.1 (200|400|401|404) ", answer);
        Assert.DoesNotContain("Rock", answer, StringComparison.Ordinal);
    }
}
