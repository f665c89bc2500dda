using NodaTime;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Verification;

/// <summary>
/// Assignments joined with what they name, and what is wrong with the names, the seats and the times themselves.
/// </summary>
sealed class RosterReading
{
    const string Rule = "seats";

    readonly Schedule schedule;
    readonly Dictionary<string, Responder> responders;
    readonly List<Holding> holdings = [];
    readonly List<Violation> violations = [];
    readonly HashSet<(string Shift, string Role, int Seat)> taken = [];
    readonly List<Assignment> parts = [];

    RosterReading(Schedule schedule)
    {
        this.schedule = schedule;
        responders = schedule.Company.Responders.ToDictionary(r => r.Id, StringComparer.Ordinal);
    }

    public IReadOnlyList<Violation> Violations => violations;

    public Roster Roster(JoinedSeats joined) => new(schedule, holdings) { Joined = joined };

    public static RosterReading Of(Schedule schedule, IReadOnlyList<Assignment> assignments)
    {
        var reading = new RosterReading(schedule);
        reading.holdings.AddRange(
            PastShifts.Of(schedule.Company).Select(p => new Holding(p.Responder, p.Shift, p.Role, isPast: true)));
        foreach (var assignment in assignments) reading.Read(assignment);
        reading.ReadParts();
        return reading;
    }

    void Read(Assignment read)
    {
        if (schedule.Find(read.Shift) is not { } shift)
        {
            Add(read, null, $"No shift '{TextSanitizer.Line(read.Shift)}' starts in the horizon.");
            return;
        }
        if (read.Rotation != shift.Rotation.Id)
            Add(read, shift, $"{shift.Id} belongs to rotation '{shift.Rotation.Id}', not to '{TextSanitizer.Line(read.Rotation)}'.");
        var (start, end) = (shift.Start.ToInstant(), shift.End.ToInstant());
        var isPart = (read.Start > start || read.End < end) && start <= read.Start && read.Start < read.End && read.End <= end;
        if (!isPart && (read.Start != start || read.End != end))
            Add(read, shift, $"{shift.Id} runs from {start} to {end}, but is planned from {read.Start} to {read.End}.");

        var role = shift.Rotation.Roles.FirstOrDefault(r => r.Id == read.Role);
        if (role is null)
            Add(read, shift, $"{shift.Id} has no role '{TextSanitizer.Line(read.Role)}'.");
        else if (read.Seat < 0 || read.Seat >= role.Seats.Max)
            Add(read, shift, FormattableString.Invariant($"{shift.Id} has {role.Seats.Max} seat(s) for {role.Id}, and no seat {read.Seat}."));
        else if (isPart) parts.Add(read);
        else if (!taken.Add((read.Shift, read.Role, read.Seat)))
            Add(read, shift, FormattableString.Invariant($"Seat {read.Seat} for {role.Id} in {shift.Id} is given more than once."));

        var responder = responders.GetValueOrDefault(read.Responder);
        if (responder is null)
            Add(read, shift, $"Nobody has the id '{TextSanitizer.Line(read.Responder)}', who is planned in {shift.Id}.");
        if (role is not null && responder is not null)
            holdings.Add(new Holding(responder, isPart ? shift with { Start = read.Start.InZone(shift.Start.Zone), End = read.End.InZone(shift.End.Zone) } : shift, role));
    }

    /// <summary>Parts of a seat follow one another from the shift's start to its end.</summary>
    void ReadParts()
    {
        foreach (var seat in parts.GroupBy(p => (p.Shift, p.Role, p.Seat)))
        {
            var shift = schedule.Find(seat.Key.Shift)!;
            if (!taken.Add(seat.Key))
                Add(seat.First(), shift, FormattableString.Invariant($"Seat {seat.Key.Seat} for {seat.Key.Role} in {shift.Id} is given more than once."));
            var until = shift.Start.ToInstant();
            foreach (var part in seat.OrderBy(p => p.Start))
            {
                if (part.Start != until)
                    Add(part, shift, FormattableString.Invariant($"Seat {part.Seat} for {part.Role} in {shift.Id} is held from {part.Start}, but the part before ends at {until}."));
                until = part.End;
            }
            if (until != shift.End.ToInstant())
                Add(seat.First(), shift, FormattableString.Invariant($"{shift.Id} runs from {shift.Start.ToInstant()} to {shift.End.ToInstant()}, but seat {seat.Key.Seat} for {seat.Key.Role} is held to {until} only."));
        }
    }

    void Add(Assignment read, Shift? shift, string message) => violations.Add(shift is null
        ? new Violation(Rule, message, [read.Responder], DayOf(read.Start), DayOf(read.Start))
        : new Violation(Rule, message, [read.Responder], shift.Date, Wording.LastDay(shift)));

    // A plan read from a file may hold instants that no calendar reaches.
    LocalDate DayOf(Instant instant)
    {
        var horizon = schedule.Company.Horizon;
        var zone = schedule.Company.TimeZone;
        var (first, last) = (horizon.Start.AtStartOfDayInZone(zone).ToInstant(), horizon.End.AtStartOfDayInZone(zone)
            .ToInstant());
        return instant <= first ? horizon.Start : instant >= last ? horizon.End : instant.InZone(zone).Date;
    }
}
