using NodaTime;

namespace RotationPlanner.Calendars.Reading;

/// <summary>Reads VFREEBUSY, which Ical.Net 5.2 reads as nothing at all.</summary>
static class FreeBusyReader
{
    /// <summary>The busy periods that touch the window, each with whether it is out of office.</summary>
    public static IEnumerable<(Interval Period, bool IsAway)> Read(Component component, MomentReader times, CalendarWalk walk)
    {
        foreach (var trouble in component.Troubles) walk.Tell(component, trouble);
        foreach (var line in component.All("FREEBUSY"))
        {
            var type = line.Parameter("FBTYPE")?.Trim().ToUpperInvariant();
            if (type == "FREE") continue;
            foreach (var value in line.Value.Split(','))
                if (Period(value.Trim(), line, times, walk, component) is { } period && period.Start < period.End && period.Start < walk.Window.End && walk.Window.Start < period.End)
                    yield return (period, type == "BUSY-UNAVAILABLE");
        }
    }

    static Interval? Period(string value, ContentLine line, MomentReader times, CalendarWalk walk, Component component)
    {
        Moment? known = null;
        try
        {
            var slash = value.IndexOf('/');
            var start = times.Read(slash < 0 ? value : value[..slash], line);
            known = start;
            if (slash < 0)
                throw new ItemRefused("FREEBUSY is not a period.", line, "Maybe it should look like 20270104T090000Z/PT8H.");
            return new Interval(start.Instant, PeriodReader.LengthOf(start, value[(slash + 1)..], line, times).EndOf(start));
        }
        catch (ItemRefused refused)
        {
            if (known is not { } start)
            {
                walk.Tell(component, new Trouble(refused, "counts without this period: when it is cannot be told"));
                return null;
            }
            var day = start.Instant.InZone(times.PersonZone).Date;
            var whole = new Interval(times.PersonZone.AtStartOfDay(day).ToInstant(), times.PersonZone.AtStartOfDay(day.PlusDays(1)).ToInstant());
            if (whole.Start < walk.Window.End && walk.Window.Start < whole.End)
                walk.Tell(component, new Trouble(refused, "counts as busy all day on which this period begins"));
            return whole;
        }
    }
}
