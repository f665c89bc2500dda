using System.Net;
using System.Text;
using NodaTime;
using RotationPlanner.Samples;
using RotationPlanner.Hosting.Tests.Testing;
using RotationPlanner.Interchange;
using RotationPlanner.Storage;
using RotationPlanner.Tests;
using RotationPlanner.Tests.Interchange;
using RotationPlanner.Tests.Tool;

namespace RotationPlanner.Hosting.Tests.Samples;

public class FeedServerTests
{
    static readonly TimeSpan pause = TimeSpan.FromMilliseconds(250);

    [Fact]
    public async Task One_command_plans_serves_and_prints_links_and_a_restart_keeps_them()
    {
        using var here = new TempDirectory();
        IReadOnlyList<Uri> links;
        await using (var first = await ServedSample.StartAsync(here["out/rotation.db"], lead: "ana"))
        {
            links = first.Links;
            Assert.Equal(["ana.ics", "company.ics"], links.Take(2).Select(l => Path.GetFileName(l.AbsolutePath)));
            Assert.Contains($"webcal{links[0].AbsoluteUri["https".Length..]}", first.Said, StringComparison.Ordinal);
            Assert.StartsWith("https://rota.acme.example/sign-in/", links[2].AbsoluteUri, StringComparison.Ordinal);
            Assert.StartsWith("BEGIN:VCALENDAR", Encoding.UTF8.GetString(await first.GetAsync(links[0])), StringComparison.Ordinal);
            Assert.Contains("<button>Sign in</button>", Encoding.UTF8.GetString(await first.GetAsync(links[2])), StringComparison.Ordinal);
            Assert.Contains("Healthy", Encoding.UTF8.GetString(await first.GetAsync(new Uri("https://rota.acme.example/healthz"))), StringComparison.Ordinal);
        }
        await using var second = await ServedSample.StartAsync(here["out/rotation.db"]);
        Assert.Contains("2 links work", second.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("A first plan", second.Said, StringComparison.Ordinal);
        Assert.StartsWith("BEGIN:VCALENDAR", Encoding.UTF8.GetString(await second.GetAsync(links[0])), StringComparison.Ordinal);
    }

    [Fact]
    public Task What_is_served_from_SQLite_equals_the_files_of_the_command() => EqualsTheFiles("tiny/three.yaml", h => $"sqlite:{h["rotation.db"]}");

    [FactIn(Length.Full)]
    public Task What_is_served_of_the_large_sample_equals_the_files_of_the_command() => EqualsTheFiles("acme/acme.yaml", h => $"sqlite:{h["rotation.db"]}");

    [SkippableFact]
    public Task What_is_served_from_PostgreSQL_equals_the_files_of_the_command() => EqualsTheFiles("tiny/three.yaml", _ => Postgres());

    [Fact]
    public Task Two_servers_of_one_SQLite_file_show_what_the_command_publishes() => BothShow(h => $"sqlite:{h["rotation.db"]}");

    [SkippableFact]
    public Task Two_servers_of_one_PostgreSQL_show_what_the_command_publishes() => BothShow(_ => Postgres());

    [Fact]
    public async Task A_request_for_another_host_is_refused()
    {
        using var here = new TempDirectory();
        await using var sample = await ServedSample.StartAsync(here["rotation.db"]);
        var answer = await RawHttp.SendAsync(sample.Address, $"GET {sample.Links[0].PathAndQuery} HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 400 ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("\r\nServer:", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_a_proxy_says_of_a_request_is_believed_only_where_that_is_asked_for(bool isForwarded)
    {
        using var here = new TempDirectory();
        await using var sample = await ServedSample.StartAsync(here["rotation.db"], isForwarded: isForwarded);
        var answer = await RawHttp.SendAsync(sample.Address,
            $"GET {sample.Links[0].PathAndQuery} HTTP/1.1\r\nHost: rota.acme.example\r\nX-Forwarded-Proto: https\r\nConnection: close\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal);
        // Browsers are told to stay with https by whoever believes that they came so.
        Assert.Equal(isForwarded, answer.Contains("\r\nStrict-Transport-Security: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Commands_make_list_rotate_and_end_links_while_the_server_runs()
    {
        using var here = new TempDirectory();
        string[] store = ["--store", here["rotation.db"], "--file", ServedSample.File("tiny/three.yaml"), "--public-url", "https://rota.acme.example"];
        await using var sample = await ServedSample.StartAsync(here["rotation.db"]);
        Assert.Contains("people/cleo.ics", ServedSample.Run(["feeds", .. store]).Out, StringComparison.Ordinal);
        var made = ServedSample.Run(["link", "people/cleo.ics", .. store]);
        Assert.Equal((0, ""), (made.Exit, made.Error));
        var (id, link) = (Id(made.Out), new Uri(made.Out.Split('\n')[1].Trim()));
        await Eventually.True(async () => await Status(sample, link) == HttpStatusCode.OK);
        Assert.Contains($"\n{id}  people/cleo.ics  since ", ServedSample.Run(["links", .. store]).Out, StringComparison.Ordinal);
        var again = ServedSample.Run(["rotate", id, .. store]).Out;
        var rotated = new Uri(again.Split('\n')[1].Trim());
        await Eventually.True(async () => await Status(sample, link) == HttpStatusCode.NotFound && await Status(sample, rotated) == HttpStatusCode.OK);
        Assert.Equal(0, ServedSample.Run(["revoke", Id(again), .. store]).Exit);
        await Eventually.True(async () => await Status(sample, rotated) == HttpStatusCode.NotFound);
        foreach (var (args, why) in new (string[], string)[] { (["revoke", Id(again)], $"no link {Id(again)}"), (["rotate", "99"], "no link 99"), (["link", "people/zoe.ics"], "no feed people/zoe.ics"), (["retry", "0002/ana"], "no dead notice"), (["sign-in", "zoe"], "no responder 'zoe'.\n") })
        {
            var refused = ServedSample.Run([.. args, .. store]);
            Assert.Equal((1, ""), (refused.Exit, refused.Out));
            Assert.Contains(why, refused.Error, StringComparison.Ordinal);
        }
        Assert.StartsWith("https://rota.acme.example/sign-in/", ServedSample.Run(["sign-in", "cleo", .. store]).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Dead_notices_are_listed_and_tried_again()
    {
        using var here = new TempDirectory();
        using (var store = SqliteStore.Open(here["rotation.db"]))
        {
            store.Notices.Add([new Notice { Id = "0002/ana", Responder = "ana", Revision = 2, Subject = "A shift", Text = "You." }], SampleServer.Published);
            store.Notices.Failed("0002/ana", "HTTP 404.", null);
        }
        Assert.Equal("0002/ana  1 attempts  HTTP 404.\n", ServedSample.Run("dead", "--store", here["rotation.db"]).Out);
        Assert.Equal(0, ServedSample.Run("retry", "0002/ana", "--store", here["rotation.db"]).Exit);
        Assert.Equal("No notice is dead.\n", ServedSample.Run("dead", "--store", here["rotation.db"]).Out);
    }

    [Theory]
    [InlineData("--stroe x", "--stroe")]
    [InlineData("--urls http://*:80", "--public-url")]
    [InlineData("--public-url http://rota.acme.example", "https")]
    [InlineData("--public-url rota", "--public-url")]
    [InlineData("--webhook room", "--webhook")]
    [InlineData("--seconds soon", "--seconds")]
    [InlineData("--webhook http://chat.acme.example/hook", "https")]
    [InlineData("--webhook https://chat.acme.example/hook", "ROTATION_WEBHOOK_SECRET")]
    [InlineData("--file nothing.yaml --store HERE/empty.db", "nothing.yaml")]
    [InlineData("--store HERE", "")]
    public void What_makes_no_sense_is_told_in_a_line_and_exits_with_1(string args, string told)
    {
        using var here = new TempDirectory();
        if (!args.Contains("--store", StringComparison.Ordinal))
        {
            Publish(here["rotation.db"]);
            args += $" --store {here["rotation.db"]} --file {ServedSample.File("tiny/three.yaml")}";
        }
        var (exit, _, error) = ServedSample.Run(args.Replace("HERE", here.Path, StringComparison.Ordinal).Split(' '));
        Assert.Equal(1, exit);
        Assert.Contains(told, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    static async Task BothShow(Func<TempDirectory, string> storeIn)
    {
        using var here = new TempDirectory();
        var store = storeIn(here);
        var ill = Publish(store);
        var file = here.Write("ill.yaml", (await File.ReadAllTextAsync(ServedSample.File("tiny/three.yaml")))
            .Replace($"id: {ill},", $"id: {ill}, unavailable: [ 2027-01-25/2027-01-31 ],", StringComparison.Ordinal));
        await using var one = await ServedSample.StartAsync(store);
        await using var other = await ServedSample.StartAsync(store);
        var link = one.Links[1];
        var before = await one.GetAsync(link);
        await Eventually.True(async () => await Status(other, link) == HttpStatusCode.OK, pause);
        Assert.Equal(before, await other.GetAsync(link));
        var told = ToolRun.Of("replan", file, store, "--as-of", "2027-01-20T09:00", "--store", store, "--publish");
        Assert.True(told.Exit == 0, told.Error);
        Assert.Contains("1 seat changes.", told.Out, StringComparison.Ordinal);
        await Eventually.True(async () => !(await one.GetAsync(link)).SequenceEqual(before), pause);
        var after = await one.GetAsync(link);
        await Eventually.True(async () => (await other.GetAsync(link)).SequenceEqual(after), pause);
    }

    /// <summary>Publishes the sample, and tells who serves in the week of 25 January.</summary>
    public static string Publish(string store)
    {
        using var open = new Settings("", store, "", new Uri(Settings.Listen)).Open();
        var company = RotationFile.Load(ServedSample.File("tiny/three.yaml"));
        var plan = SampleServer.Plan(company);
        open.Publish(plan, new Publication { At = Instant.FromUtc(2026, 11, 20, 0, 0), By = "test" });
        return plan.Assignments.Single(a => a.Shift == "command/2027-01-25").Responder;
    }

    static string Postgres() => PostgresServer.UrlOf(PostgresServer.Shared.NewSchema())
        .Replace("planner@", $"planner:{PostgresServer.Password}@", StringComparison.Ordinal);

    static string Id(string made) => made.Split(' ')[1];

    static async Task EqualsTheFiles(string file, Func<TempDirectory, string> storeIn)
    {
        using var here = new TempDirectory();
        var store = storeIn(here);
        await using var sample = await ServedSample.StartAsync(store, file);
        var written = ToolRun.Of("feeds", ServedSample.File(file), store, "--out", here["feeds"]);
        Assert.Equal((0, ""), (written.Exit, written.Error));
        var paths = Directory.GetFiles(here["feeds"], "*.ics", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(here["feeds"], f)).ToList();
        Assert.Contains("company.ics", paths);
        var links = paths.ConvertAll(p => new Uri(ServedSample.Run("link", p, "--store", store, "--file", ServedSample.File(file)).Out.Split('\n')[1].Trim()));
        foreach (var (path, link) in paths.Zip(links))
        {
            await Eventually.True(async () => await Status(sample, link) == HttpStatusCode.OK);
            Assert.Equal(await File.ReadAllBytesAsync(here[$"feeds/{path}"]), await sample.GetAsync(link));
        }
    }

    static async Task<HttpStatusCode> Status(ServedSample sample, Uri link)
    {
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri(sample.Address, link.PathAndQuery));
        return answer.StatusCode;
    }
}
