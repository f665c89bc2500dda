using NodaTime;
using RotationPlanner.Hosting.Tests.Testing;
using RotationPlanner.Interchange;
using RotationPlanner.Storage;
using RotationPlanner.Tests;
using RotationPlanner.Tests.Interchange;
using RotationPlanner.Tests.Tool;

namespace RotationPlanner.Hosting.Tests.Stores;

/// <summary>The command with a database where it had a folder.</summary>
public sealed class StoreToolTests(StoreToolTests.Draft draft) : IClassFixture<StoreToolTests.Draft>, IDisposable
{
    const string AsOf = "2027-01-20T09:00Z", Text = """
        name: Team
        horizon: { from: 2027-01-04, to: 2027-03-28 }
        timeZone: UTC
        departments: [ { id: eng } ]
        responders:
          - { id: ana, name: Ana Silva, email: ana@team.example, department: eng, stage: certified }
          - { id: ben, name: Ben Ode, email: ben@team.example, department: eng, stage: certified }
          - { id: cleo, name: Cleo Roy, email: cleo@team.example, department: eng, stage: certified }
        rotations:
          - id: command
            handoff: { every: week, on: Monday, at: "09:00" }
            roles: [ { id: commander } ]
        """;

    static readonly Instant[] moments = [.. Enumerable.Range(0, 5).Select(i => Instant.FromUtc(2027, 1, 5, 9, 0) + Duration.FromDays(3 * i))];

    readonly TempDirectory here = new();
    readonly string file = draft["team.yaml"], plan = draft["plan/plan.json"];

    /// <summary>The file and its plan, made once for all of these tests.</summary>
    public sealed class Draft : IDisposable
    {
        readonly TempDirectory here = new();

        public Draft()
        {
            Assert.Equal(0, ToolRun.Of("plan", here.Write("team.yaml", Text), "--out", here["plan"]).Exit);
            Environment.SetEnvironmentVariable("PGPASSWORD", PostgresServer.Password);
        }

        public string this[string name] => here[name];

        public void Dispose() => here.Dispose();
    }

    public void Dispose() => here.Dispose();

    public static TheoryData<string> Kinds => StoreBench.Databases;

    /// <summary>A new store as a user types it: the password of the server is in the environment.</summary>
    string New(string kind) => kind == "sqlite" ? $"sqlite:{here[$"{Guid.NewGuid():N}.db"]}" : PostgresServer.UrlOf(PostgresServer.Shared.NewSchema());

    static DatabaseStore Open(string address) => address.StartsWith("sqlite:", StringComparison.Ordinal) ? SqliteStore.Open(address) : PostgresStore.Open(address);

    string Ill(string who, string days) => here.Write($"{who}-{days.Replace('/', '-')}.yaml", Text.Replace($"{{ id: {who},", $"{{ id: {who}, unavailable: [ {days} ],", StringComparison.Ordinal));

    static ToolRun Done(ToolRun run)
    {
        Assert.True(run.Exit == 0, run.Error);
        Assert.DoesNotContain(PostgresServer.Password, run.Out + run.Error, StringComparison.Ordinal);
        return run;
    }

    [SkippableTheory]
    [MemberData(nameof(Kinds))]
    public void A_database_has_the_same_revisions_notices_ledger_and_feeds_as_a_folder(string kind)
    {
        var (store, folder) = (New(kind), here["out"]);
        void Both(Instant now, params string[] command)
        {
            foreach (var (target, named) in new[] { (folder, folder), (store, store) })
                Done(ToolRun.At(now, [.. command.Select(c => c == "PLAN" ? named : c), .. command[0] == "publish" ? new[] { "--store", target } : [], "--by", "lead"]));
        }
        Both(moments[0], "publish", file, plan);
        Both(moments[1], "replan", Ill("ana", "2027-02-01/2027-02-28"), "PLAN", "--publish");
        Both(moments[2], "request", Ill("ana", "2027-02-01/2027-02-28"), "PLAN", "--person", "ben", "--off", "2027-03-01/2027-03-07", "--accept", "--publish");
        Both(moments[3], "replan", Ill("cleo", "2027-03-01/2027-03-28"), "PLAN", "--publish");

        using var database = Open(store);
        Assert.Equal([1, 2, 3, 4], database.Revisions);
        Assert.Equal(File.ReadAllBytes(here["out/plan.json"]), database.Read()!.Value.Plan.ToArray());
        foreach (var number in new[] { 1, 2, 3 }) Assert.Equal(File.ReadAllBytes(here[$"out/revisions/000{number}.json"]), database.Read(number)!.Value.Plan.ToArray());
        Assert.Equal(File.ReadAllBytes(here["out/ledger.json"]), database.Read()!.Value.Ledger!.Value.ToArray());
        SameFeeds.Check(here["out/feeds"], database.Feeds);
        var waiting = database.Notices.Take(100, moments[4], Duration.FromHours(1)).Select(n => n.Notice).ToList();
        Assert.NotEmpty(waiting);
        var letters = string.Concat(Directory.GetFiles(here["out/outbox"], "*.txt").Select(File.ReadAllText));
        Assert.All(waiting, n => Assert.Contains(n.Text, letters, StringComparison.Ordinal));
        Assert.Equal(letters.Split("To: ").Length - 1, waiting.Count);
        // `feeds` of a stored plan says nothing new: what is kept stays to the byte.
        Done(ToolRun.At(moments[4], "feeds", Ill("cleo", "2027-03-01/2027-03-28"), store, "--out", here["feeds"]));
        SameFeeds.Check(here["feeds"], database.Feeds);
    }

