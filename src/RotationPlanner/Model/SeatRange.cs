namespace RotationPlanner;

/// <summary>
/// How many seats a role has in one shift: the first <see cref="Min"/> are required, the rest optional.
/// </summary>
public readonly record struct SeatRange
{
    /// <summary>Creates it from its parts.</summary>
    /// <param name="min">The <see cref="Min"/>.</param>
    /// <param name="max">The <see cref="Max"/>.</param>
    public SeatRange(int min, int max) => (Min, Max) = (min, max);

    /// <summary>Required seats, 0 or more.</summary>
    public int Min { get; init; }

    /// <summary>All seats, at least 1 and at least <see cref="Min"/>.</summary>
    public int Max { get; init; }

    /// <summary>One required seat.</summary>
    public static SeatRange One { get; } = new(1, 1);

    /// <summary>One seat that may stay empty.</summary>
    public static SeatRange Optional { get; } = new(0, 1);

    /// <summary>Exactly so many required seats.</summary>
    /// <param name="seats">How many, 1 or more.</param>
    /// <returns>The range.</returns>
    public static SeatRange Exactly(int seats) => new(seats, seats);
}
