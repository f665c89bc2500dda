using System.Globalization;

namespace RotationPlanner.AspNetCore.Pages;

/// <summary>The secret addresses of somebody's own calendar.</summary>
sealed class FeedAddresses(FeedLinks links)
{
    /// <summary>Those that work, by their numbers; empty for none. It tells no secret, and changes with each of them.</summary>
    public string Known(string responder) => string.Join(
        '.', links.List(PathOf(responder)).Select(t => t.Id.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Ends those that there were, and makes one.</summary>
    /// <param name="responder">Whose calendar.</param>
    /// <param name="known">Which there were when it was asked.</param>
    /// <returns>The link; null where there are others by now, or no feed yet.</returns>
    public FeedLink? Renew(string responder, string known)
    {
        if (known != Known(responder)) return null;
        // Of two who ask at once, one ends the old link.
        foreach (var old in links.List(PathOf(responder))) if (!links.Revoke(old.Id)) return null;
        return links.Create(PathOf(responder));
    }

    static string PathOf(string responder) => $"people/{responder}.ics";
}
