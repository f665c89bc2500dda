namespace RotationPlanner.AspNetCore;

/// <summary>
/// A link to subscribe to a feed with. It is told once, to whoever made it; the server keeps only its hash.
/// </summary>
public sealed record FeedLink
{
    internal FeedLink(long id, string path, Uri url) => (Id, Path, Url) = (id, path, url);

    /// <summary>Names it to whoever revokes it; tells nothing of the secret.</summary>
    public long Id { get; }

    /// <summary>The feed, such as <c>people/ana.ics</c>.</summary>
    public string Path { get; }

    /// <summary>The secret address, for calendar programs that take one.</summary>
    public Uri Url { get; }

    /// <summary>The same with <c>webcal:</c>, which opens the calendar program of a phone or a computer.</summary>
    public Uri Webcal => new($"webcal{Url.AbsoluteUri[Url.Scheme.Length..]}");

    /// <summary>Tells which link it is, and not its secret.</summary>
    /// <returns>Its number and feed.</returns>
    public override string ToString() => $"link {Id} to {Path}";
}
