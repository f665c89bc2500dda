using NodaTime;
using NodaTime.Text;

namespace RotationPlanner.Calendars.Feeds;

/// <summary>What an event says about a seat, in words.</summary>
sealed class SeatWords
{
    static readonly LocalDateTimePattern WallClock = LocalDateTimePattern.CreateWithInvariantCulture(
        "ddd uuuu-MM-dd HH:mm");

    readonly Plan plan;
    readonly SeatLookup seats;
    readonly FeedPolicy policy;
    readonly Uri? link;
    readonly Dictionary<string, (string Name, string? Email)> people;
    readonly Dictionary<string, Rotation> rotations;
    readonly Dictionary<string, string> names;
    readonly Dictionary<(string, string), string> roles = [];

    public SeatWords(Plan plan, SeatLookup seats, FeedPolicy policy, Uri? link)
    {
        (this.plan, this.seats, this.policy, this.link) = (plan, seats, policy, link);
        people = plan.Company.Responders.DistinctBy(r => r.Id).ToDictionary(
            r => r.Id, r => (FeedText.Name(r.Name, r.Id), r.Email is null ? null : FeedText.Line(r.Email)), StringComparer.Ordinal);
        rotations = plan.Company.Rotations.DistinctBy(r => r.Id).ToDictionary(r => r.Id, StringComparer.Ordinal);
        names = rotations.Values.ToDictionary(r => r.Id, r => FeedText.Name(r.Name, r.Id), StringComparer.Ordinal);
        foreach (var rotation in rotations.Values)
            foreach (var role in rotation.Roles) roles.TryAdd((rotation.Id, role.Id), FeedText.Name(role.Name, role.Id));
    }

    public SeatTitles Titles => new(this, seats, policy);

    public string Description(FeedSeat seat, FeedPage page)
    {
        var lines = new List<string?>
        {
            seat.Responder is null ? $"Nobody holds this seat. {FeedText.Line(seat.Why ?? "")}".TrimEnd() : null,
            seat.Responder is { } holder && !page.IsOf(seat) && Email(holder) is not null ? $"On duty: {Reach(holder)}" : null,
            seat.Provisional ? $"Provisional: the sign-off is still to come. {(seat.Fallback is null ? "Nobody is there to step in." : $"{Reach(seat.Fallback)} steps in if it does not.")}" : null,
            seat.Mentor is null ? null : $"Mentor: {Reach(seat.Mentor)}",
        };
        var beside = seats.Beside(seat).ToList();
        foreach (var trainee in beside.Where(s => s.Mentor is not null && s.Mentor == seat.Responder))
            lines.Add($"Trainee: {Reach(trainee.Responder!)}, {Role(trainee)}");
        lines.AddRange(Times(seat, page));
        lines.AddRange(
        [
            seats.Before(seat) is { } before ? $"Takes over from {Reach(before.Responder!)}{Staying(before, page, ", who stays")}" : null,
            seats.After(seat) is { } after ? $"Hands over to {Reach(after.Responder!)}{Staying(seat, page, " and stays")}" : null,
        ]);
        foreach (var other in beside.Where(s => s.Responder != seat.Responder && s.Responder != seat.Mentor && (s.Mentor is null || s.Mentor != seat.Responder)))
            lines.Add($"Team: {Reach(other.Responder!)}, {Role(other)}");
        lines.AddRange([$"Shift: {FeedText.Line(seat.Shift)}", Link(seat, page)]);
        return string.Join('\n', lines.Where(l => l is not null));
    }

    /// <summary>
    /// When it is, on the rotation's clock and the reader's, and how long it takes; of what belongs to no rotation on
    /// the reader's alone.
    /// </summary>
    public IEnumerable<string> Times(FeedEntry entry, FeedPage page)
    {
        var seat = entry switch { FeedSeat s => s, FeedStandby s => s.Seat, _ => null };
        var reader = $"{(page.IsPersonal ? "Your" : "Company")} time: {Times(entry, page.Zone)}";
        var zone = seat is null ? page.Zone : Zone(seat);
        if (seat is not null) yield return $"Rotation time: {Times(entry, zone)}";
        if (seat is null || page.Zone.Id != zone.Id) yield return reader;
        yield return $"Length: {Length(entry.End - entry.Start)}";
    }

    /// <summary>The zone of a seat's handoffs.</summary>
    public DateTimeZone Zone(FeedSeat seat) => plan.Schedule.Find(seat.Shift)?.Start.Zone
        ?? rotations.GetValueOrDefault(seat.Rotation)?.TimeZone ?? plan.Company.TimeZone;

    /// <summary>When the holder leaves: later than the seat ends, where the rotation says so and somebody else takes over.</summary>
    public Instant Until(FeedSeat seat) => seats.After(seat) is { } after && after.Responder != seat.Responder
        ? seat.End + (rotations.GetValueOrDefault(seat.Rotation)?.Overlap ?? Duration.Zero) : seat.End;

    string Staying(FeedSeat seat, FeedPage page, string words) =>
        Until(seat) is var until && until > seat.End ? $"{words} until {In(until, page.Zone)}" : "";

    /// <summary>Where the plan can be looked at, for whoever reads the feed or else holds the seat; null for nowhere.</summary>
    public string? Link(FeedSeat seat, FeedPage page)
    {
        if (link is not null) return link.AbsoluteUri;
        var reader = page.IsPersonal ? page.Id : seat.Responder;
        return plan.Company.Link is not { } template || (reader is null && template.Contains(LinkTemplate.Person, StringComparison.Ordinal)) ? null
            : Uri.TryCreate(LinkTemplate.Fill(template, reader ?? "", seat.Shift), UriKind.Absolute, out var uri) ? uri.AbsoluteUri : null;
    }

    public string Person(string id) => people.TryGetValue(id, out var person) ? person.Name : FeedText.Line(id);

    /// <summary>The name, and the address where it may be told.</summary>
    public string Reach(string id) => Email(id) is { } email ? $"{Person(id)} ({email})" : Person(id);

    string? Email(string id) => policy.Contacts ? people.GetValueOrDefault(id).Email : null;

    public string Rotation(FeedSeat seat) => names.GetValueOrDefault(seat.Rotation) ?? FeedText.Line(seat.Rotation);

    public string Role(FeedSeat seat) => roles.GetValueOrDefault((seat.Rotation, seat.Role)) ?? FeedText.Line(seat.Role);

    static string Times(FeedEntry entry, DateTimeZone zone) =>
        $"{In(entry.Start, zone)} to {In(entry.End, zone)} ({zone.Id})";

    static string In(Instant instant, DateTimeZone zone) => WallClock.Format(instant.InZone(zone).LocalDateTime);

    static string Length(Duration length) =>
        length.Minutes == 0 ? $"{Math.Floor(length.TotalHours)} h"
            : $"{Math.Floor(length.TotalHours)} h {length.Minutes} min";
}
