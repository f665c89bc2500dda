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

    public Instant EndOf(Moment start) => start.At(start.Local.PlusDays(Days)).Instant + Exact;

    public static EventLength Between(Moment start, ContentLine line, Moment end)
    {
        if (start.IsDate != end.IsDate)
            throw new ItemRefused("One of start and end is a date and the other has a time of day.", line);
        var (days, exact) = start.IsDate
            ? (Period.DaysBetween(start.Local.Date, end.Local.Date), Duration.Zero) : (0, end.Instant - start.Instant);
        if (days < 0 || exact < Duration.Zero)
            throw new ItemRefused("It ends before it starts.", line, "Maybe start and end are exchanged.");
        // Many programs write the same date twice for a single day.
        return new EventLength(start.IsDate ? Math.Max(1, days) : 0, exact);
    }

    public static EventLength Read(string value, ContentLine line)
    {
        var parsed = Pattern.Parse(value.TrimStart('+'));
        if (!parsed.Success || parsed.Value is { Years: not 0 } or { Months: not 0 })
            throw new ItemRefused($"{line.Name} is not a duration.", line, "Maybe it should look like P1D or PT8H30M.");
        var period = parsed.Value;
        var exact = Duration.FromHours(period.Hours) + Duration.FromMinutes(period.Minutes)
            + Duration.FromSeconds(period.Seconds);
        var days = checked(period.Days + 7 * period.Weeks);
        return days < 0 || exact < Duration.Zero
            ? throw new ItemRefused("The duration is negative.", line) : new EventLength(days, exact);
    }
}
