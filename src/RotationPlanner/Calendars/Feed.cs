using RotationPlanner.Calendars.Feeds;

namespace RotationPlanner.Calendars;

/// <summary>One rendered iCalendar feed.</summary>
public sealed record Feed
{
    internal const string CompanyPath = "company.ics";

    internal Feed(FeedKind kind, string id, int events, ReadOnlyMemory<byte> content) =>
        (Kind, Id, Events, Content) = (kind, id, events, content);

    /// <summary>What it shows.</summary>
    internal FeedKind Kind { get; init; }

    /// <summary>The id of the person, rotation, department or role; empty for the company.</summary>
    public string Id { get; internal init; }

    /// <summary>How many events it holds.</summary>
    public int Events { get; internal init; }

    /// <summary>UTF-8 without a byte order mark, for <c>text/calendar; charset=utf-8</c>.</summary>
    public ReadOnlyMemory<byte> Content { get; internal init; }

    /// <summary>
    /// Where it goes below the feeds' folder: <c>people/ID.ics</c>, <c>rotations/ID.ics</c>, <c>departments/ID.ics</c>,
    /// <c>roles/ID.ics</c>, <c>observe/ID.ics</c> or <c>company.ics</c>. On Windows, an id that is the
    /// name of a device has a <c>~</c> after it: <c>people/con~.ics</c>.
    /// </summary>
    public string Path => Kind == FeedKind.Company ? CompanyPath : $"{Folder}/{FeedFileNames.Of(Id, OperatingSystem.IsWindows())}.ics";

    /// <summary>The identities of its events.</summary>
    internal IReadOnlyList<string> Uids { get; init; } = [];

    /// <summary>Whether it says anything that it did not say before; that something is forgotten is no news.</summary>
    internal bool IsNews { get; init; } = true;

    string Folder => Kind switch
    {
        FeedKind.Person => "people",
        FeedKind.Rotation => "rotations",
        FeedKind.Role => "roles",
        FeedKind.Observation => "observe",
        _ => "departments",
    };
}

/// <summary>What a feed shows.</summary>
enum FeedKind
{
    /// <summary>One person's seats and training sessions, and the provisional seats for which they stand by.</summary>
    Person,

    /// <summary>All seats of a rotation, required ones that nobody holds included.</summary>
    Rotation,

    /// <summary>The seats and training sessions of a department's people.</summary>
    Department,

    /// <summary>All seats of a role, in whichever rotation, required ones that nobody holds included.</summary>
    Role,

    /// <summary>All seats and training sessions.</summary>
    Company,

    /// <summary>
    /// For a trainee who has incidents to observe: when somebody commands in the trainee's working hours. Free time;
    /// who wants to observe subscribes to it.
    /// </summary>
    Observation,
}
