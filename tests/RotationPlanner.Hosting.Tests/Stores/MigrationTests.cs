using NodaTime;
using RotationPlanner.Hosting.Tests.Testing;
using RotationPlanner.PostgreSql;
using RotationPlanner.Storage;
using RotationPlanner.Storage.Relational;
using RotationPlanner.Storage.Sqlite;
using RotationPlanner.Tests.Interchange;
using RotationPlanner.Tests.Planning.Living;

namespace RotationPlanner.Hosting.Tests.Stores;

/// <summary>Databases of an older, a newer and an unknown schema, and servers that start at once.</summary>
public sealed class MigrationTests : IDisposable
{
    static readonly TimeSpan patience = TimeSpan.FromSeconds(20);

    readonly TempDirectory here = new();

    public void Dispose() => here.Dispose();

    public static TheoryData<string> Kinds => StoreBench.Databases;

    Func<string?, DatabaseStore> Opening(string kind)
    {
        if (kind == "sqlite") return last => SqliteStore.Open(new SqliteDialect(here["store.db"], patience), last);
        var connection = PostgresServer.Shared.NewSchema();
        return last => PostgresStore.Open(new PostgresDialect(PostgresAddress.Read(connection), patience), last);
    }

    static void Execute(DatabaseStore store, string sql) => store.Database.Write(s => s.Execute(sql));

    [SkippableTheory]
    [MemberData(nameof(Kinds))]
    public void An_older_schema_is_brought_to_this_one_with_what_it_keeps(string kind)
    {
        var open = Opening(kind);
        using (var old = open(Schema.Names[0]))
        {
            Execute(old, "INSERT INTO rotation_feeds (path, content, changed) VALUES ('company.ics', 'x', 7)");
            Assert.ThrowsAny<Exception>(() => old.Asks.All());
        }
        using var now = open(null);
        Assert.Equal(["company.ics"], now.Feeds.Paths);
        Assert.Empty(now.Asks.All());
    }

    [SkippableTheory]
    [MemberData(nameof(Kinds))]
    public void A_newer_schema_is_refused_and_left_alone(string kind)
    {
        var open = Opening(kind);
        using (var store = open(null)) Execute(store, "INSERT INTO rotation_schema (scriptname, applied) VALUES ('0099-later', '2030-01-01')");
        var refused = Assert.Throws<StoreUnavailableException>(() => open(null));
        Assert.Contains("0099-later", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Maybe update", refused.Message, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [MemberData(nameof(Kinds))]
    public void Tables_of_which_nobody_knows_the_schema_are_left_alone(string kind)
    {
        var open = Opening(kind);
        using (var store = open(null)) Execute(store, "DROP TABLE rotation_schema");
        Assert.Contains("Maybe restore", Assert.Throws<StoreUnavailableException>(() => open(null)).Message, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [MemberData(nameof(Kinds))]
    public void Servers_that_start_at_once_migrate_once(string kind)
    {
        for (var round = 0; round < 3; round++)
        {
            if (round > 0) File.Delete(here["store.db"]);
            var open = Opening(kind);
            var stores = new DatabaseStore[6];
            // Threads of their own, so that all of them start at once.
            var servers = stores.Select((_, i) => new Thread(() => stores[i] = open(null))).ToList();
            foreach (var server in servers) server.Start();
            foreach (var server in servers) server.Join();
            Assert.All(stores, s => Assert.Equal(Schema.Names, s.Database.Read(r => r.Query<string>("SELECT scriptname FROM rotation_schema ORDER BY scriptname"))));
            foreach (var store in stores) store.Dispose();
        }
    }

    [SkippableFact]
    public void Two_teams_share_a_database_in_two_schemas()
    {
        var company = LivingTeam.Of(8, "a", "b", "c");
        using DatabaseStore one = Opening("postgresql")(null), other = Opening("postgresql")(null);
        one.Publish(LivingTeam.Plan(company), new Publication { At = Instant.FromUtc(2026, 12, 1, 12, 0), By = "lead" });
        Assert.Empty(other.Revisions);
        Assert.Empty(other.Feeds.Paths);
    }
}
