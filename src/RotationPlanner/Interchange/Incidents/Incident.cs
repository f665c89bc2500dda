using NodaTime;

namespace RotationPlanner.Interchange;

/// <summary>One incident of the past.</summary>
public sealed record Incident
{
    /// <summary>When it began.</summary>
    public required Instant Start { get; init; }

    /// <summary>When it was over; not before its start.</summary>
    public required Instant End { get; init; }

    /// <summary>What it was called, in lower case; empty where the file has no such column.</summary>
    public required string Severity { get; init; }
}
