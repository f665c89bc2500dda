using NodaTime;

namespace RotationPlanner;

/// <summary>
/// When the shifts of a rotation begin and end, in wall-clock time. Either <see cref="HandoffPattern"/> or
/// <see cref="NamedShiftPattern"/>.
/// </summary>
public abstract record ShiftPattern
{
    private protected ShiftPattern() { }

    /// <summary>One shift a week, from handoff to handoff.</summary>
    /// <param name="on">The day of the handoff.</param>
    /// <param name="at">The wall-clock time of the handoff in the rotation's zone.</param>
    /// <returns>The pattern.</returns>
    public static ShiftPattern Weekly(IsoDayOfWeek on, LocalTime at) => new HandoffPattern(on, at);

    /// <summary>One shift a day, from handoff to handoff.</summary>
    /// <param name="at">The wall-clock time of the handoff in the rotation's zone.</param>
    /// <returns>The pattern.</returns>
    public static ShiftPattern Daily(LocalTime at) => new HandoffPattern(null, at);

    /// <summary>Named shifts on days of the week, each in a zone of its own if wanted (follow-the-sun).</summary>
    /// <param name="shifts">The shifts.</param>
    /// <returns>The pattern.</returns>
    public static ShiftPattern Named(params IReadOnlyList<NamedShift> shifts) => new NamedShiftPattern(shifts);
}

/// <summary>
/// Shifts that follow one another without a gap, from handoff to handoff. Handoffs keep their wall-clock time, so that
/// a week over a DST change has 167 or 169 hours. A handoff time that a DST change skips is later by the length of the
/// gap (02:30 becomes 03:30); of a time that comes twice the first counts.
/// </summary>
/// <param name="On">The day of the week of the handoff, or null for every day.</param>
/// <param name="At">The wall-clock time of the handoff in the rotation's zone.</param>
sealed record HandoffPattern(IsoDayOfWeek? On, LocalTime At) : ShiftPattern;

/// <summary>
/// Shifts with names on days of the week. Skipped and repeated wall-clock times are read as in
/// <see cref="HandoffPattern"/>. Each shift keeps its stated wall-clock hours all year. Shifts of several zones
/// (follow-the-sun) therefore overlap, or leave hours open, in seasons in which one zone keeps DST and another does
/// not; a shift that should always end when the next begins says so (<see cref="NamedShift.MeetsNext"/>).
/// </summary>
/// <param name="Shifts">At least one shift, ids unique.</param>
sealed record NamedShiftPattern(IReadOnlyList<NamedShift> Shifts) : ShiftPattern;
