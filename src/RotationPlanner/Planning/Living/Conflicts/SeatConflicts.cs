using NodaTime;

namespace RotationPlanner;

/// <summary>Finds the seats whose holders are not there.</summary>
static class SeatConflicts
{
    public const string Appointment = "appointment";

    /// <summary>By start; of seats that are over nothing is told, and of those that have begun what is left.</summary>
    public static IReadOnlyList<SeatConflict> Find(Company company, IReadOnlyList<Assignment> seats, Instant asOf)
    {
        var people = company.Responders.DistinctBy(r => r.Id).ToDictionary(r => r.Id, StringComparer.Ordinal);
        return
        [
            .. from seat in seats
               where seat.End > asOf && people.ContainsKey(seat.Responder)
               let left = new Interval(Instant.Max(seat.Start, asOf), seat.End)
               from conflict in Within(people[seat.Responder], left).Select(c => new SeatConflict(seat, c.Part.Start, c.Part.End, c.Reason))
               orderby conflict.From, seat.Shift, seat.Role, seat.Seat
               select conflict,
        ];
    }

    static IEnumerable<(Interval Part, string Reason)> Within(Responder person, Interval seat)
    {
        var away = Parts(person.Unavailable.Concat(person.RegularTimes(seat.Start, seat.End)), seat);
        foreach (var part in away) yield return (part, "time off");
        foreach (var part in Parts(person.OtherDuties, seat)) yield return (part, "other duty");
        // Who is away needs no cover for an hour of that time.
        foreach (var part in Parts(person.Appointments, seat).Where(p => !away.Exists(a => a.Start <= p.Start && p.End <= a.End))) yield return (part, Appointment);
    }

    /// <summary>The parts of a seat that times take, those that touch each other as one.</summary>
    static List<Interval> Parts(IEnumerable<BusyTime> times, Interval seat)
    {
        var parts = new List<Interval>();
        foreach (var time in times.Where(t => t.Overlaps(seat.Start, seat.End)).OrderBy(t => t.Start))
        {
            var (from, to) = (Instant.Max(time.Start, seat.Start), Instant.Min(time.End, seat.End));
            if (parts is [.., var last] && from <= last.End) parts[^1] = new Interval(last.Start, Instant.Max(last.End, to));
            else parts.Add(new Interval(from, to));
        }
        return parts;
    }
}
