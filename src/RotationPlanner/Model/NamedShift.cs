using NodaTime;

namespace RotationPlanner;

/// <summary>A shift with a name on certain days of the week.</summary>
public sealed record NamedShift
{
    /// <summary>A short identity, unique in its rotation.</summary>
    public required string Id { get; init; }

    /// <summary>The days on which it starts; every day when not given.</summary>
    public IReadOnlySet<IsoDayOfWeek> Days { get; init; } = EveryDay;

    /// <summary>Wall-clock start in its zone.</summary>
    public required LocalTime From { get; init; }

    /// <summary>Wall-clock end in its zone; at or before <see cref="From"/> means the next day. Follows the start of the shift that takes over where zones disagree about DST (see <see cref="NamedShiftPattern"/>).</summary>
    public required LocalTime To { get; init; }

    /// <summary>Its zone, or null for the rotation's.</summary>
    public DateTimeZone? TimeZone { get; init; }

    /// <summary>Monday to Sunday.</summary>
    public static IReadOnlySet<IsoDayOfWeek> EveryDay { get; } = new HashSet<IsoDayOfWeek>
    {
        IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday,
        IsoDayOfWeek.Friday, IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday,
    };
}
