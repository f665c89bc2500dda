using NodaTime;

namespace RotationPlanner.Calendars.Reading;

/// <summary>A VEVENT, understood.</summary>
sealed record EventItem
{
    public required Component Source { get; init; }

    public required Moment Start { get; init; }

    public required EventLength Length { get; init; }

    /// <summary>Null when the event names none; it then belongs to no series.</summary>
    public string? Uid { get; init; }

    public int Sequence { get; init; }

    /// <summary>When the occurrence that this event replaces would have begun, or null.</summary>
    public Instant? Replaces { get; init; }

    public IReadOnlyList<SafeRule> Rules { get; init; } = [];

    public IReadOnlyList<Moment> MoreStarts { get; init; } = [];

    public required ExceptionDates Exceptions { get; init; }

    public bool IsCancelled { get; init; }

    public bool IsFree { get; init; }

    public string? Summary { get; init; }
}
