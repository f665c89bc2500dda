using NodaTime;
using RotationPlanner.Calendars.Reading;

namespace RotationPlanner.Calendars;

/// <summary>
/// Reads iCalendar files (RFC 5545) of people and of public holidays. A file is never trusted: whatever it holds, the
/// answer is data and problems, never an exception, and it comes soon. What cannot be read of one item is reported and
/// harms no other.
/// </summary>
public static class CalendarFile
{
    /// <summary>Reads when a person is busy.</summary>
    /// <remarks>
    /// Transparent, free, cancelled and declined events are not busy, nor is working elsewhere; tentative and
    /// out-of-office ones are. All-day events are the person's local days, as are times without a zone the person's
    /// wall-clock times. A time zone name is looked up among IANA's, then Windows', then in the file itself. An event that
    /// cannot be read exactly counts as busy at least when it is, as far as that can be told, with a warning; one that is
    /// free or outside the window is passed over, whatever else is wrong with it. Titles are told in
    /// <see cref="BusyTime.Source"/> alone, never in problems and warnings.
    /// </remarks>
    /// <param name="path">The file.</param>
    /// <param name="personZone">Where the person lives.</param>
    /// <param name="window">The time of interest; must have both ends.</param>
    /// <param name="options">Whose it is and which events count; all of them when null.</param>
    /// <returns>What it says.</returns>
    public static CalendarReading ReadBusy(string path, DateTimeZone personZone, Interval window, CalendarOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        var (text, problem, warning) = CalendarSource.Read(path);
        if (text is null) return new CalendarReading { Busy = [], Problems = [problem!] };
        var reading = ParseBusy(text, personZone, window, options);
        reading = reading with { Problems = InFile(reading.Problems, path), Warnings = InFile(reading.Warnings, path) };
        if (warning is null) return reading;
        return options is { IsStrict: true } ? reading with { Problems = [warning, .. reading.Problems] } : reading with { Warnings = [warning, .. reading.Warnings] };
    }

    /// <summary>Reads when a person is busy, from text; see <see cref="ReadBusy"/>.</summary>
    /// <param name="text">The text of an iCalendar file.</param>
    /// <param name="personZone">Where the person lives.</param>
    /// <param name="window">The time of interest; must have both ends.</param>
    /// <param name="options">Whose it is and which events count; all of them when null.</param>
    /// <returns>What it says.</returns>
    public static CalendarReading ParseBusy(string text, DateTimeZone personZone, Interval window, CalendarOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(personZone);
        if (!window.HasStart || !window.HasEnd)
            throw new ArgumentException(
                "The window must have a start and an end: calendars repeat for ever.", nameof(window));
        return BusyReader.Read(text, personZone, window, options ?? new CalendarOptions());
    }

    /// <summary>
    /// Reads the days of a holiday calendar: its events of whole days, whether they block time or not, except cancelled
    /// ones. An event of a part of a day is left out.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="window">The dates of interest, both included.</param>
    /// <returns>The dates in the window, and what could not be read, one entry an item.</returns>
    public static (IReadOnlySet<LocalDate> Dates, IReadOnlyList<Problem> Problems) ReadDates(
        string path, DateInterval window)
    {
        ArgumentNullException.ThrowIfNull(path);
        var reading = ReadHolidays(path, window);
        return (reading.Dates, [.. reading.Problems, .. reading.Warnings]);
    }

    /// <summary>As <see cref="ReadDates"/>, with the titles of the events.</summary>
    internal static CalendarDates ReadHolidays(string path, DateInterval window)
    {
        var (text, problem, warning) = CalendarSource.Read(path);
        if (text is null) return new CalendarDates(new HashSet<LocalDate>(), [problem!]);
        var reading = DatesReader.Read(text, window);
        return reading with { Problems = InFile(reading.Problems, path), Warnings = [.. warning is null ? [] : new[] { warning }, .. InFile(reading.Warnings, path)] };
    }

    /// <summary>Reads the days of a holiday calendar from text; see <see cref="ReadDates"/>.</summary>
    /// <param name="text">The text of an iCalendar file.</param>
    /// <param name="window">The dates of interest, both included.</param>
    /// <returns>The dates in the window, and what could not be read, one entry an item.</returns>
    public static (IReadOnlySet<LocalDate> Dates, IReadOnlyList<Problem> Problems) ParseDates(
        string text, DateInterval window)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(window);
        var reading = DatesReader.Read(text, window);
        return (reading.Dates, [.. reading.Problems, .. reading.Warnings]);
    }

    static Problem[] InFile(IReadOnlyList<Problem> problems, string path) =>
        [.. problems.Select(p => p with { File = path })];
}
