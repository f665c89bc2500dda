using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace RotationPlanner.AspNetCore.Pages;

/// <summary>Times, numbers and names as all pages word them; the same on every machine.</summary>
static class PageText
{
    const char ThinSpace = '\u202F', Minus = '\u2212';

    static readonly ZonedDateTimePattern moment =
        ZonedDateTimePattern.CreateWithInvariantCulture("ddd d MMM HH:mm '(UTC'o<+HH:mm>')'", null),
        time = ZonedDateTimePattern.CreateWithInvariantCulture("HH:mm '(UTC'o<+HH:mm>')'", null),
        bare = ZonedDateTimePattern.CreateWithInvariantCulture("ddd d MMM HH:mm", null);

    static readonly LocalDatePattern day = LocalDatePattern.CreateWithInvariantCulture("ddd d MMM uuuu"),
        longDay = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");

    /// <summary>Such as "Mon 4 Jan 09:00 (UTC+01:00)".</summary>
    public static string Moment(Instant at, DateTimeZone zone) => moment.Format(at.InZone(zone));

    /// <summary>The begin of a span; its offset is left to the end where both have one.</summary>
    public static string From(Instant from, Instant to, DateTimeZone zone) =>
        (zone.GetUtcOffset(from) == zone.GetUtcOffset(to) ? bare : moment).Format(from.InZone(zone));

    /// <summary>The end of a span; its day is left to the begin where both are on one.</summary>
    public static string To(Instant from, Instant to, DateTimeZone zone)
    {
        var (begin, end) = (from.InZone(zone), to.InZone(zone));
        return (begin.Date == end.Date && begin.Offset == end.Offset ? time : moment).Format(end);
    }

    /// <summary>Such as "Mon 4 Jan 2027".</summary>
    public static string Day(LocalDate date) => day.Format(date);

    /// <summary>Such as "4 January 2027".</summary>
    public static string LongDay(LocalDate date) => longDay.Format(date);

    public static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    public static string Iso(Instant at) => InstantPattern.General.Format(at);

    public static string Number(double value, string format = "#,0.#") =>
        value.ToString(format, CultureInfo.InvariantCulture).Replace('-', Minus);

    public static string Hours(double hours) => $"{Number(hours)}{ThinSpace}h";

    public static string HoursOf(long minutes) => Hours(minutes / 60.0);

    public static string SignedHours(double hours) => $"{(Math.Round(hours, 1) > 0 ? "+" : "")}{Hours(Math.Round(hours, 1))}";

    /// <summary>Such as "12.5 h above the share".</summary>
    public static string FromShare(double excess) => Math.Round(Math.Abs(excess), 1) == 0 ? "fair"
        : $"{Hours(Math.Abs(excess))} {(excess > 0 ? "above" : "below")} the share";

    public static string Percent(double part) => $"{Number(100 * part)}{ThinSpace}%";

    /// <summary>Such as "+1.5 %".</summary>
    public static string SignedPercent(double part) => $"{(Math.Round(100 * part, 1) > 0 ? "+" : "")}{Percent(part)}";

    public static string Count(int count, string one, string many) => $"{Number(count)} {(count == 1 ? one : many)}";

    /// <summary>A coordinate of a drawing.</summary>
    public static string At(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>Text of people on one line, without what controls a terminal or turns the direction of other text.</summary>
    public static string Line(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                    line.Append(' ');
                    break;
                case UnicodeCategory.Format or UnicodeCategory.Surrogate: break;
                default: line.Append(rune); break;
            }
        return line.ToString().Trim();
    }

    public static string Capitalised(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