    [FactIn(Length.Full)]
    public void The_feeds_of_the_sample_are_the_bytes_that_a_folder_has()
    {
        var acme = Path.Combine(SampleServer.Root, "samples", "acme", "acme.yaml");
        Assert.Contains(ToolRun.Of("plan", acme, "--out", here["acme"], "--seconds", "10").Exit, new[] { 0, 3 });
        Done(ToolRun.At(moments[0], "publish", acme, here["acme/plan.json"], "--out", here["out"]));
        foreach (var kind in new[] { "sqlite", "postgresql" }.Where(k => k == "sqlite" || PostgresServer.IsInstalled))
        {
            var store = New(kind);
            Done(ToolRun.At(moments[0], "publish", acme, here["acme/plan.json"], "--store", store));
            using var database = Open(store);
            SameFeeds.Check(here["out/feeds"], database.Feeds);
            Done(ToolRun.At(moments[1], "feeds", acme, store, "--out", here[$"{kind}-feeds"]));
            SameFeeds.Check(here[$"{kind}-feeds"], database.Feeds);
            Assert.Equal(55, database.Feeds.Paths.Count);
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Kinds))]
    public void Commands_print_the_same_of_a_database_as_of_a_folder(string kind)
    {
        var store = New(kind);
        var ill = Ill("ana", "2027-02-01/2027-02-28");
        foreach (var target in new[] { here["out"], store })
        {
            Done(ToolRun.At(moments[0], "publish", file, plan, "--store", target));
            Done(ToolRun.At(moments[1], "replan", ill, target, "--publish"));
        }
        string[][] commands =
        [
            ["show", "PLAN"], ["check", ill, "PLAN"], ["hours", ill, "PLAN", "--as-of", AsOf], ["diff", plan, "PLAN"], ["requests", ill, "PLAN", "--as-of", AsOf],
            ["cover", ill, "PLAN", "--shift", "command/2027-03-15", "--role", "commander", "--as-of", AsOf], ["swap", ill, "PLAN", "--give", "command/2027-03-15:commander", "--as-of", AsOf],
            ["why", ill, "PLAN", "--person", "ben", "--as-of", AsOf], ["export", ill, "PLAN", "--to", "csv", "--as-of", AsOf], ["notices", ill, "PLAN", "--week", "2027-02-01", "--as-of", AsOf],
            ["training", ill, "PLAN"], ["report", ill, "PLAN", "--contributions", "--from", "2027-01-01", "--to", "2027-01-31"], ["calendars", "watch", ill, "PLAN", "--as-of", AsOf],
        ];
        foreach (var command in commands)
        {
            var (folder, database) = (ToolRun.Of([.. command.Select(c => c == "PLAN" ? here["out/plan.json"] : c)]), ToolRun.Of([.. command.Select(c => c == "PLAN" ? store : c)]));
            Assert.True(folder.Exit is 0 or 3, folder.Error);
            Assert.Equal((folder.Exit, folder.Out), (database.Exit, database.Out));
        }
        Assert.Equal(ToolRun.Of("show", plan).Out, ToolRun.Of("show", $"{store}#1").Out);
        Assert.Contains("Maybe 1, 2", ToolRun.Of("show", $"{store}#3").Error, StringComparison.Ordinal);
        // The digest waits beside the notices of the revision, once.
        Assert.Contains("kept already", ToolRun.Of("notices", ill, store, "--week", "2027-02-01", "--as-of", AsOf).Error, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [MemberData(nameof(Kinds))]
    public void The_next_quarter_is_planned_from_a_database_and_published_there(string kind)
    {
        var store = New(kind);
        Done(ToolRun.At(moments[0], "publish", file, plan, "--store", store));
        var next = here.Write("next.yaml", Text.Replace("from: 2027-01-04, to: 2027-03-28", "from: 2027-03-29, to: 2027-04-25", StringComparison.Ordinal));
        Done(ToolRun.At(moments[1], "plan", next, "--previous", store, "--out", here["next"]));
        Done(ToolRun.At(moments[1], "publish", next, here["next/plan.json"], "--store", store, "--out", here["shown"]));
        using var database = Open(store);
        var current = PlanFile.ReadPublished(database.Read()!.Value.Plan, "it").Plan!;
        Assert.Equal((2, 4, 12), (current.Revision, current.Assignments.Count, current.Around.Count));
        // With --out the folder has all but the revisions, too.
        SameFeeds.Check(here["shown/feeds"], database.Feeds);
        Assert.True(File.Exists(here["shown/report.html"]));
        Assert.False(File.Exists(here["shown/plan.json"]));
    }

    [SkippableTheory]
    [MemberData(nameof(Kinds))]
    public void Two_who_publish_and_a_plan_of_another_company_are_told(string kind)
    {
        var store = New(kind);
        Done(ToolRun.At(moments[0], "publish", file, plan, "--store", store));
        Assert.Contains("published already", Done(ToolRun.At(moments[0], "publish", file, plan, "--store", store)).Out, StringComparison.Ordinal);
        foreach (var (who, name) in new[] { ("ana", "one"), ("ben", "two") }) Done(ToolRun.At(moments[1], "replan", Ill(who, "2027-02-01/2027-02-28"), store, "--out", here[name]));
        Done(ToolRun.At(moments[1], "publish", file, here["one/plan.json"], "--store", store, "--by", "ana"));
        var late = ToolRun.At(moments[1], "publish", file, here["two/plan.json"], "--store", store);
        Assert.Equal(1, late.Exit);
        Assert.Contains("Revision 2 was published at", late.Error, StringComparison.Ordinal);
        var other = here.Write("other.yaml", Text.Replace("name: Team", "name: Others", StringComparison.Ordinal));
        Assert.Equal(0, ToolRun.Of("plan", other, "--out", here["others"]).Exit);
        var stray = ToolRun.At(moments[1], "publish", other, here["others/plan.json"], "--store", store);
        Assert.Equal(2, stray.Exit);
        Assert.Contains("another company", stray.Error, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [MemberData(nameof(Kinds))]
    public void Somebody_who_left_is_forgotten_everywhere_and_sums_stay(string kind)
    {
        var store = New(kind);
        Done(ToolRun.At(moments[0], "publish", file, plan, "--store", store));
        Done(ToolRun.At(moments[1], "replan", Ill("ana", "2027-02-01/2027-02-28"), store, "--publish"));
        using (var before = Open(store))
        {
            var now = moments[2];
            before.Tokens.Add(TokenKind.Feed, "people/ana.ics", new byte[32], now, null);
            before.Tokens.Add(TokenKind.Session, "ana", Enumerable.Repeat((byte)1, 32).ToArray(), now, null);
            before.Tokens.Add(TokenKind.Session, "ben", Enumerable.Repeat((byte)2, 32).ToArray(), now, null);
            var ask = before.Asks.Add(new Ask { Kind = AskKind.Cover, Responder = "ben", Shift = "command/2027-03-01", Role = "commander", At = now }, "form 1");
            before.Asks.Decide(ask.Number, AskState.Granted, "ana", "Ana Silva takes it.", now);
            before.Asks.Add(new Ask { Kind = AskKind.StepBack, Responder = "ana", From = new LocalDate(2027, 3, 1), At = now }, "form 2");
        }
        var held = ToolRun.At(moments[2], "forget", file, store, "--person", "ana", "--as-of", AsOf);
        Assert.Equal(2, held.Exit);
        Assert.Contains("still holds", held.Error, StringComparison.Ordinal);
        var hours = Done(ToolRun.At(moments[4], "hours", file, store, "--csv", "--as-of", "2027-04-30T00:00Z")).Out;
        Assert.Contains("ana is former-1", Done(ToolRun.At(moments[4], "forget", file, "--store", store, "--person", "ana", "--as-of", "2027-04-30T00:00Z")).Out, StringComparison.Ordinal);
        using var after = Open(store);
        foreach (var number in after.Revisions)
        {
            var (read, ledger) = after.Read(number)!.Value;
            foreach (var text in new[] { read, ledger!.Value }.Select(b => System.Text.Encoding.UTF8.GetString(b.Span))) Unnamed(text);
        }
        foreach (var (path, bytes) in after.FeedFiles()) Unnamed(path + System.Text.Encoding.UTF8.GetString(bytes.Span));
        foreach (var notice in after.Notices.Take(100, moments[4], Duration.FromDays(1))) Unnamed($"{notice}");
        foreach (var ask in after.Asks.All()) Unnamed($"{ask}");
        Assert.Equal([("former-1", AskState.Withdrawn), ("ben", AskState.Granted)], after.Asks.All().Select(a => (a.Responder, a.State)));
        Assert.Equal("former-1 takes it.", after.Asks.All()[1].Answer);
        Assert.Empty(after.Tokens.Alive(TokenKind.Feed, null, moments[4]));
        Assert.Equal(["ben"], after.Tokens.Alive(TokenKind.Session, null, moments[4]).Select(t => t.Subject));
        Assert.Equal("former-1", after.Tokens.Find(Enumerable.Repeat((byte)1, 32).ToArray())!.Subject);
        var renamed = here.Write("renamed.yaml", Text.Replace("id: ana, name: Ana Silva, email: ana@team.example", "id: former-1", StringComparison.Ordinal));
        Assert.Equal(hours.Replace("Ana Silva", "former-1", StringComparison.Ordinal).Replace("ana,", "former-1,", StringComparison.Ordinal).Split('\n').Order(StringComparer.Ordinal),
            Done(ToolRun.At(moments[4], "hours", renamed, store, "--csv", "--as-of", "2027-04-30T00:00Z")).Out.Split('\n').Order(StringComparer.Ordinal));

        static void Unnamed(string text)
        {
            Assert.DoesNotContain("Silva", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("\"ana\"", text, StringComparison.Ordinal);
            Assert.DoesNotContain("ana@", text, StringComparison.Ordinal);
            Assert.DoesNotContain("/ana", text, StringComparison.Ordinal);
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Kinds))]
    public void A_ledger_elsewhere_forgets_too_and_an_interrupted_run_is_run_again(string kind)
    {
        var store = New(kind);
        // Its name is so long that no other file can be written beside it.
        var name = new string('l', 250);
        var longer = here.Write("longer.yaml", Text + $"\nledger: {name}\n");
        File.Copy(draft["plan/ledger.json"], here[name]);
        Done(ToolRun.At(moments[0], "publish", file, plan, "--store", store));
        var stopped = ToolRun.At(moments[4], "forget", longer, store, "--person", "ana", "--as-of", "2027-04-30T00:00Z");
        Assert.Equal(1, stopped.Exit);
        Assert.Contains("ana", File.ReadAllText(here[name]), StringComparison.Ordinal);
        var other = ToolRun.At(moments[4], "forget", longer, store, "--person", "ben", "--as-of", "2027-04-30T00:00Z");
        Assert.Contains("Maybe first run it again with --person ana", other.Error, StringComparison.Ordinal);
        File.Move(here[name], here["ledger.json"]);
        var shorter = here.Write("shorter.yaml", Text + "\nledger: ledger.json\n");
        Assert.Contains("ana is former-1", Done(ToolRun.At(moments[4], "forget", shorter, store, "--person", "ana", "--as-of", "2027-04-30T00:00Z")).Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\"ana\"", File.ReadAllText(here["ledger.json"]), StringComparison.Ordinal);
        Assert.Contains("\"former-1\"", File.ReadAllText(here["ledger.json"]), StringComparison.Ordinal);
        Assert.Contains("ben is former-2", Done(ToolRun.At(moments[4], "forget", shorter, store, "--person", "ben", "--as-of", "2027-04-30T00:00Z")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_cannot_be_copied_whole_is_not_copied()
    {
        void Refused(string folder, string why)
        {
            var run = ToolRun.At(moments[2], "store", "copy", folder, $"sqlite:{here["copy.db"]}");
            Assert.Equal(1, run.Exit);
            Assert.Contains(why, run.Error, StringComparison.Ordinal);
            using var copy = SqliteStore.Open(here["copy.db"]);
            Assert.Empty(copy.Revisions);
        }
        Refused(draft["plan"], "Nothing is published");
        Refused(here["nowhere"], "There is no folder");
        Done(ToolRun.At(moments[0], "publish", file, plan, "--out", here["out"]));
        Done(ToolRun.At(moments[1], "replan", Ill("ana", "2027-02-01/2027-02-28"), here["out"], "--publish"));
        Directory.Move(here["out/outbox"], here["outbox"]);
        Refused(here["out"], "people were not told yet");
        Directory.Move(here["outbox"], here["out/outbox"]);
        var first = File.ReadAllText(here["out/revisions/0001.json"]);
        File.WriteAllText(here["out/revisions/0001.json"], first[..^40]);
        Refused(here["out"], "0001.json");
        File.WriteAllText(here["out/revisions/0001.json"], first);
        File.WriteAllText(here["out/outbox/0002.json"], "{");
        Refused(here["out"], "0002.json");
    }

    [SkippableTheory]
    [MemberData(nameof(Kinds))]
    public void A_folder_moves_into_a_database_with_all_revisions_and_nobody_is_told_twice(string kind)
    {
        Done(ToolRun.At(moments[0], "publish", file, plan, "--out", here["out"]));
        Done(ToolRun.At(moments[1], "replan", Ill("ana", "2027-02-01/2027-02-28"), here["out"], "--publish"));
        Done(ToolRun.At(moments[1], "notices", file, here["out"], "--week", "2027-02-01", "--as-of", AsOf));
        var store = New(kind);
        Assert.Contains("2 revisions,", Done(ToolRun.At(moments[2], "store", "copy", here["out"], store)).Out, StringComparison.Ordinal);
        using var database = Open(store);
        Assert.Equal([1, 2], database.Revisions);
        Assert.Equal(File.ReadAllBytes(here["out/plan.json"]), database.Read()!.Value.Plan.ToArray());
        SameFeeds.Check(here["out/feeds"], database.Feeds);
        Assert.Empty(database.Notices.Take(10, moments[4], Duration.FromDays(1)));
        Done(ToolRun.At(moments[2], "notices", file, store, "--week", "2027-02-01", "--as-of", AsOf));
        Assert.Empty(database.Notices.Take(10, moments[4], Duration.FromDays(1)));
        // It goes on from there as the folder does.
        foreach (var target in new[] { here["out"], store }) Done(ToolRun.At(moments[3], "replan", Ill("cleo", "2027-03-01/2027-03-28"), target, "--publish", "--by", "lead"));
        Assert.Equal(File.ReadAllBytes(here["out/plan.json"]), database.Read()!.Value.Plan.ToArray());
        SameFeeds.Check(here["out/feeds"], database.Feeds);
        Assert.NotEmpty(database.Notices.Take(10, moments[4], Duration.FromDays(1)));
        var twice = ToolRun.At(moments[3], "store", "copy", here["out"], store);
        Assert.Equal(1, twice.Exit);
        Assert.Contains("keeps something already", twice.Error, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("sqlite", "sqlite")]
    [InlineData("sqlite", "postgresql")]
    [InlineData("postgresql", "sqlite")]
    public void A_backup_is_restored_whole_and_goes_on_counting(string from, string to)
    {
        var (store, backup, restored) = (New(from), New(to), New(from));
        Done(ToolRun.At(moments[0], "publish", file, plan, "--store", store));
        Done(ToolRun.At(moments[1], "replan", Ill("ana", "2027-02-01/2027-02-28"), store, "--publish"));
        using (var first = Open(store))
        {
            first.Tokens.Add(TokenKind.Feed, "people/ana.ics", new byte[32], moments[1], null);
            first.Asks.Add(new Ask { Kind = AskKind.TimeOff, Responder = "ana", From = new LocalDate(2027, 3, 1), To = new LocalDate(2027, 3, 2), At = moments[1] }, "form");
            first.Notices.Failed(Assert.Single(first.Notices.Take(1, moments[1], Duration.FromMinutes(1))).Notice.Id, "gone", null);
        }
        Done(ToolRun.Of("store", "copy", store, backup));
        Done(ToolRun.Of("store", "copy", backup, restored));
        using DatabaseStore old = Open(store), now = Open(restored);
        Assert.Equal(old.Revisions, now.Revisions);
        Assert.Equal(old.FeedFiles().Select(f => (f.Key, Convert.ToHexString(f.Value.Span))), now.FeedFiles().Select(f => (f.Key, Convert.ToHexString(f.Value.Span))));
        Assert.Equal(old.Feeds.Find("company.ics")!.Changed, now.Feeds.Find("company.ics")!.Changed);
        Assert.Equal(old.Tokens.Find(new byte[32]), now.Tokens.Find(new byte[32]));
        Assert.Equal(old.Asks.All(), now.Asks.All());
        Assert.Equal(old.Notices.Dead().Select(d => $"{d}"), now.Notices.Dead().Select(d => $"{d}"));
        Assert.Equal(2, now.Tokens.Add(TokenKind.Feed, "company.ics", Enumerable.Repeat((byte)1, 32).ToArray(), moments[2], null).Id);
        Done(ToolRun.At(moments[3], "replan", Ill("cleo", "2027-03-01/2027-03-28"), restored, "--publish"));
        Assert.Equal([1, 2, 3], now.Revisions);
    }

    [SkippableFact]
    public void What_pg_dump_saves_is_restored_by_pg_restore()
    {
        var server = PostgresServer.Shared;
        server.Execute("CREATE DATABASE saved");
        server.Execute("CREATE DATABASE restored");
        string Url(string database) => $"postgresql://planner@127.0.0.1:{server.Port}/{database}";
        Done(ToolRun.At(moments[0], "publish", file, plan, "--store", Url("saved")));
        PostgresServer.Client("pg_dump", "--format=custom", $"--file={here["rota.dump"]}", Url("saved"));
        PostgresServer.Client("pg_restore", $"--dbname={Url("restored")}", "--no-owner", here["rota.dump"]);
        Done(ToolRun.At(moments[1], "replan", Ill("ana", "2027-02-01/2027-02-28"), Url("restored"), "--publish"));
        using DatabaseStore saved = Open(Url("saved")), restored = Open(Url("restored"));
        Assert.Equal([1, 2], restored.Revisions);
        Assert.Equal(saved.Read(1)!.Value.Plan.ToArray(), restored.Read(1)!.Value.Plan.ToArray());
    }

    [SkippableFact]
    public void The_password_may_be_in_a_file()
    {
        var server = PostgresServer.Shared;
        var passwords = here.Write("passwords", $"127.0.0.1:{server.Port}:*:elsewhere:{PostgresServer.Password}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(passwords, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        server.Execute($"CREATE ROLE elsewhere LOGIN PASSWORD '{PostgresServer.Password}'");
        server.Execute("CREATE SCHEMA elsewhere AUTHORIZATION elsewhere");
        var address = $"postgresql://elsewhere@127.0.0.1:{server.Port}/postgres?passfile={Uri.EscapeDataString(passwords)}&search_path=elsewhere&connect_timeout=5&sslmode=disable";
        Done(ToolRun.At(moments[0], "publish", file, plan, "--store", address));
        Assert.Contains("Ana", Done(ToolRun.Of("show", address)).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_names_no_store_is_refused_without_its_password()
    {
        foreach (var wrong in new[] { "mysql://root:hunter2@db/rota", "postgresql://root:hunter2@127.0.0.1:99999999/rota", "postgresql://root:hunter2@h/rota?sslmod=x" })
        {
            foreach (var run in new[] { ToolRun.Of("publish", file, plan, "--store", wrong), ToolRun.Of("show", wrong), ToolRun.Of("store", "copy", plan, wrong), ToolRun.Of("store", "copy", wrong, "sqlite:x.db") })
            {
                Assert.Equal(1, run.Exit);
                Assert.DoesNotContain("hunter2", run.Out + run.Error, StringComparison.Ordinal);
                Assert.DoesNotContain("fault of rotation-planner", run.Error, StringComparison.Ordinal);
            }
        }
        Assert.Contains("There is no file", ToolRun.Of("show", $"sqlite:{here["nothing.db"]}").Error, StringComparison.Ordinal);
        Assert.False(File.Exists(here["nothing.db"]));
    }
}
