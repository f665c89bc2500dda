using NodaTime;

namespace RotationPlanner;

/// <summary>
/// A leader's agreement that command duty is part of the job. Hours are real elapsed hours of shifts, not credit, by
/// calendar quarter of the shift's start date.
/// </summary>
public sealed record BuyIn
{
    /// <summary>Who agreed.</summary>
    public required string By { get; init; }

    /// <summary>
    /// From when the department's people may be given seats; shifts that start earlier are closed to them.
    /// </summary>
    public required LocalDate Since { get; init; }

    /// <summary>Most hours of the whole department in a calendar quarter, or null for no limit.</summary>
    public int? HoursPerQuarter { get; init; }

    /// <summary>Most hours of one person in a calendar quarter, or null for no limit.</summary>
    public int? HoursPerPersonPerQuarter { get; init; }

    /// <summary>
    /// The part of agreed hours, 0 to 1, from which a plan warns that they run out (<see cref="Plan.Warnings"/>).
    /// </summary>
    public decimal WarnAt { get; init; } = UsualWarnAt;

    internal const decimal UsualWarnAt = 0.8m;
}
