using NodaTime;
using RotationPlanner.Interchange;
using RotationPlanner.Verification;

namespace RotationPlanner.Tool.Output.Rosters;

/// <summary>Who is on call when, as plan.json alone tells it: no company is needed to read it.</summary>
sealed class Roster
{
    readonly Dictionary<string, string> people;

    Roster(PlanFile document)
    {
        people = document.People.DistinctBy(p => p.Id).ToDictionary(p => p.Id, p => p.Name,
            StringComparer.Ordinal);
        Company = document.Company ?? "Plan";
        StatedZone = ZoneOf(document.TimeZone);
        List<RosterSeat> planned = [.. document.Assignments.Select(RosterSeat.Of)
            .Concat(document.Unfilled.Where(u => u.Required).Select(RosterSeat.Of))];
        Seats = [.. planned.Concat(document.Around.Select(RosterSeat.Of))
            .OrderBy(s => s.Start).ThenBy(s => s.Shift, StringComparer.Ordinal)
            .ThenBy(s => s.Role, StringComparer.Ordinal).ThenBy(s => s.Seat)];
        var named = document.Rotations.DistinctBy(r => r.Id)
            .Select(r => new RosterRotation(r.Id, r.Name, ZoneOf(r.TimeZone) ?? Zone,
                [.. document.Roles.Where(o => o.Rotation == r.Id).Select(o => (o.Id, o.Name))])).ToList();
        var others = Seats.GroupBy(s => s.Rotation).Where(g => named.All(r => r.Id != g.Key))
            .Select(g => Unnamed(g.Key, g));
        Rotations = [.. named, .. others];
        (Dates, Horizon) = (Span(Seats, document.Horizon), Span(planned, document.Horizon));
        Known = [.. document.People.Select(p => p.Id).Concat(Seats.Select(s => s.Responder).OfType<string>())
            .Concat((document.Fairness?.People ?? []).Select(p => p.Responder)).Distinct(StringComparer.Ordinal)];
    }

    public static Roster Of(PlanFile document) => new(document);

    public string Company { get; }

    /// <summary>
    /// The zone in which dates and times without one are read: that of the plan, UTC where it names none.
    /// </summary>
    public DateTimeZone Zone => StatedZone ?? DateTimeZone.Utc;

    /// <summary>The zone that the plan names, or null.</summary>
    public DateTimeZone? StatedZone { get; }

    /// <summary>Every held seat, and every required one that nobody holds, by start.</summary>
    public IReadOnlyList<RosterSeat> Seats { get; }

    public IReadOnlyList<RosterRotation> Rotations { get; }

    /// <summary>The days of which the plan tells, both included: those of the whole timeline.</summary>
    public DateInterval Dates { get; }

    /// <summary>The days of the plan's own seats: the horizon and what its last shifts reach beyond it.</summary>
    public DateInterval Horizon { get; }

    /// <summary>The ids of all people of the plan.</summary>
    public IReadOnlyList<string> Known { get; }

    public string Name(string responder) => people.GetValueOrDefault(responder, responder);

    public RosterRotation Rotation(string id) => Rotations.First(r => r.Id == id);

    /// <summary>The first instant of a day.</summary>
    public Instant StartOf(LocalDate date) => Zone.AtStartOfDay(date).ToInstant();

    /// <summary>The seats of shifts that touch these days.</summary>
    public IEnumerable<RosterSeat> During(DateInterval days) =>
        During(StartOf(days.Start), StartOf(days.End.PlusDays(1)));

    /// <summary>The seats of shifts that are running at an instant.</summary>
    public IEnumerable<RosterSeat> At(Instant instant) => Seats.Where(s => s.Start <= instant && instant < s.End);

    IEnumerable<RosterSeat> During(Instant from, Instant to) => Seats.Where(s => s.Start < to && s.End > from);

    DateInterval Span(IReadOnlyList<RosterSeat> seats, DateInterval? horizon)
    {
        var (first, last) = (seats.Select(s => Date(s.Start)).DefaultIfEmpty(),
            seats.Select(s => Date(s.End - Duration.Epsilon)).DefaultIfEmpty());
        return new DateInterval(
            LocalDate.Min(horizon?.Start ?? first.Min(), first.Min()), LocalDate.Max(horizon?.End ?? last.Max(), last.Max()));
    }

    LocalDate Date(Instant instant) => instant.InZone(Zone).Date;

    RosterRotation Unnamed(string id, IEnumerable<RosterSeat> seats) =>
        new(id, id, Zone, [.. seats.Select(s => s.Role).Distinct(StringComparer.Ordinal)
            .Select(r => (r, r))]);

    static DateTimeZone? ZoneOf(string? id) => id is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(id);
}

/// <summary>A rotation as people know it.</summary>
sealed record RosterRotation(string Id, string Name, DateTimeZone Zone, IReadOnlyList<(string Id, string Name)> Roles)
{
    public string Role(string id) => Roles.FirstOrDefault(r => r.Id == id).Name ?? id;
}
