using RotationPlanner.PostgreSql;
using RotationPlanner.Storage.Relational;

namespace RotationPlanner.Storage;

/// <summary>All that a server keeps, in PostgreSQL. Several servers and tools may use it at once.</summary>
public sealed class PostgresStore : DatabaseStore
{
    static readonly TimeSpan patience = TimeSpan.FromSeconds(30);

    PostgresStore(Dialect dialect) : base(dialect)
    {
    }

    /// <summary>Opens a database that is there; an older schema is brought to this version's. The tables, all named
    /// <c>rotation_...</c>, are in the first schema of the search path.</summary>
    /// <param name="connection">As <c>postgresql://USER@HOST:5432/DATABASE</c>, or a connection string of Npgsql's. The
    /// password may be in the environment: PGPASSWORD, or a file that PGPASSFILE names.</param>
    /// <returns>The store; it holds a pool of connections until it is disposed of.</returns>
    /// <exception cref="ArgumentException">The address cannot be read.</exception>
    /// <exception cref="StoreUnavailableException">It cannot be opened, is of a newer schema, or is something else.</exception>
    public static PostgresStore Open(string connection)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connection);
        return Open(new PostgresDialect(PostgresAddress.Read(connection), patience));
    }

    internal static PostgresStore Open(PostgresDialect dialect, string? last = null)
    {
        var store = new PostgresStore(dialect);
        try
        {
            Schema.Migrate(store.Database, last);
            return store;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }
}
