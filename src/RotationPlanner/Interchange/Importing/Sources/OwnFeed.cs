using NodaTime;
using RotationPlanner.Calendars;
using RotationPlanner.Calendars.Feeds;

namespace RotationPlanner.Interchange.Importing.Sources;

/// <summary>
/// Reads a feed of ours. The identity of an event says which seat it is, in whatever language; the title says
/// whose, and in a person's own feed the name of the calendar does. What is no seat, such as a session, is passed over.
/// </summary>
sealed class OwnFeed
{
    const string ShiftLine = "Shift: ";

    readonly Company company;
    readonly Responder? owner;
    readonly Schedule schedule;
    readonly List<(ImportedEntry Entry, Rotation Rotation)> found = [];
    bool isInexact;

    OwnFeed(TitledEvents feed, Company company)
    {
        (this.company, schedule) = (company, Schedule.Of(company));
        owner = company.Responders.Where(r => feed.Name.EndsWith($": {FeedText.Name(r.Name, r.Id)}", StringComparison.Ordinal)).MaxBy(r => r.Name.Length);
    }

    public static IEnumerable<ImportedEntry> Read(TitledEvents feed, Company company, EntryReading into)
    {
        var reader = new OwnFeed(feed, company);
        foreach (var item in feed.Events) reader.Add(item, into);
        return reader.AtHandoffs();
    }

    void Add(TitledEvent item, EntryReading into)
    {
        if (SeatOf(item) is not var (rotation, role, seat, shift)) return;
        if (item.Title.StartsWith(FeedText.Line(company.Feeds.Unfilled), StringComparison.Ordinal)) return;
        var entry = new ImportedEntry(item.Start, item.End, "event") { Line = item.Line };
        if (item.IsDate || IsAppointment(item, schedule.Find(shift)))
        {
            // Who covered a part of it cannot be seen there.
            if (!isInexact)
                into.Report(entry.Problem("The feed does not show exactly when seats begin and end.", item.Title, "Maybe write it anew with `feeds --style timed`."));
            isInexact = true;
            return;
        }
        if (PersonIn(item.Title) is { } person)
            found.Add((entry with { PersonId = person.Id, PersonName = person.Name, Role = $"{rotation.Id}/{role.Id}", Seat = seat }, rotation));
        else
            into.Report(entry.Problem("The event names nobody of the company.", item.Title, "Maybe they have left; `--init` begins with the people of the entries."));
    }

    /// <summary>Compares the identity with those of all seats that the shift can have.</summary>
    (Rotation Rotation, Role Role, int Seat, string Shift)? SeatOf(TitledEvent item)
    {
        if (item.Description.Split('\n').FirstOrDefault(l => l.StartsWith(ShiftLine, StringComparison.Ordinal)) is not { } line) return null;
        var shift = line[ShiftLine.Length..];
        foreach (var rotation in company.Rotations.Where(r => shift.StartsWith($"{FeedText.Line(r.Id)}/", StringComparison.Ordinal)))
            foreach (var role in rotation.Roles)
                for (var seat = 0; seat < role.Seats.Max; seat++)
                {
                    var whole = new FeedSeat(rotation.Id, shift, role.Id, seat, item.Start, item.End, null);
                    if (item.Uid == whole.Uid || item.Uid == (whole with { Piece = item.Start }).Uid) return (rotation, role, seat, shift);
                }
        return null;
    }

    // In the style of appointments the event is the handover, and not the time of the seat.
    static bool IsAppointment(TitledEvent item, Shift? shift) => item.End - item.Start == FeedSpan.Appointment
        && (shift is null || (shift.Start.ToInstant() == item.Start && FeedSpan.IsLong(new FeedSeat("", "", "", 0, item.Start, shift.End.ToInstant(), null))));

    /// <summary>The one whose name stands first, of those the longest: a mentor, or who steps in, comes later.</summary>
    Responder? PersonIn(string title) => owner ?? company.Responders
        .Select(r => (Person: r, At: title.IndexOf(FeedText.Name(r.Name, r.Id), StringComparison.Ordinal)))
        .Where(p => p.At >= 0).OrderBy(p => p.At).ThenByDescending(p => p.Person.Name.Length).Select(p => p.Person).FirstOrDefault();

    /// <summary>Whoever stays beside the next one is told to leave later; the seat ends where the next one begins.</summary>
    IEnumerable<ImportedEntry> AtHandoffs()
    {
        foreach (var (entry, rotation) in found)
            yield return rotation.Overlap > Duration.Zero && IsLengthened(entry, rotation) ? entry with { End = entry.End - rotation.Overlap } : entry;
    }

    bool IsLengthened(ImportedEntry entry, Rotation rotation) => owner is not null
        ? schedule.Shifts.Any(s => s.Rotation.Id == rotation.Id && s.End.ToInstant() == entry.End - rotation.Overlap)
        : found.Exists(e => e.Entry.Role == entry.Role && e.Entry.Start == entry.End - rotation.Overlap);
}
