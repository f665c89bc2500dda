using NodaTime;

namespace RotationPlanner.Calendars;

/// <summary>How a person's calendar is read: whose it is, and which of its events count.</summary>
public sealed record CalendarOptions
{
    /// <summary>The person's mail address: what they declined is free. Null where it is not known.</summary>
    public string? Email { get; init; }

    /// <summary>Whether what cannot be read is a problem rather than a warning.</summary>
    public bool IsStrict { get; init; }

    /// <summary>Whether only events of whole days count.</summary>
    public bool AllDayOnly { get; init; }

    /// <summary>Only events that last at least so long count; null for all.</summary>
    public Duration? AtLeast { get; init; }

    /// <summary>Whether only events count that are marked as out of office.</summary>
    public bool OutOfOfficeOnly { get; init; }

    /// <summary>Only events of one of these categories count, whatever their case; empty for all.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Only events count whose title has one of these texts in it, whatever their case; empty for all.</summary>
    public IReadOnlyList<string> Including { get; init; } = [];

    /// <summary>Events do not count whose title has one of these texts in it, whatever their case.</summary>
    public IReadOnlyList<string> Excluding { get; init; } = [];

    /// <summary>
    /// Whether an event that is no whole day and lasts at most twelve hours is an appointment, for which a shift is
    /// covered, rather than busy time.
    /// </summary>
    public bool FindsAppointments { get; init; }
}
