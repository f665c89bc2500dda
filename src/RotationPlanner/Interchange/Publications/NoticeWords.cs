using System.Globalization;
using NodaTime;
using RotationPlanner.Calendars.Feeds;

namespace RotationPlanner.Interchange;

/// <summary>What messages say about people, seats and times. Whatever a user wrote becomes safe for one line.</summary>
sealed class NoticeWords
{
    static readonly CultureInfo culture = CultureInfo.InvariantCulture;

    readonly Company company;
    readonly SeatWords words;

    public NoticeWords(Plan plan)
    {
        company = plan.Company;
        Seats = new SeatLookup(company, FeedSeats.Of(plan));
        words = new SeatWords(plan, Seats, FeedPolicy.Default, null);
    }

    /// <summary>The seats of the plan and of the days before it.</summary>
    public SeatLookup Seats { get; }

    public string Company => TextSanitizer.Line(company.Name);

    public string Person(string id) => TextSanitizer.Line(words.Person(id));

    public string Role(string rotation, string role) => TextSanitizer.Line(words.Role(Place(rotation, role)));

    /// <summary>The role, with its rotation where there are several.</summary>
    public string RoleIn(string rotation, string role)
    {
        var (name, of) = (Role(rotation, role), TextSanitizer.Line(words.Rotation(Place(rotation, role))));
        return company.Rotations.Count > 1 && name != of ? $"{name} of {of}" : name;
    }

    /// <summary>A line with the address for a person and a shift; nothing where the company states none.</summary>
    public string Link(string person, string shift) =>
        company.Link is { } link ? $"{LinkTemplate.Fill(link, person, shift)}\n" : "";

    /// <summary>Whether each shift has its own address.</summary>
    public bool LinksShifts => company.Link?.Contains(LinkTemplate.Shift, StringComparison.Ordinal) ?? false;

    static FeedSeat Place(string rotation, string role) => new(rotation, "", role, 0, default, default, null);

    public string People(IEnumerable<string> ids)
    {
        List<string> names = [.. ids.Select(Person)];
        return names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
    }

    /// <summary>Such as "Mon 25 Jan 2027 09:00 to Mon 1 Feb 09:00 (Europe/London)".</summary>
    public static string When(Instant start, Instant end, DateTimeZone zone)
    {
        var (from, to) = (start.InZone(zone).LocalDateTime, end.InZone(zone).LocalDateTime);
        return from.Date == to.Date
            ? string.Create(culture, $"{from:ddd d MMM uuuu HH:mm} to {to:HH:mm} ({zone.Id})")
            : string.Create(culture, $"{from:ddd d MMM uuuu HH:mm} to {to:ddd d MMM HH:mm} ({zone.Id})");
    }

    public static string Moment(Instant at, DateTimeZone zone) =>
        string.Create(culture, $"{at.InZone(zone).LocalDateTime:ddd d MMM uuuu HH:mm} ({zone.Id})");

    public static string Day(LocalDate date) => string.Create(culture, $"{date:dddd d MMMM uuuu}");
}
