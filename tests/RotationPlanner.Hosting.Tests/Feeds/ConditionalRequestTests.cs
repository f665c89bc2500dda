using System.Text;
using NodaTime;
using RotationPlanner.Hosting.Tests.Testing;

namespace RotationPlanner.Hosting.Tests.Feeds;

public class ConditionalRequestTests(FeedServer shared) : IClassFixture<FeedServer>
{
    const string Published = "Sat, 02 Jan 2027 08:00:00 GMT";

    readonly SampleServer server = shared.Server;

    [Theory]
    [InlineData("\"{0}\"", true)]
    [InlineData("W/\"{0}\"", true)]
    [InlineData("\"{0}-br\"", true)]
    [InlineData("W/\"{0}-gzip\"", true)]
    [InlineData("\"other\", \"{0}\"", true)]
    [InlineData("\"a,b\" , W/\"{0}\"", true)]
    [InlineData("*", true)]
    [InlineData("\"other\"", false)]
    [InlineData("\"{0}x\"", false)]
    [InlineData("\"{0}-deflate\"", false)]
    [InlineData("{0}", false)]
    [InlineData("\"{0}", false)]
    [InlineData("\"*\"", false)]
    [InlineData("", false)]
    public async Task If_None_Match_is_weakly_compared_with_each_tag_of_the_list(string tags, bool isSame)
    {
        var digest = server.Store.Feeds.Find("people/ana.ics")!.Digest;
        await Answers(isSame, $"If-None-Match: {tags.Replace("{0}", digest, StringComparison.Ordinal)}\r\n");
    }

    [Theory]
    [InlineData(Published, true)]
    [InlineData("Sat, 02 Jan 2027 08:00:01 GMT", true)]
    [InlineData("Saturday, 02-Jan-27 08:00:00 GMT", true)]
    [InlineData("Sat Jan  2 08:00:00 2027", true)]
    [InlineData("Sat, 02 Jan 2027 07:59:59 GMT", false)]
    [InlineData("yesterday", false)]
    [InlineData("2027-01-02T08:00:00Z", false)]
    [InlineData("", false)]
    public async Task If_Modified_Since_is_heeded_where_it_is_a_date(string since, bool isSame) =>
        await Answers(isSame, $"If-Modified-Since: {since}\r\n");

    [Fact]
    public async Task A_tag_that_differs_counts_more_than_a_date_that_does_not() =>
        await Answers(false, $"If-None-Match: \"other\"\r\nIf-Modified-Since: {Published}\r\n");

    [Fact]
    public async Task Tags_in_several_headers_are_one_list() => await Answers(true,
        $"If-None-Match: \"other\"\r\nIf-None-Match: \"{server.Store.Feeds.Find("people/ana.ics")!.Digest}\"\r\n");

    [Fact]
    public async Task Who_has_the_feed_packed_is_told_so_by_the_tag_they_have()
    {
        var digest = server.Store.Feeds.Find("people/ana.ics")!.Digest;
        var answer = await Answers(true, $"Accept-Encoding: gzip\r\nIf-None-Match: \"{digest}-gzip\"\r\n");
        Assert.Contains($"\r\nETag: \"{digest}-gzip\"\r\n", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_that_changes_is_given_again_by_either_condition()
    {
        await using var own = await FeedServer.StartAsync();
        var target = FeedServer.Target(FeedServer.Link(own));
        var old = own.Store.Feeds.Find("people/ana.ics")!;
        var content = Encoding.UTF8.GetBytes("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
        own.Memory.Put("people/ana.ics", content, own.Clock.Now);
        await Eventually.True(async () =>
            (await RawHttp.GetAsync(own.Address, target)).EndsWith("\r\n\r\nBEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", StringComparison.Ordinal));
        foreach (var condition in new[] { $"If-None-Match: \"{old.Digest}\"\r\n", $"If-Modified-Since: {Published}\r\n" })
            Assert.StartsWith("HTTP/1.1 200 ", await RawHttp.GetAsync(own.Address, target, headers: condition), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 304 ", await RawHttp.GetAsync(own.Address, target,
            headers: $"If-None-Match: \"{own.Store.Feeds.Find("people/ana.ics")!.Digest}\"\r\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_that_changes_again_within_the_second_or_while_the_clock_goes_back_has_a_later_date()
    {
        await using var own = await FeedServer.StartAsync();
        var target = FeedServer.Target(FeedServer.Link(own));
        var dates = new List<DateTimeOffset>();
        foreach (var (content, changed) in new[] { ("one", own.Clock.Now), ("two", own.Clock.Now), ("three", own.Clock.Now - Duration.FromDays(1)) })
        {
            own.Memory.Put("people/ana.ics", Encoding.UTF8.GetBytes(content), changed);
            using var client = own.Client();
            await Eventually.True(async () => await client.GetStringAsync(target) == content);
            using var answer = await client.GetAsync(target);
            dates.Add(answer.Content.Headers.LastModified!.Value);
        }
        Assert.Equal(dates.Distinct().Order(), dates);
    }

    async Task<string> Answers(bool isSame, string headers)
    {
        var target = FeedServer.Target(FeedServer.Link(server));
        var get = await RawHttp.GetAsync(server.Address, target, headers: headers);
        Assert.StartsWith(isSame ? "HTTP/1.1 304 " : "HTTP/1.1 200 ", get, StringComparison.Ordinal);
        Assert.Contains("\r\nETag: ", get, StringComparison.Ordinal);
        Assert.Contains($"\r\nLast-Modified: {Published}\r\n", get, StringComparison.Ordinal);
        Assert.Contains("\r\nCache-Control: private, max-age=300\r\n", get, StringComparison.Ordinal);
        Assert.Contains("\r\nVary: Accept-Encoding\r\n", get, StringComparison.Ordinal);
        if (isSame) Assert.EndsWith("\r\n\r\n", get, StringComparison.Ordinal);
        var head = await RawHttp.GetAsync(server.Address, target, "HEAD", headers);
        Assert.Equal(get[..(get.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)], head);
        return get;
    }
}
