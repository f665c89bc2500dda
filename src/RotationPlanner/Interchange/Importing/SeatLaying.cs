using NodaTime;

namespace RotationPlanner.Interchange.Importing;

/// <summary>
/// Lays entries onto the seats of a schedule: each is cut where our shifts hand over. What lies in no shift, and entries
/// that overlap in one seat, are listed and left out. What lies before a rotation's first shift or after its last one is
/// nobody's concern.
/// </summary>
sealed class SeatLaying
{
    readonly List<Problem> problems = [];
    readonly List<Assignment> seats = [];

    public IReadOnlyList<Problem> Problems => problems;

    public IReadOnlyList<Assignment> Seats => seats;

    public static SeatLaying Of(Schedule schedule, IReadOnlyList<KnownEntry> entries)
    {
        var laying = new SeatLaying();
        var shifts = schedule.Shifts.ToLookup(s => s.Rotation.Id, StringComparer.Ordinal);
        foreach (var role in entries.GroupBy(e => (e.Rotation.Id, e.Role.Id)))
        {
            var first = role.First();
            laying.Lay([.. shifts[first.Rotation.Id]], [.. Seated([.. role.OrderBy(e => e.Start).ThenBy(e => e.End)], first.Role, laying.problems)], first.Role);
        }
        laying.seats.Sort((a, b) => (a.Start, a.Shift, a.Role, a.Seat).CompareTo((b.Start, b.Shift, b.Role, b.Seat)));
        return laying;
    }

    void Lay(List<Shift> shifts, List<(KnownEntry Entry, int Seat)> entries, Role role)
    {
        if (shifts.Count == 0) return;
        var (first, last, longest) = (shifts[0].Start.ToInstant(), shifts.Max(s => s.End.ToInstant()), shifts.Max(s => s.End.ToInstant() - s.Start.ToInstant()));
        List<Instant> starts = shifts.ConvertAll(s => s.Start.ToInstant());
        foreach (var (entry, seat) in entries)
        {
            var (from, to) = (Instant.Max(entry.Start, first), Instant.Min(entry.End, last));
            if (from >= to) continue;
            var at = from;
            var begin = starts.BinarySearch(from - longest);
            for (var i = begin < 0 ? ~begin : begin; i < shifts.Count && starts[i] < to; i++)
            {
                var shift = shifts[i];
                if (shift.End.ToInstant() <= from) continue;
                var (start, end) = (Instant.Max(from, shift.Start.ToInstant()), Instant.Min(to, shift.End.ToInstant()));
                if (at < start) Outside(entry, at, start);
                seats.Add(new Assignment(shift.Rotation.Id, shift.Id, role.Id, seat, entry.Responder.Id, start, end));
                at = Instant.Max(at, end);
            }
            if (at < to) Outside(entry, at, to);
        }
    }

    void Outside(KnownEntry entry, Instant from, Instant to) =>
        problems.Add(entry.Entry.Problem($"{TextSanitizer.Line(entry.Responder.Name)} is on call there when {TextSanitizer.Line(entry.Rotation.Id)} has no shift.", $"{from}/{to}", "Maybe the handoffs of the rotation differ from the tool's."));

    static IEnumerable<(KnownEntry Entry, int Seat)> Seated(List<KnownEntry> entries, Role role, List<Problem> problems)
    {
        var seated = new List<(KnownEntry Entry, int Seat)>();
        var (open, wrong) = (new List<(KnownEntry Entry, int Seat)>(), new HashSet<KnownEntry>(ReferenceEqualityComparer.Instance));
        foreach (var entry in entries)
        {
            if (entry.Seat is < 0 || entry.Seat >= role.Seats.Max)
            {
                problems.Add(entry.Entry.Problem($"{TextSanitizer.Line(role.Id)} has no such seat.", $"{entry.Seat}", "Maybe seats are counted from 0, or the role has more of them now."));
                continue;
            }
            open.RemoveAll(o => o.Entry.End <= entry.Start);
            var free = Enumerable.Range(0, role.Seats.Max).Where(n => open.TrueForAll(o => o.Seat != n) && (entry.Seat ?? n) == n).Cast<int?>().FirstOrDefault();
            if (free is { } seat && open.TrueForAll(o => o.Entry.Responder.Id != entry.Responder.Id))
            {
                open.Add((entry, seat));
                seated.Add((entry, seat));
                continue;
            }
            // Which of them is right nobody knows.
            var other = open.OrderBy(o => o.Entry.Responder.Id == entry.Responder.Id ? 0 : o.Seat == entry.Seat ? 1 : 2).First();
            wrong.Add(entry);
            wrong.Add(other.Entry);
            problems.Add(entry.Entry.Problem(
                $"{TextSanitizer.Line(entry.Responder.Name)} and {TextSanitizer.Line(other.Entry.Responder.Name)} ({other.Entry.Entry.Place}{(other.Entry.Entry.Line is { } line ? $", line {line}" : "")}) are on call at the same time, and {TextSanitizer.Line(role.Id)} has {role.Seats.Max} {(role.Seats.Max == 1 ? "seat" : "seats")}.",
                $"{entry.Start}/{entry.End}", "Maybe one of them is another role: import schedules one by one, with --role."));
        }
        return seated.Where(s => !wrong.Contains(s.Entry));
    }
}
