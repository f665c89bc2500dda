using System.Data.Common;
using DbUp;
using DbUp.Builder;
using DbUp.Sqlite.Helpers;
using Microsoft.Data.Sqlite;
using RotationPlanner.Storage.Relational;

namespace RotationPlanner.Storage.Sqlite;

/// <summary>SQLite, in a file. Whoever writes waits for the file's lock, which the system frees when a process is killed.</summary>
sealed class SqliteDialect(string path, TimeSpan patience) : Dialect
{
    // What SQLite's documents call primary result codes.
    const int Busy = 5, Locked = 6, ReadOnly = 8, Unreadable = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;

    /// <summary>Words to run on every connection; tests have databases that are full.</summary>
    public string? Prepare { get; init; }

    public string Path => path;

    public override string Address => $"sqlite:{path}";

    public override string Bytes => "BLOB";

    public override string Identity => "INTEGER PRIMARY KEY AUTOINCREMENT";

    public override DbConnection Open() => Open(SqliteOpenMode.ReadWrite);

    /// <summary>Makes the file and its folder where they are missing.</summary>
    public void Create()
    {
        if (path.StartsWith(':') || path.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
            throw new StoreUnavailableException($"{Address} is no name of a file, and what is in memory is kept nowhere. Maybe sqlite:rota.db.");
        if (Directory.Exists(path)) throw new StoreUnavailableException($"{Address} is a folder, not a file. Maybe name a file in it.");
        try { Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!); }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new StoreUnavailableException($"{Address}: its folder cannot be made ({refused.Message}) Maybe name another file.", refused);
        }
        using var connection = Open(SqliteOpenMode.ReadWriteCreate);
        // Readers go on while somebody publishes. It is written into the file, and asked for again in vain.
        var session = new Session(connection, null);
        if (session.First<string>("PRAGMA journal_mode") != "wal") session.First<string>("PRAGMA journal_mode = WAL");
    }

    public override DbTransaction BeginReading(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: true);

    public override DbTransaction BeginWriting(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: false);

    public override void BeginMigrating(Session session) => session.Execute("BEGIN IMMEDIATE");

    public override (IReadOnlyList<string> Ours, string? Foreign) Tables(Session session)
    {
        var all = session.Query<string>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name");
        IReadOnlyList<string> ours = [.. all.Where(t => t.StartsWith("rotation_", StringComparison.Ordinal))];
        return (ours, all.Except(ours).FirstOrDefault() is { } other ? $"it has the table {TextOf(other)}" : null);
    }

    public override UpgradeEngineBuilder Deploy(Session session, SharedConnection connection, string journal) =>
        DeployChanges.To.SqliteDatabase(connection).JournalToSqliteTable(journal);

    public override string? Explain(Exception failure) => failure switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode switch
        {
            Busy or Locked => $"somebody else has been writing for {patience.TotalSeconds:0} s, "
                + "so nothing is written. Maybe try again, or end whoever holds it.",
            ReadOnly => "it cannot be written. Maybe give this user the right to write the file and its folder.",
            Full => "the disk is full, or the database may not grow, so nothing is written. Maybe make room, and try again.",
            CannotOpen => File.Exists(path) ? "it cannot be opened. Maybe this user may not read and write the file and its folder."
                : "there is no such file. Maybe it was moved, or its disk is not there.",
            NotADatabase => "the file is no SQLite database. Maybe name another one; nothing was changed.",
            Corrupt => "the database is damaged. Maybe restore it from a backup.",
            Unreadable => "the disk cannot be read or written. Maybe it was removed, or is full.",
            _ => $"{sqlite.Message} Maybe restore it from a backup.",
        },
        _ => null,
    };

    SqliteConnection Open(SqliteOpenMode mode)
    {
        // Without a pool: a file that was moved away or restored is noticed at once, and nothing is written into a lost one.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = Math.Max(1, (int)patience.TotalSeconds),
        }.ToString());
        try
        {
            connection.Open();
            if (Prepare is not null) new Session(connection, null).Execute(Prepare);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    static string TextOf(string name) => new([.. name.Where(c => !char.IsControl(c)).Take(64)]);
}
