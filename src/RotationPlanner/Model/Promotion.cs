using NodaTime;

namespace RotationPlanner;

/// <summary>
/// A rung that somebody was put on by a decision, on a day of the horizon or before it. The record tells where they
/// stood until then; from then on they stand on that rung at least.
/// </summary>
public sealed record Promotion
{
    /// <summary>The <see cref="Rung.Id"/>.</summary>
    public required string To { get; init; }

    /// <summary>The first day on it, in the person's own zone.</summary>
    public required LocalDate On { get; init; }
}
