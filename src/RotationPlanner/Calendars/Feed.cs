namespace RotationPlanner.Calendars;

/// <summary>One rendered iCalendar feed.</summary>
/// <param name="Kind">Whose shifts it shows.</param>
/// <param name="Id">The id of the person, rotation or department.</param>
/// <param name="Events">How many events it holds.</param>
/// <param name="Content">UTF-8 without a byte order mark, for <c>text/calendar; charset=utf-8</c>.</param>
public sealed record Feed(FeedKind Kind, string Id, int Events, ReadOnlyMemory<byte> Content)
{
    /// <summary>Where it goes below the feeds' folder, such as <c>people/ana.ics</c>.</summary>
    public string Path => $"{Folder}/{Id}.ics";

    string Folder => Kind switch { FeedKind.Person => "people", FeedKind.Rotation => "rotations", _ => "departments" };
}

/// <summary>Whose shifts a feed shows.</summary>
public enum FeedKind
{
    /// <summary>One person's seats.</summary>
    Person,

    /// <summary>All seats of a rotation, required ones that nobody holds included.</summary>
    Rotation,

    /// <summary>The seats of a department's people.</summary>
    Department,
}
