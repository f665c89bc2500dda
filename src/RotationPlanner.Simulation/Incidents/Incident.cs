using NodaTime;

namespace RotationPlanner.Simulation;

/// <summary>One incident of the past.</summary>
/// <param name="Start">When it began, UTC.</param>
/// <param name="End">When it was over, UTC; not before its start.</param>
/// <param name="Severity">What it was called, in lower case; empty where the file has no such column.</param>
public sealed record Incident(Instant Start, Instant End, string Severity);
