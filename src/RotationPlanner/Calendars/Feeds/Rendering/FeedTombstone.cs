using System.Text;
using NodaTime;

namespace RotationPlanner.Calendars.Feeds;

/// <summary>
/// An event that has left a feed: shown as cancelled for a while, because programs that look only for what is newer keep
/// what merely goes.
/// </summary>
static class FeedTombstone
{
    static readonly Duration lifetime = Duration.FromDays(30);

    public static bool Lives(WrittenEvent tombstone, Instant now) => now < tombstone.Version.Stamp + lifetime;

    /// <summary>
    /// Everything of it after its identity and version: its time, what it was, and that it is cancelled. It names nobody:
    /// who is forgotten may be in what was.
    /// </summary>
    public static void Write(FeedWriter to, WrittenEvent was)
    {
        to.Raw(was.Line("DTSTART"u8));
        to.Raw(was.Line("DTEND"u8));
        var categories = was.Line("CATEGORIES"u8);
        var what = WrittenLines.Value(categories);
        to.Raw(Encoding.UTF8.GetBytes(what.Length == 0 ? "SUMMARY:Cancelled" : $"SUMMARY:Cancelled: {Joined(what)}"));
        to.Text("DESCRIPTION"u8, "This is no longer part of this calendar.");
        to.Raw(categories);
        to.Line("STATUS:CANCELLED"u8);
        to.Line("TRANSP:TRANSPARENT"u8);
        to.Line("X-MICROSOFT-CDO-BUSYSTATUS:FREE"u8);
        to.Line("END:VEVENT"u8);
    }

    /// <summary>A list of texts as one text.</summary>
    static string Joined(string escaped)
    {
        var text = new StringBuilder();
        for (var i = 0; i < escaped.Length; i++)
            if (escaped[i] == '\\' && i + 1 < escaped.Length) text.Append(escaped, i++, 2);
            else text.Append(escaped[i] == ',' ? "\\, " : escaped[i].ToString());
        return text.ToString();
    }
}
