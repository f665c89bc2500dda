namespace RotationPlanner.Calendars;

/// <summary>One rendered iCalendar feed.</summary>
/// <param name="Kind">What it shows.</param>
/// <param name="Id">The id of the person, rotation or department.</param>
/// <param name="Events">How many events it holds.</param>
/// <param name="Content">UTF-8 without a byte order mark, for <c>text/calendar; charset=utf-8</c>.</param>
public sealed record Feed(FeedKind Kind, string Id, int Events, ReadOnlyMemory<byte> Content)
{
    /// <summary>Where it goes below the feeds' folder, such as <c>people/ana.ics</c>.</summary>
    public string Path => $"{Folder}/{Id}.ics";

    string Folder =>
        Kind switch { FeedKind.Person => "people", FeedKind.Rotation => "rotations", FeedKind.Observation => "observe", _ => "departments" };
}

/// <summary>What a feed shows.</summary>
public enum FeedKind
{
    /// <summary>One person's seats and training sessions, and the provisional seats for which they stand by.</summary>
    Person,

    /// <summary>All seats of a rotation, required ones that nobody holds included.</summary>
    Rotation,

    /// <summary>The seats and training sessions of a department's people.</summary>
    Department,

    /// <summary>
    /// For a trainee who has incidents to observe: when somebody commands in the trainee's working hours. Free time;
    /// who wants to observe subscribes to it.
    /// </summary>
    Observation,
}
