using NodaTime;
using NodaTime.Text;

namespace RotationPlanner.Calendars.Reading;

/// <summary>Reads dates and times strictly; what is not exactly one is refused, never guessed.</summary>
sealed class MomentReader(ZoneResolver zones)
{
    static readonly LocalDatePattern Date = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");
    static readonly LocalDateTimePattern Time = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");

    public DateTimeZone PersonZone => zones.PersonZone;

    /// <summary>
    /// Null where a zone that nothing explains refuses what names it. Else told of such a zone, and the time is read in
    /// UTC: at most 14 hours after what it may mean, and 12 before.
    /// </summary>
    public Action<ItemRefused>? UnknownZone { get; set; }

    public Moment Read(ContentLine line) => Read(line.Value.Trim(), line);

    public List<Moment> ReadList(ContentLine line) =>
        [.. line.Value.Split(',').Select(value => Read(value.Trim(), line))];

    /// <summary>One value of a line, with the zone the line names.</summary>
    public Moment Read(string value, ContentLine line)
    {
        var utc = value.EndsWith('Z');
        if (TimeOf(utc ? value[..^1] : value) is { } time)
            return new Moment(time, utc ? DateTimeZone.Utc : ZoneOf(line), false);
        if (Date.Parse(value) is { Success: true } date)
            return new Moment(date.Value.AtMidnight(), zones.PersonZone, true);
        throw new ItemRefused(
            $"{line.Name} is not a date or time.", line, "Maybe it should look like 20270104 or 20270104T090000Z.");
    }

    /// <summary>The day that a value begins with, however it goes on; null where it begins with none.</summary>
    public Moment? DayOf(ContentLine line)
    {
        var digits = new string([.. line.Value.Where(char.IsAsciiDigit).Take(8)]);
        return Date.Parse(digits) is { Success: true } date ? new Moment(date.Value.AtMidnight(), zones.PersonZone, true) : null;
    }

    // The end of a day may be written as its hour 24, and a second may be a leap second.
    static LocalDateTime? TimeOf(string text)
    {
        if (text.Length == 15 && text.EndsWith("T240000", StringComparison.Ordinal))
            return Date.Parse(text[..8]) is { Success: true } day ? day.Value.PlusDays(1).AtMidnight() : null;
        if (text.Length == 15 && text.EndsWith("60", StringComparison.Ordinal)) text = text[..13] + "59";
        return Time.Parse(text) is { Success: true } time ? time.Value : null;
    }

    DateTimeZone ZoneOf(ContentLine line)
    {
        if (line.Parameter("TZID") is not { } id) return zones.PersonZone;
        try
        {
            return zones.Resolve(id, line);
        }
        catch (ItemRefused unknown) when (UnknownZone is not null)
        {
            UnknownZone(unknown);
            return DateTimeZone.Utc;
        }
    }
}
