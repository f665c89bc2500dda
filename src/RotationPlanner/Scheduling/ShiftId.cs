using NodaTime;
using NodaTime.Text;

namespace RotationPlanner.Scheduling;

/// <summary>
/// Writes and reads shift ids. The date is the one the pattern names: where a DST change skips a handoff late in the
/// evening, the shift begins after midnight and still carries the date of the evening, so that ids never collide.
/// </summary>
static class ShiftId
{
    public static string Of(Rotation rotation, LocalDate date, string? name = null) =>
        name is null ? $"{rotation.Id}/{LocalDatePattern.Iso.Format(date)}"
            : $"{rotation.Id}/{LocalDatePattern.Iso.Format(date)}/{name}";

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
        var date = LocalDatePattern.Iso.Parse(parts[0]);
        return date.Success ? (date.Value, parts.Length > 1 ? parts[1] : null) : null;
    }
}
