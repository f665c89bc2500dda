using NodaTime;

namespace RotationPlanner;

/// <summary>
/// Shifts with names on days of the week, of the month or of a cycle. Skipped and repeated wall-clock times are read as in
/// <see cref="HandoffPattern"/>. Each shift keeps its stated wall-clock hours all year. Shifts of several zones
/// (follow-the-sun) therefore overlap, or leave hours open, in seasons in which one zone keeps DST and another does
/// not; a shift that should always end when the next begins says so (<see cref="NamedShift.MeetsNext"/>).
/// </summary>
/// <param name="Shifts">At least one shift, ids unique.</param>
sealed record NamedShiftPattern(IReadOnlyList<NamedShift> Shifts) : ShiftPattern
{
    /// <summary>How many days the cycle has; null where shifts repeat by week or month.</summary>
    public int? CycleDays { get; init; }

    /// <summary>A first day of the cycle.</summary>
    public LocalDate Anchor { get; init; } = CustomaryAnchor;
}
