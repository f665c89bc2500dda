namespace RotationPlanner;

/// <summary>One stage of the training ladder.</summary>
/// <param name="Id">Its identity, such as <c>shadowing</c>.</param>
/// <param name="TrainsInSeats">True when people on this rung learn by taking trainee seats beside a commander.</param>
public sealed record Rung(string Id, bool TrainsInSeats = false);
