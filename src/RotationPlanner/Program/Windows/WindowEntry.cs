using NodaTime;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Program;

/// <summary>
/// What a choice adds to a rolling window, and on which day; used by <see cref="ProgramBuilder.Window"/>.
/// </summary>
/// <param name="Choice">The choice.</param>
/// <param name="Day">Days since 1970 (or any other whole-numbered scale).</param>
/// <param name="Weight">What it adds, 0 or more.</param>
public readonly record struct WindowEntry(Choice Choice, int Day, long Weight)
{
    /// <summary>What a choice adds on a date.</summary>
    /// <param name="choice">The choice.</param>
    /// <param name="date">The date, of the ISO calendar.</param>
    /// <param name="weight">What it adds, 0 or more.</param>
    public WindowEntry(Choice choice, LocalDate date, long weight) : this(choice, date.DayNumber(), weight) { }
}
