using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace RotationPlanner.Scheduling;

/// <summary>
/// Writes and reads shift ids. The date is the one the pattern names: where a DST change skips a handoff late in the
/// evening, the shift begins after midnight and still carries the date of the evening, so that ids never collide.
/// </summary>
static partial class ShiftId
{
    const int DateLength = 10;

    static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    public static string Of(Rotation rotation, LocalDate date, string? name = null) =>
        name is null ? $"{rotation.Id}/{LocalDatePattern.Iso.Format(date)}"
            : $"{rotation.Id}/{LocalDatePattern.Iso.Format(date)}/{name}";

    /// <summary>With the wall-clock time, and its offset where that comes twice; where a date has several handoffs.</summary>
    public static string Of(Rotation rotation, ZonedDateTime start, LocalDateTime named)
    {
        var offset = start.Zone.MapLocal(named).Count > 1 ? OffsetPattern.GeneralInvariant.Format(start.Offset) : "";
        if (offset.Length == 3) offset += ":00";
        return $"{rotation.Id}/{Minute.Format(named)}{offset}";
    }

    /// <summary>
    /// The date of a seat's shift: that of the pattern where the id tells it, since a handoff that a DST change skips may
    /// begin after midnight.
    /// </summary>
    public static LocalDate DateOf(Company company, Assignment seat) => Read(seat.Shift, seat.Rotation)?.Date
        ?? seat.Start.InZone(company.Rotations.FirstOrDefault(r => r.Id == seat.Rotation)?.TimeZone ?? company.TimeZone).Date;

    /// <summary>The date and name inside an id, or null when it is not an id of the rotation.</summary>
    public static (LocalDate Date, string? Name)? Read(string id, string rotation)
    {
        if (!id.StartsWith(rotation + "/", StringComparison.Ordinal)) return null;
        var parts = id[(rotation.Length + 1)..].Split('/', 2);
        var date = LocalDatePattern.Iso.Parse(WithTime().IsMatch(parts[0]) ? parts[0][..DateLength] : parts[0]);
        return date.Success ? (date.Value, parts.Length > 1 ? parts[1] : null) : null;
    }

    [GeneratedRegex("^.{10}T[0-9]{2}:[0-9]{2}([+-][0-9]{2}:[0-9]{2}(:[0-9]{2})?)?\\z")]
    private static partial Regex WithTime();
}
