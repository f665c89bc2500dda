namespace RotationPlanner.AspNetCore.Feeds;

/// <summary>Where feeds are below the public address.</summary>
sealed class FeedRoot(RotationServerOptions options)
{
    /// <summary>Such as <c>/feeds</c>.</summary>
    public string Path { get; set; } = "/feeds";

    /// <summary>
    /// The address of a feed. The file's name comes last: calendar programs show it as the calendar's name.
    /// </summary>
    public Uri Address(string secret, string path) => new(
        $"{options.PublicUrl.AbsoluteUri.TrimEnd('/')}{Path}/{secret}/{Uri.EscapeDataString(FileName(path))}");

    /// <summary>The last part of a path, such as <c>ana.ics</c>.</summary>
    public static string FileName(string path) => path[(path.LastIndexOf('/') + 1)..];
}
