using NodaTime;
using NodaTime.Text;

namespace RotationPlanner.Calendars.Reading;

/// <summary>How long an event lasts: days of the wall clock first, then exact time.</summary>
/// <param name="Days">Whole days on the wall clock; a day over a change of the clocks has 23 or 25 hours.</param>
/// <param name="Exact">Exact time after them.</param>
readonly record struct EventLength(int Days, Duration Exact)
{
    static readonly PeriodPattern Pattern = PeriodPattern.Roundtrip;

    /// <summary>No less than it can last, for finding what reaches into a window.</summary>
    public Duration AtMost => Duration.FromDays(Days) + Exact + Duration.FromDays(1);

    public Instant EndOf(Moment start)
    {
        // What lasts beyond the end of time lasts to it.
        if (start.Local.Year + 2L + Days / 365 > MostYear) return Instant.FromUtc(MostYear, 1, 1, 0, 0);
        return (Days == 0 ? start.Instant : start.At(start.Local.PlusDays(Days)).Instant) + Exact;
    }

    const int MostYear = 9_990;

    public static EventLength Between(Moment start, ContentLine line, Moment end)
    {
        if (start.IsDate != end.IsDate)
            throw new ItemRefused("One of start and end is a date and the other has a time of day.", line);
        var (days, exact) = start.IsDate
            ? (Period.DaysBetween(start.Local.Date, end.Local.Date), Duration.Zero) : (0, end.Instant - start.Instant);
        if (days < 0 || exact < Duration.Zero)
            throw new ItemRefused("It ends before it starts.", line, "Maybe start and end are exchanged.");
        // Many programs write the same date twice for a single day, and the year 9999 for no end.
        return new EventLength(start.IsDate ? Math.Clamp(days, 1, Limits.Days) : 0, Duration.Min(exact, Duration.FromDays(Limits.Days)));
    }

    public static EventLength Read(string value, ContentLine line)
    {
        var isNegative = value.TrimStart().StartsWith('-');
        var parsed = Pattern.Parse(value.Trim().TrimStart('+', '-'));
        if (!parsed.Success || parsed.Value is { Years: not 0 } or { Months: not 0 })
            throw new ItemRefused($"{line.Name} is not a duration.", line, "Maybe it should look like P1D or PT8H30M.");
        var period = parsed.Value;
        if (DaysOf(period.Days, 1) + DaysOf(period.Weeks, 7) + DaysOf(period.Hours / 24, 1) + DaysOf(period.Minutes / 1_440, 1) + DaysOf(period.Seconds / 86_400, 1) > Limits.Days)
            throw new ItemRefused("It lasts longer than a hundred years.", line, "Maybe the program that wrote it has a fault.");
        var exact = Duration.FromHours(period.Hours) + Duration.FromMinutes(period.Minutes)
            + Duration.FromSeconds(period.Seconds);
        var days = period.Days + 7 * period.Weeks;
        return days < 0 || exact < Duration.Zero || (isNegative && (days, exact) != (0, Duration.Zero))
            ? throw new ItemRefused("The duration is negative.", line, "Maybe start and end are exchanged.") : new EventLength(days, exact);
    }

    static double DaysOf(long count, int length) => Math.Abs((double)count * length);

    /// <summary>The same length in days of the wall clock, where it has a date's start: a day has 24 hours there.</summary>
    public EventLength OfDate() => Exact == Duration.Zero ? this : new EventLength(Days + (int)Math.Ceiling(Exact.TotalDays), Duration.Zero);
}
