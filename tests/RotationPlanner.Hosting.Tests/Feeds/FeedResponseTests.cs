using System.IO.Compression;
using System.Net;
using RotationPlanner.Hosting.Tests.Testing;

namespace RotationPlanner.Hosting.Tests.Feeds;

public class FeedResponseTests(FeedServer shared) : IClassFixture<FeedServer>
{
    readonly SampleServer server = shared.Server;

    [Theory]
    [InlineData("people/ana.ics")]
    [InlineData("rotations/command.ics")]
    [InlineData("departments/engineering.ics")]
    [InlineData("roles/commander.ics")]
    [InlineData("company.ics")]
    public async Task A_link_gives_the_bytes_that_are_stored_of_its_feed(string path)
    {
        using var client = server.Client();
        using var answer = await client.GetAsync(FeedServer.Target(FeedServer.Link(server, path)));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(server.Store.Feeds.Find(path)!.Content.ToArray(), await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("text/calendar; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal(Path.GetFileName(path), answer.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal($"\"{server.Store.Feeds.Find(path)!.Digest}\"", answer.Headers.ETag?.Tag);
        Assert.False(answer.Headers.ETag?.IsWeak);
        Assert.Equal(SampleServer.Published.ToDateTimeOffset(), answer.Content.Headers.LastModified);
    }

    [Fact]
    public async Task A_feed_is_private_and_tells_no_referrer()
    {
        var answer = await RawHttp.GetAsync(server.Address, FeedServer.Target(FeedServer.Link(server)));
        Assert.Contains("\r\nCache-Control: private, max-age=300\r\n", answer, StringComparison.Ordinal);
        Assert.Contains("\r\nReferrer-Policy: no-referrer\r\n", answer, StringComparison.Ordinal);
        Assert.Contains("\r\nX-Content-Type-Options: nosniff\r\n", answer, StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\n", answer, StringComparison.Ordinal);
        Assert.Contains("\r\nX-Robots-Tag: noindex\r\n", answer, StringComparison.Ordinal);
        Assert.Contains("\r\nVary: Accept-Encoding\r\n", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Head_has_the_headers_of_get_and_no_body()
    {
        var target = FeedServer.Target(FeedServer.Link(server));
        var get = await RawHttp.GetAsync(server.Address, target);
        var head = await RawHttp.GetAsync(server.Address, target, "HEAD");
        Assert.Equal(get[..(get.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)], head);
        Assert.Contains($"\r\nContent-Length: {server.Store.Feeds.Find("people/ana.ics")!.Content.Length}\r\n", head, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip;q=1.0, br;q=0.5", "gzip")]
    [InlineData("br;q=0, gzip;q=0.1", "gzip")]
    [InlineData("*", "br")]
    [InlineData("*;q=0", null)]
    [InlineData("BR", "br")]
    [InlineData("identity", null)]
    [InlineData("deflate", null)]
    [InlineData("", null)]
    [InlineData("br;q=much,,", null)]
    public async Task A_feed_is_packed_as_it_is_asked_for_with_a_tag_of_its_own(string asked, string? given)
    {
        var stored = server.Store.Feeds.Find("people/ana.ics")!;
        using var client = server.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, FeedServer.Target(FeedServer.Link(server)));
        request.Headers.TryAddWithoutValidation("Accept-Encoding", asked);
        using var answer = await client.SendAsync(request);
        Assert.Equal(given, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal(given is null ? $"\"{stored.Digest}\"" : $"\"{stored.Digest}-{given}\"", answer.Headers.ETag?.Tag);
        await using var stream = await answer.Content.ReadAsStreamAsync();
        await using var unpacked = given switch
        {
            "br" => new BrotliStream(stream, CompressionMode.Decompress),
            "gzip" => new GZipStream(stream, CompressionMode.Decompress),
            _ => stream,
        };
        using var read = new MemoryStream();
        await unpacked.CopyToAsync(read);
        Assert.Equal(stored.Content.ToArray(), read.ToArray());
        if (given is not null) Assert.True(answer.Content.Headers.ContentLength < stored.Content.Length);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    [InlineData("PROPFIND")]
    public async Task Nothing_but_get_and_head_is_allowed_whether_the_link_works_or_not(string method)
    {
        var right = await RawHttp.GetAsync(server.Address, FeedServer.Target(FeedServer.Link(server)), method);
        Assert.StartsWith("HTTP/1.1 405 ", right, StringComparison.Ordinal);
        Assert.Contains("\r\nAllow: GET, HEAD\r\n", right, StringComparison.Ordinal);
        Assert.Equal(right, await RawHttp.GetAsync(server.Address, $"/feeds/{new string('A', 43)}/ana.ics", method));
    }

    [Fact]
    public async Task Asking_writes_nothing_and_does_not_even_ask_the_store()
    {
        await using var own = await FeedServer.StartAsync(o => o with
        {
            Feeds = new() { Poll = NodaTime.Duration.FromHours(1) },
        });
        var target = FeedServer.Target(FeedServer.Link(own));
        await Task.Delay(200);
        var calls = own.Memory.Calls;
        foreach (var asked in new[] { target, "/feeds/nonsense", "/healthz", $"/feeds/{new string('A', 43)}/ana.ics" })
            Assert.NotEmpty(await RawHttp.GetAsync(own.Address, asked));
        Assert.Equal(calls, own.Memory.Calls);
    }
}
