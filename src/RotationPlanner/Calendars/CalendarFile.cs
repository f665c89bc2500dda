using NodaTime;
using RotationPlanner.Calendars.Reading;

namespace RotationPlanner.Calendars;

/// <summary>
/// Reads iCalendar files (RFC 5545) of people and of public holidays. A file is never trusted: whatever it holds, the
/// answer is data and problems, never an exception, and it comes soon. An item that cannot be read exactly is reported
/// and left out, the others are still read.
/// </summary>
public static class CalendarFile
{
    /// <summary>Reads when a person is busy.</summary>
    /// <remarks>
    /// Transparent, free and cancelled events are not busy; tentative and out-of-office ones are. All-day events are
    /// the person's local days, as are times without a zone the person's wall-clock times. A time zone name is looked
    /// up among IANA's, then Windows', then in the file itself.
    /// </remarks>
    /// <param name="path">The file.</param>
    /// <param name="personZone">Where the person lives.</param>
    /// <param name="window">The time of interest; must have both ends.</param>
    /// <returns>
    /// Busy times that touch the window, by start, then end, equal ones once; they may overlap and reach out of it. And
    /// what could not be read, one entry an item.
    /// </returns>
    public static (IReadOnlyList<BusyTime> Busy, IReadOnlyList<Problem> Problems) ReadBusy(
        string path, DateTimeZone personZone, Interval window)
    {
        ArgumentNullException.ThrowIfNull(path);
        var source = CalendarSource.Read(path);
        if (source.Text is null) return ([], [source.Problem!]);
        var (busy, problems) = ParseBusy(source.Text, personZone, window);
        return (busy, InFile(problems, path));
    }

    /// <summary>Reads when a person is busy, from text; see <see cref="ReadBusy"/>.</summary>
    /// <param name="text">The text of an iCalendar file.</param>
    /// <param name="personZone">Where the person lives.</param>
    /// <param name="window">The time of interest; must have both ends.</param>
    /// <returns>
    /// Busy times that touch the window, by start, then end, equal ones once; they may overlap and reach out of it. And
    /// what could not be read, one entry an item.
    /// </returns>
    public static (IReadOnlyList<BusyTime> Busy, IReadOnlyList<Problem> Problems) ParseBusy(
        string text, DateTimeZone personZone, Interval window)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(personZone);
        if (!window.HasStart || !window.HasEnd)
            throw new ArgumentException(
                "The window must have a start and an end: calendars repeat for ever.", nameof(window));
        var reading = BusyReader.Read(text, personZone, window);
        return (reading.Busy, reading.Problems);
    }

    /// <summary>
    /// Reads the days of a holiday calendar: its all-day events, whether they block time or not, except cancelled ones.
    /// An event with times of day is a problem.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="window">The dates of interest, both included.</param>
    /// <returns>The dates in the window, and what could not be read, one entry an item.</returns>
    public static (IReadOnlySet<LocalDate> Dates, IReadOnlyList<Problem> Problems) ReadDates(
        string path, DateInterval window)
    {
        ArgumentNullException.ThrowIfNull(path);
        var reading = ReadHolidays(path, window);
        return (reading.Dates, reading.Problems);
    }

    /// <summary>As <see cref="ReadDates"/>, with the titles of the events.</summary>
    internal static CalendarDates ReadHolidays(string path, DateInterval window)
    {
        var source = CalendarSource.Read(path);
        if (source.Text is null) return new CalendarDates(new HashSet<LocalDate>(), [source.Problem!]);
        var reading = DatesReader.Read(source.Text, window);
        return reading with { Problems = InFile(reading.Problems, path) };
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
        return (reading.Dates, reading.Problems);
    }

    static Problem[] InFile(IReadOnlyList<Problem> problems, string path) =>
        [.. problems.Select(p => p with { File = path })];
}
