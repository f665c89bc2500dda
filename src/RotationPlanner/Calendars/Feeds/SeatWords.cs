using NodaTime;
using NodaTime.Text;

namespace RotationPlanner.Calendars.Feeds;

/// <summary>What an event says about a seat, in words.</summary>
sealed class SeatWords(Plan plan, SeatLookup seats, Uri? link)
{
    static readonly LocalDateTimePattern WallClock = LocalDateTimePattern.CreateWithInvariantCulture(
        "ddd uuuu-MM-dd HH:mm");

    readonly Dictionary<string, Responder> people = plan.Company.Responders.DistinctBy(r => r.Id)
        .ToDictionary(r => r.Id, StringComparer.Ordinal);
    readonly Dictionary<string, Rotation> rotations = plan.Company.Rotations.DistinctBy(r => r.Id)
        .ToDictionary(r => r.Id, StringComparer.Ordinal);

    /// <summary>
    /// Person, rotation and role: some programs merge events of one time and title, whatever their identity.
    /// </summary>
    public string Summary(FeedSeat seat) =>
        $"{(seat.Responder is null ? "UNFILLED" : Person(seat.Responder))}: {Rotation(seat)}, {Role(seat)}{Note(seat)}";

    public string Description(FeedSeat seat, FeedPage page)
    {
        var lines = new List<string?>
        {
            seat.Responder is null ? $"Nobody holds this seat. {FeedText.Line(seat.Why ?? "")}".TrimEnd() : null,
            seat.Provisional ? $"Provisional: the sign-off is still to come. {(seat.Fallback is null ? "Nobody is there to step in." : $"{Person(seat.Fallback)} steps in if it does not.")}" : null,
            seat.Mentor is null ? null : $"Mentor: {Person(seat.Mentor)}",
        };
        lines.AddRange(Times(seat, page));
        lines.AddRange(
        [
            seats.Before(seat) is { } before ? $"Takes over from {Person(before.Responder!)}{Staying(before, page, ", who stays")}" : null,
            seats.After(seat) is { } after ? $"Hands over to {Person(after.Responder!)}{Staying(seat, page, " and stays")}" : null,
            $"Shift: {FeedText.Line(seat.Shift)}",
            link?.AbsoluteUri,
        ]);
        return string.Join('\n', lines.Where(l => l is not null));
    }

    /// <summary>
    /// When it is, on the rotation's clock and the reader's, and how long it takes; of what belongs to no rotation on
    /// the reader's alone.
    /// </summary>
    public IEnumerable<string> Times(FeedEntry entry, FeedPage page)
    {
        var seat = entry switch { FeedSeat s => s, FeedStandby s => s.Seat, _ => null };
        var reader = $"{(page.Kind is FeedKind.Person or FeedKind.Observation ? "Your" : "Company")} time: {Times(entry, page.Zone)}";
        var zone = seat is null ? page.Zone : plan.Schedule.Find(seat.Shift)?.Start.Zone
            ?? rotations.GetValueOrDefault(seat.Rotation)?.TimeZone ?? plan.Company.TimeZone;
        if (seat is not null) yield return $"Rotation time: {Times(entry, zone)}";
        if (seat is null || page.Zone.Id != zone.Id) yield return reader;
        yield return $"Length: {Length(entry.End - entry.Start)}";
    }

    /// <summary>When the holder leaves: later than the seat ends, where the rotation says so and somebody else takes over.</summary>
    public Instant Until(FeedSeat seat) => seats.After(seat) is { } after && after.Responder != seat.Responder
        ? seat.End + (rotations.GetValueOrDefault(seat.Rotation)?.Overlap ?? Duration.Zero) : seat.End;

    string Staying(FeedSeat seat, FeedPage page, string words) =>
        Until(seat) is var until && until > seat.End ? $"{words} until {In(until, page.Zone)}" : "";

    string Note(FeedSeat seat) => seat switch
    {
        { Provisional: true, Fallback: { } fallback } => $" (provisional, {Person(fallback)} steps in)",
        { Provisional: true } => " (provisional)",
        { Mentor: { } mentor } => $" (with {Person(mentor)})",
        _ => "",
    };

    public string Person(string id) =>
        people.GetValueOrDefault(id) is { } person ? FeedText.Name(person.Name, id) : FeedText.Line(id);

    public string Rotation(FeedSeat seat) =>
        rotations.GetValueOrDefault(seat.Rotation) is { } rotation
            ? FeedText.Name(rotation.Name, rotation.Id) : FeedText.Line(seat.Rotation);

    public string Role(FeedSeat seat) =>
        rotations.GetValueOrDefault(seat.Rotation)?.Roles.FirstOrDefault(r => r.Id == seat.Role) is { } role
            ? FeedText.Name(role.Name, role.Id) : FeedText.Line(seat.Role);

    static string Times(FeedEntry entry, DateTimeZone zone) =>
        $"{In(entry.Start, zone)} to {In(entry.End, zone)} ({zone.Id})";

    static string In(Instant instant, DateTimeZone zone) => WallClock.Format(instant.InZone(zone).LocalDateTime);

    static string Length(Duration length) =>
        length.Minutes == 0 ? $"{Math.Floor(length.TotalHours)} h"
            : $"{Math.Floor(length.TotalHours)} h {length.Minutes} min";
}
