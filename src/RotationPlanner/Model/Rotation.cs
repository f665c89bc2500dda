using NodaTime;

namespace RotationPlanner;

/// <summary>A named repeating pattern of shifts and the roles each shift needs.</summary>
public sealed record Rotation
{
    /// <summary>A short identity, unique among rotations.</summary>
    public required string Id { get; init; }

    /// <summary>The name shown to people; the id when not given.</summary>
    public string Name { get => field ?? Id; init; }

    /// <summary>The zone of the handoffs, or null for the company's.</summary>
    public DateTimeZone? TimeZone { get; init; }

    /// <summary>When shifts begin and end.</summary>
    public required ShiftPattern Pattern { get; init; }

    /// <summary>Shifts that go to one person together; none when not given.</summary>
    public IReadOnlyList<Stint> Stints { get; init; } = [];

    /// <summary>The hours that the shifts must cover between them, or null where that is not asked.</summary>
    public CoveredHours? Covers { get; init; }

    /// <summary>
    /// How long whoever goes stays beside whoever takes over, 0 to 4 hours. Feeds and the report say so; rest in
    /// hours begins after it, and pay counts it. Days of rest, credit and all other rules end at the handoff.
    /// </summary>
    public Duration Overlap { get; init; }

    /// <summary>The roles of every shift.</summary>
    public required IReadOnlyList<Role> Roles { get; init; }

    /// <summary>Rules over the shifts of this rotation, beside those that always hold.</summary>
    public IReadOnlyList<IRotationRule> Rules { get; init; } = [];
}
