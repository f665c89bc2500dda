using NodaTime;

namespace RotationPlanner.Calendars.Reading;

/// <summary>Reads VFREEBUSY, which the library reads as nothing at all.</summary>
static class FreeBusyReader
{
    public static List<BusyTime> Read(Component component, MomentReader times, Interval window)
    {
        if (component.Name == "VAVAILABILITY")
            throw new ItemRefused("VAVAILABILITY is not supported.", null, "Maybe export the absences as events.");
        if (component.Name != "VFREEBUSY") return [];
        if (component.Fault is not null) throw component.Fault;
        return [.. component.All("FREEBUSY").Where(IsBusy)
            .SelectMany(line => line.Value.Split(',').Select(period => Period(period.Trim(), line, times)))
            .Where(b => b.Start < b.End && b.Overlaps(window.Start, window.End))];
    }

    static bool IsBusy(ContentLine line) =>
        !string.Equals(line.Parameter("FBTYPE"), "FREE", StringComparison.OrdinalIgnoreCase);

    static BusyTime Period(string period, ContentLine line, MomentReader times)
    {
        var slash = period.IndexOf('/');
        if (slash < 0)
            throw new ItemRefused(
                "FREEBUSY is not a period.", line, "Maybe it should look like 20270104T090000Z/PT8H.");
        var start = times.Read(period[..slash], line);
        var rest = period[(slash + 1)..];
        var length = rest.StartsWith('P')
            ? EventLength.Read(rest, line) : EventLength.Between(start, line, times.Read(rest, line));
        return new BusyTime(start.Instant, length.EndOf(start), "busy");
    }
}
