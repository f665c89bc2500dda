using System.Data.Common;
using Dapper;

namespace RotationPlanner.Storage.Relational;

/// <summary>A connection and the transaction in which it works.</summary>
sealed record Session(DbConnection Connection, DbTransaction? Transaction)
{
    public IReadOnlyList<T> Query<T>(string sql, object? values = null) =>
        [.. Connection.Query<T>(sql, values, Transaction)];

    public T? First<T>(string sql, object? values = null) => Connection.QueryFirstOrDefault<T>(sql, values, Transaction);

    /// <returns>How many rows it changed.</returns>
    public int Execute(string sql, object? values = null) => Connection.Execute(sql, values, Transaction);
}
