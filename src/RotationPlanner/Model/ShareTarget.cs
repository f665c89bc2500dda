namespace RotationPlanner;

/// <summary>The part of all credit in the horizon a department should carry.</summary>
public sealed record ShareTarget
{
    /// <summary>Creates it from its parts.</summary>
    /// <param name="min">The <see cref="Min"/>.</param>
    /// <param name="max">The <see cref="Max"/>.</param>
    public ShareTarget(decimal min = 0m, decimal max = 1m) => (Min, Max) = (min, max);

    /// <summary>Smallest part, 0 to 1.</summary>
    public decimal Min { get; init; }

    /// <summary>Largest part, 0 to 1, at least <see cref="Min"/>.</summary>
    public decimal Max { get; init; }
}
