using NodaTime;

namespace RotationPlanner.Interchange;

/// <summary>One stretch of time in which another tool has somebody on call, as the tool says it.</summary>
public sealed record ImportedEntry
{
    internal ImportedEntry(Instant start, Instant end, string place) => (Start, End, Place) = (start, end, place);

    /// <summary>From when on, UTC.</summary>
    public Instant Start { get; internal init; }

    /// <summary>Until when, UTC; after <see cref="Start"/>.</summary>
    public Instant End { get; internal init; }

    /// <summary>The tool's id of the person; null where it gives none.</summary>
    public string? PersonId { get; internal init; }

    /// <summary>The name or user name; null where the tool gives none.</summary>
    public string? PersonName { get; internal init; }

    /// <summary>The mail address; null where the tool gives none.</summary>
    public string? PersonEmail { get; internal init; }

    /// <summary>The tool's id of the schedule; null where it gives none.</summary>
    public string? Schedule { get; internal init; }

    /// <summary>The name of the schedule; null where the tool gives none.</summary>
    public string? ScheduleName { get; internal init; }

    /// <summary>The role as <c>rotation/role</c>, where the file is one of ours; else null.</summary>
    public string? Role { get; internal init; }

    /// <summary>Where it is in the file, such as <c>overrides[3]</c>.</summary>
    public string Place { get; internal init; }

    /// <summary>The file.</summary>
    public string? File { get; internal init; }

    /// <summary>Its 1-based line, where the file has one entry a line; else null.</summary>
    public int? Line { get; internal init; }

    /// <summary>The seat, where the file is one of ours.</summary>
    internal int? Seat { get; init; }

    /// <summary>Of entries of one schedule at one time, the one of the highest level is on call.</summary>
    internal int Level { get; init; }

    /// <summary>Who it is, for people.</summary>
    internal string Who => PersonName ?? PersonEmail ?? PersonId ?? "nobody";

    internal Problem Problem(string message, string? value, string? advice) =>
        new(Place, message, value, advice) { File = File, Line = Line };
}
