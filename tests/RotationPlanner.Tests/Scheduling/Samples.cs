using NodaTime;

namespace RotationPlanner.Tests.Scheduling;

/// <summary>Small companies for tests of time.</summary>
static class Samples
{
    public static readonly DateTimeZone London = Zone("Europe/London");
    public static readonly DateTimeZone NewYork = Zone("America/New_York");
    public static readonly DateTimeZone Sydney = Zone("Australia/Sydney");

    public static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb[id];

    public static Company Company(ShiftPattern pattern, DateTimeZone zone, LocalDate from, LocalDate to) => new()
    {
        Name = "Test",
        Horizon = new DateInterval(from, to),
        TimeZone = zone,
        Rotations = [new Rotation { Id = "r", Pattern = pattern, Roles = [new Role { Id = "commander" }] }],
    };

    public static Responder Person(string id, DateTimeZone zone, string? holidays = null) =>
        new() { Id = id, Department = "d", TimeZone = zone, Stage = Ladder.Certified, Holidays = holidays };

    public static NamedShift Leg(string id, int from, int to, string zone) =>
        new() { Id = id, From = new LocalTime(from, 0), To = new LocalTime(to % 24, 0), TimeZone = Zone(zone) };

    /// <summary>As <see cref="Leg"/>, and it ends when the next begins.</summary>
    public static NamedShift Meeting(string id, int from, int to, string zone) =>
        Leg(id, from, to, zone) with { MeetsNext = true };
}
