using RotationPlanner.Calendars;
using RotationPlanner.Interchange;
using RotationPlanner.Storage;

namespace RotationPlanner.Tool.Commands.Living;

/// <summary>Where a revision is published: a folder, or a database and perhaps a folder beside it.</summary>
/// <param name="Store">Keeps the revisions.</param>
/// <param name="Folder">Where notices, ledger, report and feeds go as files; null where a database has them alone.</param>
/// <param name="Name">The store as messages name it.</param>
sealed record PublishTarget(IPublicationStore Store, string? Folder, string Name) : IDisposable
{
    public bool IsDatabase => Store is DatabaseStore;

    /// <summary>The published plan, as commands read it.</summary>
    public string Plan => IsDatabase ? Name : Path.Combine(Name, "plan.json");

    /// <summary>What the database's feeds say, so that those of the folder beside it say the same; null for a folder, which
    /// reads its own.</summary>
    public FeedHistory? Feeds => Store is DatabaseStore database ? FeedHistory.Of(database.FeedFiles()) : null;

    /// <param name="store">A folder, or the address of a database.</param>
    /// <param name="folder">A folder for all but the revisions; null for the store's own.</param>
    public static PublishTarget Of(string store, string? folder) => Stores.Open(store) switch
    {
        DatabaseStore database => new PublishTarget(database, folder, database.Address),
        var files => new PublishTarget(files, folder ?? store, store),
    };

    public void Dispose() => (Store as IDisposable)?.Dispose();
}
