using NodaTime;

namespace RotationPlanner;

/// <summary>A part of full time that holds from a date on.</summary>
public sealed record CapacityChange
{
    /// <summary>The first day, in the person's own zone.</summary>
    public required LocalDate From { get; init; }

    /// <summary>Part of full time from then on: above 0, at most 1.</summary>
    public required decimal Capacity { get; init; }
}
