using System.Data;
using System.Data.Common;
using Dapper;

namespace RotationPlanner.Storage.Relational;

/// <summary>A connection and the transaction in which it works.</summary>
sealed record Session(DbConnection Connection, DbTransaction? Transaction)
{
    public IReadOnlyList<T> Query<T>(string sql, object? values = null) =>
        [.. Connection.Query<T>(sql, values, Transaction)];

    public T? First<T>(string sql, object? values = null) => Connection.QueryFirstOrDefault<T>(sql, values, Transaction);

    // A single word such as COMMIT would be taken for the name of a procedure.
    /// <returns>How many rows it changed.</returns>
    public int Execute(string sql, object? values = null) => Connection.Execute(sql, values, Transaction, commandType: CommandType.Text);
}
