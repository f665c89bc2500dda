using DbUp.Engine.Transactions;
using DbUp.Sqlite.Helpers;

namespace RotationPlanner.PostgreSql;

/// <summary>Lets DbUp work on a connection that is open, inside a transaction that is not its own.</summary>
sealed class HeldConnection(SharedConnection connection) : DatabaseConnectionManager(_ => connection)
{
    public override IEnumerable<string> SplitScriptIntoCommands(string scriptContents) => [scriptContents];
}
