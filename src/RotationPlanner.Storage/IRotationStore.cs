using RotationPlanner.Interchange;

namespace RotationPlanner.Storage;

/// <summary>
/// All that a server keeps. To publish writes the revision, its ledger, its notices and its feeds at once: whoever is
/// killed leaves all of it or nothing.
/// </summary>
/// <remarks>Every member throws <see cref="StoreUnavailableException"/> where the database is away, full, or of another
/// schema; nothing is half written then.</remarks>
public interface IRotationStore : IPublicationStore
{
    /// <summary>The feeds of the current revision.</summary>
    IFeedStore Feeds { get; }

    /// <summary>Secret addresses of feeds, links to sign in with, and sessions.</summary>
    ITokenStore Tokens { get; }

    /// <summary>What people ask for on their pages, and what is decided of it.</summary>
    IAskStore Asks { get; }

    /// <summary>Messages that wait to be sent.</summary>
    INoticeStore Notices { get; }
}
