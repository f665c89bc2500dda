using NodaTime;
using NodaTime.Text;
using RotationPlanner.Calendars;

namespace RotationPlanner.Tests.Calendars;

/// <summary>Shorthand for calendars and what is read from them.</summary>
static class Ics
{
    public static readonly DateTimeZone SaoPaulo = Zone("America/Sao_Paulo");
    public static readonly DateTimeZone London = Zone("Europe/London");
    public static readonly DateTimeZone NewYork = Zone("America/New_York");
    public static readonly Interval Year2027 = new(At("2027-01-01T00:00Z"), At("2028-01-01T00:00Z"));

    public static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb[id];

    public static Instant At(string text) =>
        InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm'Z'").Parse(text).Value;

    public static string Calendar(params string[] lines) =>
        string.Join("\r\n", ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//EN", .. lines, "END:VCALENDAR", ""]);

    public static string Event(params string[] lines) => string.Join("\r\n", ["BEGIN:VEVENT", .. lines, "END:VEVENT"]);

    /// <summary>What a calendar says, and all that is told about it.</summary>
    public static (IReadOnlyList<BusyTime> Busy, IReadOnlyList<Problem> Problems) Read(string text) => Read(text, new CalendarOptions());

    public static (IReadOnlyList<BusyTime> Busy, IReadOnlyList<Problem> Problems) Read(string text, CalendarOptions options)
    {
        var reading = CalendarFile.ParseBusy(text, SaoPaulo, Year2027, options);
        return (reading.Busy, [.. reading.Problems, .. reading.Warnings]);
    }

    public static (IReadOnlyList<BusyTime> Busy, IReadOnlyList<Problem> Problems) ReadEvent(params string[] lines) =>
        Read(Calendar(Event(lines)));

    /// <summary>The one busy time of an event, as <c>start/end</c> in UTC.</summary>
    public static string Only(params string[] lines)
    {
        var reading = ReadEvent(lines);
        Assert.Empty(reading.Problems);
        return Shown(Assert.Single(reading.Busy));
    }

    public static string[] All((IReadOnlyList<BusyTime> Busy, IReadOnlyList<Problem> Problems) reading)
    {
        Assert.Empty(reading.Problems);
        return [.. reading.Busy.Select(Shown)];
    }

    /// <summary>The one problem of an event that is left out.</summary>
    public static Problem Refused(params string[] lines)
    {
        var reading = ReadEvent(lines);
        Assert.Empty(reading.Busy);
        return Assert.Single(reading.Problems);
    }

    public static string Shown(BusyTime busy) => $"{Shown(busy.Start)}/{Shown(busy.End)}";

    static string Shown(Instant instant) =>
        InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm'Z'").Format(instant);
}
