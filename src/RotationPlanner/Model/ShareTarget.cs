namespace RotationPlanner;

/// <summary>The part of all credit in the horizon a department should carry.</summary>
/// <param name="Min">Smallest part, 0 to 1.</param>
/// <param name="Max">Largest part, 0 to 1, at least <paramref name="Min"/>.</param>
public sealed record ShareTarget(decimal Min = 0m, decimal Max = 1m);
