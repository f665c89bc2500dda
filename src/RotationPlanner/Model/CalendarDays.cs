namespace RotationPlanner;

/// <summary>Days by what a holiday calendar says of them.</summary>
public sealed record CalendarDays
{
    CalendarDays(bool areWorkingDays, string? calendar) => (AreWorkingDays, Calendar) = (areWorkingDays, calendar);

    /// <summary>Working days where true, public holidays where false.</summary>
    public bool AreWorkingDays { get; }

    /// <summary>The <see cref="HolidayCalendar.Id"/>; null for Monday to Friday all year.</summary>
    public string? Calendar { get; }

    /// <summary>Days that are neither Saturday nor Sunday nor a public holiday.</summary>
    /// <param name="calendar">The <see cref="HolidayCalendar.Id"/>, or null for Monday to Friday all year.</param>
    /// <returns>The days.</returns>
    public static CalendarDays WorkingDays(string? calendar = null) => new(true, calendar);

    /// <summary>Public holidays.</summary>
    /// <param name="calendar">The <see cref="HolidayCalendar.Id"/>.</param>
    /// <returns>The days.</returns>
    public static CalendarDays Holidays(string calendar) => new(false, calendar);
}
