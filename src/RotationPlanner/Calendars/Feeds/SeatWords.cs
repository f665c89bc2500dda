using NodaTime;
using NodaTime.Text;

namespace RotationPlanner.Calendars.Feeds;

/// <summary>What an event says about a seat, in words.</summary>
sealed class SeatWords(Plan plan, SeatLookup seats, Uri? link)
{
    static readonly LocalDateTimePattern WallClock = LocalDateTimePattern.CreateWithInvariantCulture("ddd uuuu-MM-dd HH:mm");

    readonly Dictionary<string, Responder> people = plan.Company.Responders.DistinctBy(r => r.Id).ToDictionary(r => r.Id, StringComparer.Ordinal);
    readonly Dictionary<string, Rotation> rotations = plan.Company.Rotations.DistinctBy(r => r.Id).ToDictionary(r => r.Id, StringComparer.Ordinal);

    /// <summary>Person, rotation and role: some programs merge events of one time and title, whatever their identity.</summary>
    public string Summary(FeedSeat seat) => $"{(seat.Responder is null ? "UNFILLED" : Person(seat.Responder))}: {Rotation(seat)}, {Role(seat)}";

    public string Description(FeedSeat seat, FeedPage page)
    {
        var zone = plan.Schedule.Find(seat.Shift)?.Start.Zone ?? rotations.GetValueOrDefault(seat.Rotation)?.TimeZone ?? plan.Company.TimeZone;
        var lines = new List<string?>
        {
            seat.Responder is null ? $"Nobody holds this seat. {FeedText.Line(seat.Why ?? "")}".TrimEnd() : null,
            $"Rotation time: {Times(seat, zone)}",
            page.Zone.Id == zone.Id ? null : $"{(page.Kind == FeedKind.Person ? "Your" : "Company")} time: {Times(seat, page.Zone)}",
            $"Length: {Length(seat.End - seat.Start)}",
            seats.Before(seat) is { } before ? $"Takes over from {Person(before.Responder!)}" : null,
            seats.After(seat) is { } after ? $"Hands over to {Person(after.Responder!)}" : null,
            $"Shift: {FeedText.Line(seat.Shift)}",
            link?.AbsoluteUri,
        };
        return string.Join('\n', lines.Where(l => l is not null));
    }

    string Person(string id) => people.GetValueOrDefault(id) is { } person ? FeedText.Name(person.Name, id) : FeedText.Line(id);

    string Rotation(FeedSeat seat) => rotations.GetValueOrDefault(seat.Rotation) is { } rotation ? FeedText.Name(rotation.Name, rotation.Id) : FeedText.Line(seat.Rotation);

    string Role(FeedSeat seat) =>
        rotations.GetValueOrDefault(seat.Rotation)?.Roles.FirstOrDefault(r => r.Id == seat.Role) is { } role ? FeedText.Name(role.Name, role.Id) : FeedText.Line(seat.Role);

    static string Times(FeedSeat seat, DateTimeZone zone) => $"{In(seat.Start, zone)} to {In(seat.End, zone)} ({zone.Id})";

    static string In(Instant instant, DateTimeZone zone) => WallClock.Format(instant.InZone(zone).LocalDateTime);

    static string Length(Duration length) =>
        length.Minutes == 0 ? $"{Math.Floor(length.TotalHours)} h" : $"{Math.Floor(length.TotalHours)} h {length.Minutes} min";
}
