using System.Text;
using RotationPlanner.Hosting.Tests.Testing;

namespace RotationPlanner.Hosting.Tests.Attacks;

/// <summary>Requests that no calendar program sends.</summary>
public class HostileRequestTests(FeedServer shared) : IClassFixture<FeedServer>
{
    readonly SampleServer server = shared.Server;

    [Theory]
    [InlineData("/feeds/../plan.json")]
    [InlineData("/feeds/..%2f..%2fplan.json")]
    [InlineData("/feeds/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/feeds/....//....//etc/passwd")]
    [InlineData("/feeds/..\\..\\plan.json")]
    [InlineData("/feeds/%5c..%5c..%5cplan.json")]
    [InlineData("/feeds/SECRET/../../plan.json")]
    [InlineData("/feeds/SECRET/..%2fpeople%2fben.ics")]
    [InlineData("/feeds/SECRET/people/../ben.ics")]
    [InlineData("/feeds/SECRET/ana.ics%00.txt")]
    [InlineData("/feeds/SECRET/ana.ics;/ben.ics")]
    public async Task No_path_leads_out_of_a_feed(string path)
    {
        var secret = FeedServer.Target(FeedServer.Link(server)).Split('/')[2];
        var answer = await RawHttp.GetAsync(server.Address, path.Replace("SECRET", secret, StringComparison.Ordinal));
        Assert.Matches("^HTTP/1.1 40[04] ", answer);
        Assert.DoesNotContain("VCALENDAR", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_too_long_is_refused_and_the_server_goes_on()
    {
        var answer = await RawHttp.GetAsync(server.Address, $"/feeds/{new string('a', 100_000)}");
        Assert.StartsWith("HTTP/1.1 414 ", answer, StringComparison.Ordinal);
        await StillServes();
    }

    [Fact]
    public async Task Headers_that_are_too_long_or_too_many_are_refused_and_the_server_goes_on()
    {
        var target = FeedServer.Target(FeedServer.Link(server));
        var tags = string.Join(',', Enumerable.Range(0, 10_000).Select(n => $"\"{n}\""));
        Assert.StartsWith("HTTP/1.1 431 ", await RawHttp.GetAsync(server.Address, target, headers: $"If-None-Match: {tags}\r\n"), StringComparison.Ordinal);
        var many = string.Concat(Enumerable.Range(0, 2_000).Select(n => $"X-{n}: 1\r\n"));
        Assert.StartsWith("HTTP/1.1 431 ", await RawHttp.GetAsync(server.Address, target, headers: many), StringComparison.Ordinal);
        await StillServes();
    }

    [Fact]
    public async Task A_body_changes_nothing()
    {
        var target = FeedServer.Target(FeedServer.Link(server));
        var answer = await RawHttp.SendAsync(server.Address,
            $"GET {target} HTTP/1.1\r\nHost: {server.Address.Authority}\r\nConnection: close\r\nContent-Length: 5\r\n\r\nhello");
        Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_request_calls_its_host_is_in_no_answer_and_no_link()
    {
        var target = FeedServer.Target(FeedServer.Link(server));
        foreach (var path in new[] { target, "/feeds/wrong/ana.ics", "/healthz" })
            Assert.DoesNotContain("evil", await RawHttp.SendAsync(server.Address,
                $"GET {path} HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nForwarded: host=evil.example\r\nConnection: close\r\n\r\n"), StringComparison.Ordinal);
        Assert.Equal("rota.acme.example", FeedServer.Link(server).Url.Host);
    }

    [Fact]
    public async Task Nothing_of_a_request_comes_back_in_an_answer()
    {
        var answer = await RawHttp.GetAsync(server.Address, "/feeds/%3Cscript%3Emark%0D%0ASet-Cookie:mark/mark.ics?mark", headers: "Accept-Encoding: br\r\nX-Mark: mark\r\n");
        Assert.StartsWith("HTTP/1.1 404 ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("mark", answer, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("people/a\r\nSet-Cookie: x=1.ics")]
    [InlineData("people/\"quoted\" name;x.ics")]
    [InlineData("people/Łucja-日本.ics")]
    [InlineData("people/a%2Fb.ics")]
    [InlineData("people/..ics")]
    public async Task No_name_of_a_feed_breaks_a_header_or_a_link(string path)
    {
        server.Memory.Put(path, Encoding.UTF8.GetBytes("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"), SampleServer.Published);
        var link = FeedServer.Link(server, path);
        string answer = "";
        await Eventually.True(async () => (answer = await RawHttp.GetAsync(server.Address, FeedServer.Target(link))).StartsWith("HTTP/1.1 200 ", StringComparison.Ordinal)
            || path.Contains('%', StringComparison.Ordinal));
        Assert.DoesNotContain("Set-Cookie", answer.Split("\r\n").Select(l => l.Split(':')[0]), StringComparer.OrdinalIgnoreCase);
        Assert.Single(answer.Split("\r\n"), l => l.StartsWith("HTTP/1.1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_request_that_never_ends_keeps_nobody_waiting()
    {
        using var slow = new System.Net.Sockets.TcpClient();
        await slow.ConnectAsync(server.Address.Host, server.Address.Port);
        await slow.GetStream().WriteAsync("GET /feeds/"u8.ToArray());
        await StillServes();
    }

    async Task StillServes() => Assert.StartsWith("HTTP/1.1 200 ",
        await RawHttp.GetAsync(server.Address, FeedServer.Target(FeedServer.Link(server))), StringComparison.Ordinal);
}
