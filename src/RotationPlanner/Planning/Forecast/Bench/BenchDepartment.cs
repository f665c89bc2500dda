using NodaTime;

namespace RotationPlanner;

/// <summary>The bench of a department.</summary>
public sealed record BenchDepartment
{
    internal BenchDepartment() { }

    /// <summary>The <see cref="Department.Id"/>.</summary>
    public required string Department { get; init; }

    /// <summary>How many command as the horizon begins: certified, not lapsed, in service, of a department that is
    /// lent, and not kept from every command by <see cref="Responder.MayHold"/>.</summary>
    public required int Today { get; init; }

    /// <summary>
    /// The fewest found, of those who are free least, with which the rotations keep their rules and policies while all others
    /// command as they do today; null where no number that was tried will do.
    /// </summary>
    public int? Smallest { get; init; }

    /// <summary>How many of the department are in <see cref="BenchStrength.Smallest"/>.</summary>
    public int? InSmallest { get; init; }

    /// <summary>Who graduates by the plan, or joins certified, and when; by date.</summary>
    public required IReadOnlyList<PlannedRung> Coming { get; init; }

    /// <summary>The last days of those of whom it is known that they leave, or step back, ascending.</summary>
    public required IReadOnlyList<LocalDate> Leaving { get; init; }

    /// <summary>The days on which somebody's right to lead lapses unless they practise before, ascending.</summary>
    public required IReadOnlyList<LocalDate> Lapses { get; init; }
}
