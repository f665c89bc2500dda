using System.Data.Common;
using DbUp.Builder;
using DbUp.Sqlite.Helpers;

namespace RotationPlanner.Storage.Relational;

/// <summary>In what databases differ; all else is SQL that each of them reads.</summary>
abstract class Dialect : IDisposable
{
    /// <summary>The database as messages name it, without secrets.</summary>
    public abstract string Address { get; }

    /// <summary>The type of bytes in tables.</summary>
    public abstract string Bytes { get; }

    /// <summary>The type of a number that the database counts up.</summary>
    public abstract string Identity { get; }

    /// <summary>Follows a SELECT whose rows nobody else may take meanwhile.</summary>
    public virtual string SkipTaken => "";

    /// <summary>A connection that is open.</summary>
    public abstract DbConnection Open();

    /// <summary>Begins to read several things as of one moment.</summary>
    public abstract DbTransaction BeginReading(DbConnection connection);

    /// <summary>Begins to write.</summary>
    public abstract DbTransaction BeginWriting(DbConnection connection);

    /// <summary>Waits until nobody else publishes; the end of the transaction lets others.</summary>
    public virtual void Lock(Session session)
    {
    }

    /// <summary>Begins a transaction in which one alone changes the schema, by words, so that DbUp works inside it.</summary>
    public abstract void BeginMigrating(Session session);

    /// <summary>The tables named <c>rotation_...</c>, and whether something else is there that forbids ours.</summary>
    public abstract (IReadOnlyList<string> Ours, string? Foreign) Tables(Session session);

    /// <summary>DbUp with its journal of this name.</summary>
    public abstract UpgradeEngineBuilder Deploy(Session session, SharedConnection connection, string journal);

    /// <summary>Lets numbers that are counted up go on after those that were copied.</summary>
    public virtual void CountOn(Session session, string table)
    {
    }

    /// <summary>What went wrong, for users; null where the database is not to blame.</summary>
    public abstract string? Explain(Exception failure);

    public virtual void Dispose() => GC.SuppressFinalize(this);
}
