using NodaTime;

namespace RotationPlanner;

/// <summary>
/// Names days, all of them or a part of each: a day of the week, such a day of every month, or a range of dates. Days
/// and times are the person's local ones, whatever DST does.
/// </summary>
public sealed record DaySelector
{
    /// <summary>The most that a wish weighs.</summary>
    internal const int MostWeight = 10;

    /// <summary>The rarest that a day comes, in weeks.</summary>
    internal const int MostWeeks = 52;

    const int LastOfMonth = -1, DaysPerWeek = 7;

    DaySelector(IsoDayOfWeek? dayOfWeek, DateInterval? dates, int? ofMonth) =>
        (DayOfWeek, Dates, OfMonth) = (dayOfWeek, dates, ofMonth);

    /// <summary>The day of the week, or null when dates are named.</summary>
    public IsoDayOfWeek? DayOfWeek { get; }

    /// <summary>The dates, both ends included, or null when a day of the week is named.</summary>
    public DateInterval? Dates { get; }

    /// <summary>
    /// Which such day of each month: 1 for the first to 5 for the fifth, -1 for the last; null for all of them.
    /// </summary>
    public int? OfMonth { get; }

    /// <summary>
    /// Every how many weeks the day of the week comes, 1 to 52, counted from the week (from Monday) of
    /// <see cref="Since"/>, which more than 1 asks for. 1 when not given.
    /// </summary>
    public int Weeks { get; init; } = 1;

    /// <summary>The first date that may be meant, or null.</summary>
    public LocalDate? Since { get; init; }

    /// <summary>The last date that may be meant, or null.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>The wall-clock time from which the day is meant; null for from its beginning.</summary>
    public LocalTime? From { get; init; }

    /// <summary>
    /// The wall-clock time until which the day is meant, excluded; at or before <see cref="From"/> means on the next
    /// day. Null for until the day's end.
    /// </summary>
    public LocalTime? To { get; init; }

    /// <summary>How much a wish weighs beside others, 1 to 10; time off has no weight. 1 when not given.</summary>
    public int Weight { get; init; } = 1;

    /// <summary>Every such day of the week.</summary>
    /// <param name="day">Monday to Sunday.</param>
    /// <returns>The selector.</returns>
    public static DaySelector Every(IsoDayOfWeek day) => new(day, null, null);

    /// <summary>One such day of the week in every month, such as the first Monday.</summary>
    /// <param name="which">1 for the first to 5 for the fifth, which not every month has; -1 for the last.</param>
    /// <param name="day">Monday to Sunday.</param>
    /// <returns>The selector.</returns>
    public static DaySelector Monthly(int which, IsoDayOfWeek day) => new(day, null, which);

    /// <summary>A range of dates, both included.</summary>
    /// <param name="from">First date.</param>
    /// <param name="to">Last date.</param>
    /// <returns>The selector.</returns>
    public static DaySelector Between(LocalDate from, LocalDate to) => new(null, new DateInterval(from, to), null);

    /// <summary>Whether a date is named, all of it or a part.</summary>
    /// <param name="date">A local date of the person.</param>
    /// <returns>True when it is.</returns>
    public bool Matches(LocalDate date) =>
        !(date < Since) && !(date > Until)
        && (Dates?.Contains(date) ?? (DayOfWeek == date.DayOfWeek && IsItsWeek(date) && IsItsTurn(date)));

    /// <summary>Whether any instant of the days named lies in the half-open stretch given.</summary>
    /// <param name="start">First instant of the stretch.</param>
    /// <param name="end">First instant after it.</param>
    /// <param name="zone">The person's zone.</param>
    /// <returns>True when they overlap.</returns>
    public bool Overlaps(Instant start, Instant end, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var last = (end - Duration.Epsilon).InZone(zone).Date;
        // The day before may reach over midnight.
        for (var date = start.InZone(zone).Date.PlusDays(-1); date <= last; date = date.PlusDays(1))
            if (Matches(date) && On(date, zone) is var time && time.Start < time.End && time.Overlaps(start, end))
                return true;
        return false;
    }

    /// <summary>The part of one day that is meant; empty where DST skips all of it.</summary>
    internal BusyTime On(LocalDate date, DateTimeZone zone)
    {
        var from = From is { } begins ? date.At(begins).InZoneLeniently(zone) : date.AtStartOfDayInZone(zone);
        var to = To is not { } ends ? date.PlusDays(1).AtStartOfDayInZone(zone)
            : (ends <= (From ?? LocalTime.Midnight) ? date.PlusDays(1) : date).At(ends).InZoneLeniently(zone);
        return new BusyTime(from.ToInstant(), to.ToInstant());
    }

    bool IsItsWeek(LocalDate date) => Weeks <= 1 || Since is not { } since
        || Period.DaysBetween(MondayOf(since), MondayOf(date)) / DaysPerWeek % Weeks == 0;

    bool IsItsTurn(LocalDate date) => OfMonth switch
    {
        null => true,
        LastOfMonth => date.PlusDays(DaysPerWeek).Month != date.Month,
        { } which => (date.Day - 1) / DaysPerWeek == which - 1,
    };

    static LocalDate MondayOf(LocalDate date) => date.PlusDays(IsoDayOfWeek.Monday - date.DayOfWeek);
}
