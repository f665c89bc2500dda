namespace RotationPlanner.Calendars.Feeds;

/// <summary>What stands before and after the events of a feed.</summary>
static class FeedHead
{
    public static ReadOnlySpan<byte> ProductId => "-//RotationPlanner//Feeds//EN"u8;

    /// <param name="to">Takes it.</param>
    /// <param name="name">Writes <c>NAME</c> and <c>X-WR-CALNAME</c>.</param>
    /// <param name="about">What the feed shows, or why it is empty.</param>
    /// <param name="color">A colour of CSS.</param>
    public static void Write(FeedWriter to, Action<FeedWriter> name, string about, string color)
    {
        to.Line("BEGIN:VCALENDAR"u8);
        to.Line("VERSION:2.0"u8);
        to.Lines("PRODID:"u8);
        to.Line(ProductId);
        to.Line("CALSCALE:GREGORIAN"u8);
        name(to);
        to.Text("X-WR-CALDESC"u8, about);
        to.Value("COLOR"u8, color);
        to.Line("REFRESH-INTERVAL;VALUE=DURATION:PT1H"u8);
        to.Line("X-PUBLISHED-TTL:PT1H"u8);
    }

    public static Action<FeedWriter> Named(string name) => to =>
    {
        to.Text("NAME"u8, name);
        to.Text("X-WR-CALNAME"u8, name);
    };

    /// <summary>The name that a feed had.</summary>
    public static Action<FeedWriter> Renamed(WrittenFeed was) => to =>
    {
        to.Raw(WrittenLines.Find(was.Head.Span, "NAME"u8));
        to.Raw(WrittenLines.Find(was.Head.Span, "X-WR-CALNAME"u8));
    };

    public static void End(FeedWriter to) => to.Line("END:VCALENDAR"u8);
}
