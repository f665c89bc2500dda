using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using RotationPlanner.AspNetCore;
using RotationPlanner.Hosting.Tests.Testing;

namespace RotationPlanner.Hosting.Tests.Companies;

public class CompanySourceTests
{
    [Fact]
    public async Task A_changed_file_is_read_again_and_feeds_say_it()
    {
        using var file = new Yaml();
        await using var server = await FeedServer.StartAsync(o => o with
        {
            Company = CompanySource.FromFile(file.Path), Feeds = FeedServer.Quick,
        });
        var target = FeedServer.Target(FeedServer.Link(server, "company.ics"));
        Assert.Contains("Cleo", await RawHttp.GetAsync(server.Address, target), StringComparison.Ordinal);
        file.Replace("name: Cleo", "name: Clementine");
        await Eventually.True(async () => await RawHttp.GetAsync(server.Address, target) is var now
            && now.Contains("Clementine", StringComparison.Ordinal) && !now.Contains("Cleo", StringComparison.Ordinal));
        Assert.Equal(server.Clock.Now, server.Store.Feeds.Find("company.ics")!.Changed);
        // Cleo's colleagues have shifts as before, and their feeds say what they said.
        Assert.Contains("Healthy", await RawHttp.GetAsync(server.Address, "/healthz"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_does_not_know_whoever_the_plan_has_cancels_nobodys_shifts()
    {
        using var file = new Yaml();
        await using var server = await FeedServer.StartAsync(o => o with { Company = CompanySource.FromFile(file.Path), Feeds = FeedServer.Quick });
        var before = server.Store.Feeds.Paths.ToDictionary(p => p, p => server.Store.Feeds.Find(p)!.Digest);
        file.Replace("id: ana", "id: anna");
        await Eventually.True(async () => await RawHttp.GetAsync(server.Address, "/healthz") is var health
            && health.Contains("Degraded", StringComparison.Ordinal) && health.Contains("gives seats ahead to 1 people", StringComparison.Ordinal));
        Assert.Equal(before, server.Store.Feeds.Paths.ToDictionary(p => p, p => server.Store.Feeds.Find(p)!.Digest));
        file.Replace("id: anna", "id: ana");
        await Eventually.True(async () => (await RawHttp.GetAsync(server.Address, "/healthz")).Contains("Healthy", StringComparison.Ordinal));
        Assert.Equal(before, server.Store.Feeds.Paths.ToDictionary(p => p, p => server.Store.Feeds.Find(p)!.Digest));
    }

    [Fact]
    public async Task A_broken_edit_keeps_the_company_as_it_was_and_is_told_without_what_the_file_says()
    {
        using var file = new Yaml();
        await using var server = await FeedServer.StartAsync(o => o with { Company = CompanySource.FromFile(file.Path), Feeds = FeedServer.Quick });
        var current = server.Services.GetRequiredService<CurrentCompany>();
        var before = current.Company;
        file.Replace("stage: certified, capacity", "stage: certifried, capacity");
        current.Look();
        Assert.Same(before, current.Company);
        Assert.Contains("\"company\":\"acme.yaml has 1 problem, in line", await RawHttp.GetAsync(server.Address, "/healthz"), StringComparison.Ordinal);
        Assert.DoesNotContain("certifried", await RawHttp.GetAsync(server.Address, "/healthz"), StringComparison.Ordinal);
        File.Delete(file.Path);
        current.Look();
        Assert.Same(before, current.Company);
        Assert.Contains("Degraded", await RawHttp.GetAsync(server.Address, "/healthz"), StringComparison.Ordinal);
        File.Copy(Path.Combine(SampleServer.Root, "samples", "tiny", "three.yaml"), file.Path);
        current.Look();
        Assert.NotNull(current.Company);
        Assert.Contains("Healthy", await RawHttp.GetAsync(server.Address, "/healthz"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_broken_from_the_start_stops_no_feed()
    {
        using var file = new Yaml();
        file.Replace("rotations:", "rotation:");
        await using var server = await FeedServer.StartAsync(o => o with { Company = CompanySource.FromFile(file.Path), Feeds = FeedServer.Quick });
        Assert.Null(server.Services.GetRequiredService<CurrentCompany>().Company);
        Assert.StartsWith("HTTP/1.1 200 ", await RawHttp.GetAsync(server.Address, FeedServer.Target(FeedServer.Link(server))), StringComparison.Ordinal);
        Assert.Contains("Degraded", await RawHttp.GetAsync(server.Address, "/healthz"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_company_may_come_from_code_and_stays_while_that_throws()
    {
        var given = default(Company);
        await using var server = await FeedServer.StartAsync(o => o with
        {
            Company = CompanySource.FromCode(() => given ?? throw new InvalidOperationException("secret of the host")),
        });
        var current = server.Services.GetRequiredService<CurrentCompany>();
        Assert.Null(current.Company);
        given = server.Company;
        current.Look();
        Assert.Same(server.Company, current.Company);
        given = null;
        current.Look();
        Assert.Same(server.Company, current.Company);
        Assert.DoesNotContain(server.Log.Lines, l => l.Text.Contains("secret of the host", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_cancelled_leaves_its_feed_a_month_later_though_nobody_publishes()
    {
        await using var server = await FeedServer.StartAsync();
        var gone = server.Company with { Responders = [.. server.Company.Responders.Where(r => r.Id != "cleo")] };
        server.Store.Feeds.Refresh(SampleServer.Plan(gone), server.Clock.Now);
        server.Store.Feeds.Refresh(server.Store.Current(server.Company).Plan!, server.Clock.Now + Duration.FromMinutes(1));
        Assert.Contains("STATUS:CANCELLED", Text(server), StringComparison.Ordinal);
        server.Clock.Now += Duration.FromDays(40);
        await Eventually.True(() => !Text(server).Contains("STATUS:CANCELLED", StringComparison.Ordinal));

        static string Text(SampleServer server) => Encoding.UTF8.GetString(server.Store.Feeds.Find("people/ana.ics")!.Content.Span);
    }
}
