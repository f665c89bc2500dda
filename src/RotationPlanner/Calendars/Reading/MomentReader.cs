using NodaTime;
using NodaTime.Text;

namespace RotationPlanner.Calendars.Reading;

/// <summary>Reads dates and times strictly; what is not exactly one is refused, never guessed.</summary>
sealed class MomentReader(ZoneResolver zones)
{
    static readonly LocalDatePattern Date = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");
    static readonly LocalDateTimePattern Time = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");

    public Moment Read(ContentLine line) => Read(line.Value.Trim(), line);

    public List<Moment> ReadList(ContentLine line) =>
        [.. line.Value.Split(',').Select(value => Read(value.Trim(), line))];

    /// <summary>One value of a line, with the zone the line names.</summary>
    public Moment Read(string value, ContentLine line)
    {
        var utc = value.EndsWith('Z');
        if (Time.Parse(utc ? value[..^1] : value) is { Success: true } time)
            return new Moment(time.Value, utc ? DateTimeZone.Utc : ZoneOf(line), false);
        if (Date.Parse(value) is { Success: true } date)
            return new Moment(date.Value.AtMidnight(), zones.PersonZone, true);
        throw new ItemRefused(
            $"{line.Name} is not a date or time.", line, "Maybe it should look like 20270104 or 20270104T090000Z.");
    }

    DateTimeZone ZoneOf(ContentLine line) =>
        line.Parameter("TZID") is { } id ? zones.Resolve(id, line) : zones.PersonZone;
}
