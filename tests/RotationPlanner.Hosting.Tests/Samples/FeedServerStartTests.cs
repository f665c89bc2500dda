using System.Net;
using System.Net.Sockets;
using System.Text;
using RotationPlanner.Hosting.Tests.Testing;
using RotationPlanner.Storage;
using RotationPlanner.Tests.Interchange;

namespace RotationPlanner.Hosting.Tests.Samples;

/// <summary>How the sample starts, and how it says that it cannot.</summary>
public class FeedServerStartTests
{
    static readonly string sample = ServedSample.File("tiny/three.yaml");

    [Theory]
    [InlineData("broken.yaml", "broken.yaml:2: ")]
    [InlineData("missing.yaml", "missing.yaml")]
    public async Task A_plan_is_served_while_its_file_is_broken_or_missing(string file, string told)
    {
        using var here = new TempDirectory();
        here.Write("broken.yaml", "horizon: 2027-01-04/2027-02-28\nresponders: none\n");
        FeedServerTests.Publish(here["rotation.db"]);
        var link = new Uri(ServedSample.Run("link", "people/ana.ics", "--store", here["rotation.db"]).Out.Split('\n')[1].Trim());
        await using var served = await ServedSample.StartAsync(here["rotation.db"], here[file], lead: "ana");
        Assert.Contains(told, served.Complained, StringComparison.Ordinal);
        Assert.Contains("Feeds are served as they were published", served.Complained, StringComparison.Ordinal);
        Assert.DoesNotContain("/sign-in/", served.Said, StringComparison.Ordinal);
        Assert.StartsWith("BEGIN:VCALENDAR", Encoding.UTF8.GetString(await served.GetAsync(link)), StringComparison.Ordinal);
        Assert.Contains("Degraded", Encoding.UTF8.GetString(await served.GetAsync(new Uri("https://rota.acme.example/healthz"))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("broken.yaml", "broken.yaml:2: ")]
    [InlineData("missing.yaml", "missing.yaml")]
    public void Without_a_plan_a_broken_or_missing_file_ends_it_and_no_store_is_made(string file, string told)
    {
        using var here = new TempDirectory();
        here.Write("broken.yaml", "horizon: 2027-01-04/2027-02-28\nresponders: none\n");
        string[] args = ["--store", here["rotation.db"], "--file", here[file], "--lead", "ana"];
        Refuses(told, args);
        Assert.False(File.Exists(here["rotation.db"]));
        SqliteStore.Open(here["rotation.db"]).Dispose();
        Refuses(told, args);
    }

    [Fact]
    public void A_lead_whom_a_good_file_does_not_know_ends_it()
    {
        using var here = new TempDirectory();
        FeedServerTests.Publish(here["rotation.db"]);
        Refuses("no responder 'zoe'", "--store", here["rotation.db"], "--file", sample, "--lead", "zoe");
    }

    [Theory]
    [InlineData("")]
    [InlineData("sign-in amara")]
    public void The_company_of_the_sample_is_not_laid_over_the_plan_of_a_store_that_was_named(string command)
    {
        using var here = new TempDirectory();
        FeedServerTests.Publish(here["rotation.db"]);
        Refuses("Say which rotation file the store's plan is of: --file FILE.",
            [.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--store", here["rotation.db"]]);
    }

    [Fact]
    public async Task Who_asks_for_no_links_gets_none_and_none_are_made()
    {
        using var here = new TempDirectory();
        await using var served = await ServedSample.StartAsync(here["rotation.db"], lead: "ana", showsLinks: false);
        Assert.Empty(served.Links);
        Assert.DoesNotContain("Sign in", served.Said, StringComparison.Ordinal);
        Assert.Equal((0, "", ""), ServedSample.Run("links", "--store", here["rotation.db"]));
    }

    [Fact]
    public async Task Without_a_lead_it_says_how_there_is_one()
    {
        using var here = new TempDirectory();
        await using var served = await ServedSample.StartAsync(here["rotation.db"]);
        Assert.Contains("There is no lead's page. Maybe give --lead ID.\n", served.Said, StringComparison.Ordinal);
        Assert.Contains("Sign in as ana within the hour", served.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:PORT", "address already in use")]
    [InlineData("http://192.0.2.1:80", "cannot listen on http://192.0.2.1:80")]
    public void A_port_that_it_cannot_have_is_told_in_a_line(string urls, string told)
    {
        using var here = new TempDirectory();
        FeedServerTests.Publish(here["rotation.db"]);
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var listen = urls.Replace("PORT", $"{((IPEndPoint)other.LocalEndpoint).Port}", StringComparison.Ordinal);
        var error = Refuses(told, "--urls", listen, "--public-url", "http://localhost", "--store", here["rotation.db"], "--file", sample);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1e300")]
    [InlineData("NaN")]
    public void A_first_plan_takes_some_time_and_at_most_a_day(string seconds)
    {
        using var here = new TempDirectory();
        Refuses("--seconds must be above 0 and at most 86400.", "--seconds", seconds, "--store", here["rotation.db"], "--file", sample);
    }

    [Theory]
    [InlineData("feeds")]
    [InlineData("link people/ana.ics")]
    [InlineData("links")]
    [InlineData("revoke 1")]
    [InlineData("rotate 1")]
    [InlineData("sign-in ana")]
    [InlineData("dead")]
    [InlineData("retry 0002/ana")]
    public void A_command_that_looks_makes_no_store(string command)
    {
        using var here = new TempDirectory();
        Refuses($"There is no store {here["none.db"]}.", [.. command.Split(' '), "--store", $"sqlite:{here["none.db"]}", "--file", sample]);
        Assert.Empty(Directory.GetFileSystemEntries(here.Path));
    }

    static string Refuses(string told, params string[] args)
    {
        var (exit, said, error) = ServedSample.Run(args);
        Assert.Equal((1, ""), (exit, said));
        Assert.Contains(told, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        return error;
    }
}
