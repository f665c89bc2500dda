using NodaTime;
using NodaTime.Text;

namespace RotationPlanner.Interchange;

/// <summary>A week from Monday to Sunday; when it begins depends on where one lives.</summary>
readonly record struct DigestWeek(LocalDate Monday)
{
    const int Days = 7;

    public static DigestWeek Of(LocalDate day) => new(day.PlusDays((int)IsoDayOfWeek.Monday - (int)day.DayOfWeek));

    public LocalDate Sunday => Monday.PlusDays(Days - 1);

    public string Id => $"digest-{LocalDatePattern.Iso.Format(Monday)}";

    /// <summary>The week's instants in a zone; days that a DST change makes longer or shorter included.</summary>
    public Interval In(DateTimeZone zone) =>
        new(zone.AtStartOfDay(Monday).ToInstant(), zone.AtStartOfDay(Monday.PlusDays(Days)).ToInstant());
}
