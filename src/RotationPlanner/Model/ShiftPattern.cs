using NodaTime;

namespace RotationPlanner;

/// <summary>
/// When the shifts of a rotation begin and end, in wall-clock time: from handoff to handoff (<see cref="Every"/>,
/// <see cref="Weekly"/>, <see cref="Daily"/>), or shifts with names and hours of their own (<see cref="Named"/>,
/// <see cref="Cycle"/>). A pattern repeats for ever in both directions, counted from its anchor and never from the
/// horizon, so that the plan of the next quarter goes on in step.
/// </summary>
public abstract record ShiftPattern
{
    private protected ShiftPattern() { }

    /// <summary>From where patterns without an anchor are counted: a Sunday.</summary>
    internal static LocalDate CustomaryAnchor { get; } = new(1970, 1, 4);

    /// <summary>One shift a week, from handoff to handoff.</summary>
    /// <param name="on">The day of the handoff.</param>
    /// <param name="at">The wall-clock time of the handoff in the rotation's zone.</param>
    /// <returns>The pattern.</returns>
    public static ShiftPattern Weekly(IsoDayOfWeek on, LocalTime at) => Every(Period.FromWeeks(1), at, StartDays.Weekdays(on));

    /// <summary>One shift a day, from handoff to handoff.</summary>
    /// <param name="at">The wall-clock time of the handoff in the rotation's zone.</param>
    /// <returns>The pattern.</returns>
    public static ShiftPattern Daily(LocalTime at) => Every(Period.FromDays(1), at);

    /// <summary>Shifts that follow one another without a gap, from handoff to handoff.</summary>
    /// <param name="length">
    /// How often hands are changed: a number of hours, of days, of weeks or of months (a quarter is three), up to a year.
    /// </param>
    /// <param name="at">The wall-clock time of the handoff in the rotation's zone; of hours, of one handoff a day.</param>
    /// <param name="on">
    /// The days of the handoffs: of weeks their days of the week (that of the anchor when not given), of months
    /// <see cref="StartDays.Numbered"/> and the like (the first day when not given); of hours and days none.
    /// </param>
    /// <param name="anchor">
    /// A date from which hours, days and weeks are counted, or a date of the month from which months are; 4 January 1970,
    /// a Sunday, when not given. The first handoff is the first one that fits on this date or after it.
    /// </param>
    /// <returns>The pattern; the validation of the company tells what is wrong with it.</returns>
    public static ShiftPattern Every(Period length, LocalTime at, StartDays? on = null, LocalDate? anchor = null)
    {
        ArgumentNullException.ThrowIfNull(length);
        return new HandoffPattern(length, at) { On = on, Anchor = anchor ?? CustomaryAnchor };
    }

    /// <summary>Named shifts on days of the week, each in a zone of its own if wanted (follow-the-sun).</summary>
    /// <param name="shifts">The shifts.</param>
    /// <returns>The pattern.</returns>
    public static ShiftPattern Named(params IReadOnlyList<NamedShift> shifts) => new NamedShiftPattern(shifts);

    /// <summary>Named shifts on days of a cycle that need not be a week, such as 14 days.</summary>
    /// <param name="days">How many days the cycle has, 2 to 366.</param>
    /// <param name="anchor">The date of a first day.</param>
    /// <param name="shifts">The shifts; <see cref="NamedShift.On"/> names days of the cycle, counted from 1.</param>
    /// <returns>The pattern.</returns>
    public static ShiftPattern Cycle(int days, LocalDate anchor, params IReadOnlyList<NamedShift> shifts) =>
        new NamedShiftPattern(shifts) { CycleDays = days, Anchor = anchor };

    /// <summary>Shifts shorter than the time from handoff to handoff, such as week on, week off.</summary>
    /// <param name="length">How long each shift lasts on the wall clock.</param>
    /// <returns>The same pattern with shifts of that length.</returns>
    /// <exception cref="InvalidOperationException">The pattern has named shifts, which say their hours.</exception>
    public ShiftPattern Lasting(Period length)
    {
        ArgumentNullException.ThrowIfNull(length);
        return Handoffs() with { Lasts = length };
    }

    /// <summary>
    /// Nobody hands over on a public holiday: the handoff is on the next other day, and the shift before goes on until
    /// then. Two handoffs that meet are one.
    /// </summary>
    /// <param name="calendar">The <see cref="HolidayCalendar.Id"/>.</param>
    /// <returns>The same pattern but for these days.</returns>
    /// <exception cref="InvalidOperationException">The pattern has named shifts (<see cref="NamedShift.Except"/>).</exception>
    public ShiftPattern Except(string calendar) => Handoffs() with { NotOn = calendar };

    /// <summary>As <see cref="Except"/>, with Saturdays and Sundays among the days on which nobody hands over.</summary>
    /// <param name="calendar">The <see cref="HolidayCalendar.Id"/>, or null for Monday to Friday all year.</param>
    /// <returns>The same pattern but for these days.</returns>
    /// <exception cref="InvalidOperationException">The pattern has named shifts (<see cref="NamedShift.Only"/>).</exception>
    public ShiftPattern OnWorkingDays(string? calendar = null) =>
        Handoffs() with { OnlyOn = CalendarDays.WorkingDays(calendar) };

    HandoffPattern Handoffs() => this as HandoffPattern
        ?? throw new InvalidOperationException("Named shifts say of themselves when they take place.");
}
