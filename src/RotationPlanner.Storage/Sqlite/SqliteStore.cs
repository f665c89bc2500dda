using RotationPlanner.Storage.Relational;
using RotationPlanner.Storage.Sqlite;

namespace RotationPlanner.Storage;

/// <summary>All that a server keeps, in one SQLite file. Several processes may use it at once on one machine.</summary>
public sealed class SqliteStore : DatabaseStore
{
    const string Scheme = "sqlite:";

    static readonly TimeSpan patience = TimeSpan.FromSeconds(30);

    SqliteStore(Dialect dialect) : base(dialect)
    {
    }

    /// <summary>Opens a database; an older schema is brought to this version's.</summary>
    /// <param name="path">The file, also as <c>sqlite:FILE</c>; made where it is missing, with its folder.</param>
    /// <returns>The store.</returns>
    /// <exception cref="StoreUnavailableException">It cannot be opened, is of a newer schema, or is something else.</exception>
    public static SqliteStore Open(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return Open(new SqliteDialect(path.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? path[Scheme.Length..] : path, patience));
    }

    internal static SqliteStore Open(SqliteDialect dialect, string? last = null)
    {
        var store = new SqliteStore(dialect);
        store.Database.Guarded(() =>
        {
            dialect.Create();
            return true;
        });
        Schema.Migrate(store.Database, last);
        return store;
    }
}
