using Microsoft.Data.Sqlite;
using NodaTime;
using RotationPlanner.Hosting.Tests.Testing;
using RotationPlanner.PostgreSql;
using RotationPlanner.Storage;
using RotationPlanner.Storage.Sqlite;
using RotationPlanner.Tests.Interchange;
using RotationPlanner.Tests.Planning.Living;

namespace RotationPlanner.Hosting.Tests.Stores;

/// <summary>Databases that are away, full, locked, read-only or something else: said plainly, and nothing is half written.</summary>
public class UnavailableStoreTests
{
    static readonly Company company = LivingTeam.Of(8, "a", "b", "c");
    static readonly Plan first = LivingTeam.Plan(company);
    static readonly Plan second = new PublishedPlan(first).Replan(
        LivingTeam.Off(company, LivingTeam.HolderOf(new PublishedPlan(first), 3), LivingTeam.Start.PlusDays(21), LivingTeam.Start.PlusDays(21)), new ReplanOptions { AsOf = LivingTeam.Before }).Plan;
    static readonly Publication how = new() { At = Instant.FromUtc(2026, 12, 1, 12, 0), By = "lead" };
    static readonly TimeSpan soon = TimeSpan.FromSeconds(1);

    static StoreUnavailableException Refused(Action action)
    {
        var refused = Assert.Throws<StoreUnavailableException>(action);
        Assert.Contains("Maybe ", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(PostgresServer.Password, refused.ToString(), StringComparison.Ordinal);
        return refused;
    }

    static void Untouched(IRotationStore store)
    {
        Assert.Equal(1, store.Current(company).Publication!.Revision);
        Assert.Equal(first.Assignments, store.Current(company).Plan!.Assignments);
        Assert.Empty(store.Notices.Take(10, how.At, Duration.FromMinutes(1)));
        using var folder = new TempDirectory();
        Reporting.PlanPublishing.WriteFeeds(store.Current(company).Plan!, folder.Path, new Calendars.FeedOptions { Published = how.At });
        SameFeeds.Check(folder.Path, store.Feeds);
    }

    [Fact]
    public void A_full_database_keeps_the_published_revision_whole_and_says_so()
    {
        using var here = new TempDirectory();
        using var roomy = SqliteStore.Open(here["store.db"]);
        roomy.Publish(first, how);
        // At each size that is too small, another statement is the one that fails.
        var pages = Pages(here["store.db"]);
        var failed = 0;
        for (var more = 0; more < 200; more += 3)
        {
            var full = new SqliteDialect(here["store.db"], soon) { Prepare = $"PRAGMA max_page_count = {pages + more}" };
            using var store = SqliteStore.Open(full);
            try { store.Publish(second, how); }
            catch (StoreUnavailableException refused)
            {
                Assert.Contains("full", refused.Message, StringComparison.Ordinal);
                Untouched(roomy);
                failed++;
                continue;
            }
            break;
        }
        Assert.InRange(failed, 1, 60);
        Assert.Equal(2, roomy.Current(company).Publication!.Revision);
        Assert.Equal(2, roomy.Notices.Take(10, how.At, Duration.FromMinutes(1)).Count);
    }

    [Fact]
    public void A_database_that_may_only_be_read_is_read_and_not_written()
    {
        using var here = new TempDirectory();
        using (var writable = SqliteStore.Open(here["store.db"])) writable.Publish(first, how);
        using var store = SqliteStore.Open(new SqliteDialect(here["store.db"], soon) { Prepare = "PRAGMA query_only = 1" });
        Assert.Contains("cannot be written", Refused(() => store.Publish(second, how)).Message, StringComparison.Ordinal);
        Assert.Equal(1, store.Current(company).Publication!.Revision);
        Assert.NotNull(store.Feeds.Find("company.ics"));
    }

    [Fact]
    public void Whoever_waits_too_long_for_the_lock_of_another_is_told()
    {
        using var here = new TempDirectory();
        using var store = SqliteStore.Open(new SqliteDialect(here["store.db"], soon));
        store.Publish(first, how);
        using (var other = new SqliteConnection($"Data Source={here["store.db"]};Pooling=False"))
        {
            other.Open();
            using var held = other.BeginTransaction(deferred: false);
            Assert.Contains("1 s", Refused(() => store.Publish(second, how)).Message, StringComparison.Ordinal);
            // Readers do not wait.
            Assert.Equal(1, store.Current(company).Publication!.Revision);
        }
        Untouched(store);
        Assert.Equal(2, store.Publish(second, how).Revision);
    }

    [Fact]
    public void A_file_that_was_moved_away_is_missed_at_once_and_not_made_anew()
    {
        using var here = new TempDirectory();
        using var store = SqliteStore.Open(here["store.db"]);
        store.Publish(first, how);
        File.Move(here["store.db"], here["elsewhere.db"]);
        Assert.Contains("no such file", Refused(() => store.Publish(second, how)).Message, StringComparison.Ordinal);
        Refused(() => store.Feeds.Find("company.ics"));
        Assert.False(File.Exists(here["store.db"]));
        File.Move(here["elsewhere.db"], here["store.db"]);
        Untouched(store);
    }

    [Fact]
    public void What_is_no_database_of_ours_is_left_alone()
    {
        using var here = new TempDirectory();
        var text = here.Write("notes.txt", new string('x', 5_000));
        Assert.Contains("no SQLite database", Refused(() => SqliteStore.Open(text)).Message, StringComparison.Ordinal);
        Assert.Equal(5_000, File.ReadAllText(text).Length);
        Assert.Contains("folder", Refused(() => SqliteStore.Open(here.Path)).Message, StringComparison.Ordinal);
        Refused(() => SqliteStore.Open(Path.Combine(text, "store.db")));
        foreach (var nowhere in new[] { ":memory:", "file:memory?mode=memory" }) Assert.Contains("no name of a file", Refused(() => SqliteStore.Open(nowhere)).Message, StringComparison.Ordinal);
        using (var other = new SqliteConnection($"Data Source={here["other.db"]};Pooling=False"))
        {
            other.Open();
            using var command = other.CreateCommand();
            command.CommandText = "CREATE TABLE songs (name TEXT)";
            command.ExecuteNonQuery();
        }
        Assert.Contains("songs", Refused(() => SqliteStore.Open(here["other.db"])).Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_server_that_is_stopped_is_missed_and_found_again()
    {
        var server = PostgresServer.Own();
        try
        {
            using var store = PostgresStore.Open(server.NewSchema());
            store.Publish(first, how);
            server.Stop();
            Assert.Contains("cannot be reached", Refused(() => store.Publish(second, how)).Message, StringComparison.Ordinal);
            Refused(() => store.Feeds.Find("company.ics"));
            Refused(() => PostgresStore.Open(server.NewConnection()));
            server.Start();
            Untouched(store);
            Assert.Equal(2, store.Publish(second, how).Revision);
        }
        finally { server.End(); }
    }

    [SkippableFact]
    public void Whoever_waits_too_long_for_the_lock_of_a_server_is_told()
    {
        var connection = PostgresServer.Shared.NewSchema();
        using var store = PostgresStore.Open(new PostgresDialect(PostgresAddress.Read(connection), TimeSpan.FromMilliseconds(300)));
        store.Publish(first, how);
        using (var source = Npgsql.NpgsqlDataSource.Create(connection))
        using (var other = source.OpenConnection())
        using (other.BeginTransaction())
        {
            using var hold = new Npgsql.NpgsqlCommand("SELECT id FROM rotation_store FOR UPDATE", other);
            hold.ExecuteScalar();
            Assert.Contains("somebody else", Refused(() => store.Publish(second, how)).Message, StringComparison.Ordinal);
            Assert.Equal(1, store.Current(company).Publication!.Revision);
        }
        Untouched(store);
    }

    [SkippableFact]
    public void A_wrong_password_or_database_is_told_without_the_password()
    {
        var connection = PostgresServer.Shared.NewSchema();
        Assert.Contains("PGPASSWORD", Refused(() => PostgresStore.Open(connection.Replace(PostgresServer.Password, "wrong-one", StringComparison.Ordinal))).Message, StringComparison.Ordinal);
        Assert.Contains("createdb", Refused(() => PostgresStore.Open(connection.Replace("Database=postgres", "Database=nothing", StringComparison.Ordinal))).Message, StringComparison.Ordinal);
        Assert.Contains("schema", Refused(() => PostgresStore.Open(connection + "x")).Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_server_that_only_reads_is_told()
    {
        var connection = PostgresServer.Shared.NewSchema();
        using (var store = PostgresStore.Open(connection)) store.Publish(first, how);
        using var standby = PostgresStore.Open($"{connection};Options=-c default_transaction_read_only=on");
        Assert.Contains("only reads", Refused(() => standby.Publish(second, how)).Message, StringComparison.Ordinal);
        Untouched(PostgresStore.Open(connection));
    }

    static long Pages(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA page_count";
        using var reader = command.ExecuteReader();
        reader.NextResult();
        reader.Read();
        return reader.GetInt64(0);
    }
}
