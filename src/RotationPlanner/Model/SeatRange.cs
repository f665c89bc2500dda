namespace RotationPlanner;

/// <summary>
/// How many seats a role has in one shift: the first <paramref name="Min"/> are required, the rest optional.
/// </summary>
/// <param name="Min">Required seats, 0 or more.</param>
/// <param name="Max">All seats, at least 1 and at least <paramref name="Min"/>.</param>
public readonly record struct SeatRange(int Min, int Max)
{
    /// <summary>One required seat.</summary>
    public static SeatRange One { get; } = new(1, 1);

    /// <summary>One seat that may stay empty.</summary>
    public static SeatRange Optional { get; } = new(0, 1);

    /// <summary>Exactly so many required seats.</summary>
    /// <param name="seats">How many, 1 or more.</param>
    /// <returns>The range.</returns>
    public static SeatRange Exactly(int seats) => new(seats, seats);
}
