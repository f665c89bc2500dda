using System.Data.Common;
using System.Reflection;
using DbUp;
using DbUp.Engine;
using DbUp.Sqlite.Helpers;

namespace RotationPlanner.Storage.Relational;

/// <summary>Brings a database to the schema of this version, one server after another, all of it or nothing.</summary>
static class Schema
{
    const string Journal = "rotation_schema";

    static readonly Assembly here = typeof(Schema).Assembly;

    /// <summary>The names of all migrations, oldest first.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. here.GetManifestResourceNames().Where(n => char.IsAsciiDigit(n[0])).Order(StringComparer.Ordinal)];

    /// <param name="database">The database.</param>
    /// <param name="last">The migration after which to stop; tests make databases of an older schema.</param>
    /// <exception cref="StoreUnavailableException">The database is away, of a newer schema, or somebody else's.</exception>
    public static void Migrate(Database database, string? last = null)
    {
        // Most databases are of this schema, and then nothing needs be locked.
        if (database.Read(session => Missing(database.Dialect, session)).Count == 0) return;
        database.Guarded(() =>
        {
            using var connection = database.Dialect.Open();
            var session = new Session(connection, null);
            database.Dialect.BeginMigrating(session);
            try
            {
                // Another server may have done it by now.
                if (Missing(database.Dialect, session).Count > 0) Run(database.Dialect, session, last);
                session.Execute("COMMIT");
            }
            catch
            {
                Undo(session);
                throw;
            }
            return true;
        });
    }

    // The first failure tells more.
    static void Undo(Session session)
    {
        try { session.Execute("ROLLBACK"); }
        catch (Exception lost) when (lost is DbException or InvalidOperationException) { }
    }

    /// <summary>The migrations that the database has not seen.</summary>
    static IReadOnlyList<string> Missing(Dialect dialect, Session session)
    {
        var (ours, foreign) = dialect.Tables(session);
        if (foreign is not null)
            throw new StoreUnavailableException($"{dialect.Address} is not a database of rotation-planner: {foreign}. "
                + "Maybe name another one; nothing was changed.");
        if (!ours.Contains(Journal))
            return ours.Count == 0 ? Names : throw new StoreUnavailableException(
                $"{dialect.Address} has the table {ours[0]}, and {Journal} is missing, "
                + "so nobody knows of which schema it is. Maybe restore it from a backup; nothing was changed.");
        var seen = session.Query<string>($"SELECT scriptname FROM {Journal}");
        if (seen.Except(Names).FirstOrDefault() is { } newer)
            throw new StoreUnavailableException(
                $"{dialect.Address} is of a newer schema ({newer}) than this version knows. "
                + "Maybe update rotation-planner and the server; nothing was changed.");
        return [.. Names.Except(seen)];
    }

    static void Run(Dialect dialect, Session session, string? last)
    {
        using var shared = new SharedConnection(session.Connection);
        var engine = dialect.Deploy(session, shared, Journal)
            .WithScripts(Names.Where(n => string.CompareOrdinal(n, last ?? "~") <= 0).Select(n => new SqlScript(n, Text(n))))
            .WithVariable("bytes", dialect.Bytes).WithVariable("identity", dialect.Identity)
            .WithoutTransaction().LogToNowhere().Build();
        if (engine.PerformUpgrade() is { Successful: false } failed) throw failed.Error;
    }

    static string Text(string name)
    {
        using var reader = new StreamReader(here.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
