namespace RotationPlanner.Tests.Calendars;

/// <summary>
/// A subscription of the strictest program we know: it replaces an event only by one that is newer, and what is gone
/// from a feed goes.
/// </summary>
sealed class FollowingCalendar(FeedReader reader)
{
    readonly Dictionary<(string Feed, string Uid), FeedReader.Item> shown = [];

    /// <summary>Reads the feeds again.</summary>
    public void Refresh(string folder)
    {
        var feeds = reader.Read(folder);
        foreach (var (feed, items) in feeds)
        {
            foreach (var item in items)
                if (!shown.TryGetValue((feed, item.Uid), out var was)
                    || (item.Sequence > was.Sequence && string.CompareOrdinal(item.Stamp, was.Stamp) > 0 && string.CompareOrdinal(item.Modified, was.Modified) > 0))
                    shown[(feed, item.Uid)] = item;
            foreach (var gone in shown.Keys.Where(k => k.Feed == feed && items.All(i => i.Uid != k.Uid)).ToList()) shown.Remove(gone);
        }
    }

    /// <summary>What it shows as going to be, in order.</summary>
    public IEnumerable<string> In(string feed) => shown.Where(s => s.Key.Feed == feed && s.Value.Status != "CANCELLED")
        .Select(s => $"{s.Value.Start} {s.Value.End} {s.Value.Summary}").Order(StringComparer.Ordinal);

    public int Cancelled(string feed) => shown.Count(s => s.Key.Feed == feed && s.Value.Status == "CANCELLED");
}
