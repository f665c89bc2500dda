using System.Text;
using Microsoft.Extensions.Logging;
using RotationPlanner.Hosting.Tests.Testing;
using RotationPlanner.Interchange;

namespace RotationPlanner.Hosting.Tests.Attacks;

/// <summary>Logs hold no secret and nothing about a person.</summary>
public class LogTests
{
    [Fact]
    public async Task No_secret_of_any_request_is_logged()
    {
        await using var server = await FeedServer.StartAsync();
        var right = FeedServer.Target(FeedServer.Link(server));
        var secret = right.Split('/')[2];
        string[] asked =
        [
            right, right.Replace("/feeds", "/FEEDS", StringComparison.Ordinal), right.Replace("/feeds/", "/%66eeds/", StringComparison.Ordinal),
            right.Replace("/feeds/", "/feeds%2F", StringComparison.Ordinal), right.Replace("/feeds/", "//feeds//", StringComparison.Ordinal),
            right.Replace("/feeds/", "/feeds/x/../", StringComparison.Ordinal), "/proxy" + right, right[..^8], $"/feeds/?token={secret}", $"/feeds/x/../../feeds/{secret}",
            $"http://{server.Address.Authority}{right}", right + "?" + secret,
        ];
        foreach (var target in asked)
            foreach (var method in new[] { "GET", "HEAD", "POST", "OPTIONS" })
                await RawHttp.GetAsync(server.Address, target, method, $"Referer: {server.Address}{right}\r\n");
        var lines = server.Log.Lines.Where(IsRead).ToList();
        Assert.Contains(lines, l => l.Text.Contains("Request starting", StringComparison.Ordinal) && l.Text.Contains("/feeds/secret", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, l => l.Text.Contains(secret, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(lines, l => l.Text.Contains("ana", StringComparison.OrdinalIgnoreCase) && l.Text.Contains(".ics", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Guesses_are_counted_in_the_log_and_not_repeated()
    {
        await using var server = await FeedServer.StartAsync();
        for (var guess = 0; guess < 20; guess++) await RawHttp.GetAsync(server.Address, $"/feeds/guess-{guess}/ana.ics");
        var told = server.Log.Lines.Where(l => l.Text.Contains("links that do not work", StringComparison.Ordinal));
        Assert.Equal(LogLevel.Warning, Assert.Single(told).Level);
        Assert.DoesNotContain(server.Log.Lines.Where(IsRead), l => l.Text.Contains("guess-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_about_people_is_logged_while_all_goes_wrong()
    {
        var folder = Directory.CreateTempSubdirectory("rotation-planner-");
        var file = Path.Combine(folder.FullName, "acme.yaml");
        var text = await File.ReadAllTextAsync(Path.Combine(SampleServer.Root, "samples/tiny/three.yaml"));
        await File.WriteAllTextAsync(file, text);
        await using (var server = await FeedServer.StartAsync(o => o with { Company = AspNetCore.CompanySource.FromFile(file), Feeds = FeedServer.Quick }))
        {
            FeedServer.Link(server);
            await File.WriteAllTextAsync(file, text.Replace("capacity: 50%", "capacity: Xavier-9", StringComparison.Ordinal));
            await Eventually.True(() => server.Log.Lines.Any(l => l.Text.Contains("The company stays", StringComparison.Ordinal)));
            server.Memory.IsAway = true;
            await Eventually.True(() => server.Log.Lines.Any(l => l.Text.Contains("does not answer", StringComparison.Ordinal)));
            var written = string.Join('\n', server.Log.Lines.Where(IsRead).Select(l => l.Text));
            foreach (var person in new[] { "Xavier", "Cleo", "cleo", "people/" })
                Assert.DoesNotContain(person, written, StringComparison.Ordinal);
            Assert.Contains("acme.yaml has 1 problem, in line", written, StringComparison.Ordinal);
        }
        folder.Delete(recursive: true);
    }

    static bool IsRead((string Category, LogLevel Level, string Text) line) =>
        line.Category.StartsWith("RotationPlanner", StringComparison.Ordinal) || line.Level >= LogLevel.Information;
}
