using NodaTime;
using RotationPlanner.AspNetCore.Feeds;
using RotationPlanner.AspNetCore.Secrets;
using RotationPlanner.Storage;

namespace RotationPlanner.AspNetCore;

/// <summary>
/// Makes, lists and ends the secret links by which people subscribe. A link reads its one feed and can do nothing else.
/// </summary>
/// <remarks>Every member throws <see cref="StoreUnavailableException"/> while the database is away.</remarks>
public sealed class FeedLinks
{
    readonly IRotationStore store;
    readonly RotationServerOptions options;
    readonly FeedMemory memory;
    readonly FeedRoot root;

    internal FeedLinks(IRotationStore store, RotationServerOptions options, FeedMemory memory, FeedRoot root) =>
        (this.store, this.options, this.memory, this.root) = (store, options, memory, root);

    /// <summary>Makes a new link. Others to the same feed stay.</summary>
    /// <param name="path">The feed, such as <c>people/ana.ics</c> or <c>company.ics</c>.</param>
    /// <param name="expires">When it ends by itself, UTC; null for never.</param>
    /// <returns>The link; null where there is no such feed.</returns>
    public FeedLink? Create(string path, Instant? expires = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (store.Feeds.Find(path) is null) return null;
        var secret = Secret.New();
        var token = store.Tokens.Add(
            TokenKind.Feed, path, Secret.HashOf(secret), options.Clock.GetCurrentInstant(), expires);
        memory.Add(token);
        return new FeedLink(token.Id, path, root.Address(secret, path));
    }

    /// <summary>The links that work, oldest first. Nobody can read their secrets any more.</summary>
    /// <param name="path">To which feed; null for all.</param>
    /// <returns>What is known of them.</returns>
    public IReadOnlyList<Token> List(string? path = null) =>
        store.Tokens.Alive(TokenKind.Feed, path, options.Clock.GetCurrentInstant());

    /// <summary>Ends a link: at once on this server, and within seconds on others of the same store.</summary>
    /// <param name="id">The <see cref="FeedLink.Id"/>.</param>
    /// <returns>Whether it worked until now.</returns>
    public bool Revoke(long id)
    {
        if (Find(id) is not { } link) return false;
        var isEnded = store.Tokens.Revoke(id, options.Clock.GetCurrentInstant());
        memory.Remove(link);
        return isEnded;
    }

    /// <summary>Ends a link and makes a new one to the same feed, with the same end.</summary>
    /// <param name="id">The <see cref="FeedLink.Id"/>.</param>
    /// <returns>The new link; null where the old one did not work any more, or its feed is gone.</returns>
    public FeedLink? Rotate(long id)
    {
        // The old one ends first: whoever rotates fears that somebody else knows it.
        var old = Find(id);
        return old is not null && Revoke(id) ? Create(old.Subject, old.Expires) : null;
    }

    Token? Find(long id) => List().FirstOrDefault(t => t.Id == id);
}
