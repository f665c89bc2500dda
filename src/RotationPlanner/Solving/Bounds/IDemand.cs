namespace RotationPlanner.Solving.Bounds;

/// <summary>Seats that are to be filled, against the people who can.</summary>
interface IDemand
{
    /// <summary>People who can fill any of the seats.</summary>
    IEnumerable<int> People { get; }

    /// <summary>
    /// How many people at least must have more than their limit, when those who do may have what they can at the
    /// loosest.
    /// </summary>
    int Exceeding(Func<int, long> limit);
}
