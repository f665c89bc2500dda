using NodaTime;

namespace RotationPlanner.Planning.Living;

/// <summary>Compares who holds which seat. People of one role of one shift are alike, whatever their seat's number.</summary>
static class SeatChanges
{
    public static IReadOnlyList<SeatChange> Between(IReadOnlyList<Assignment> before, IReadOnlyList<Assignment> after)
    {
        var (old, now) = (before.ToLookup(KeyOf), after.ToLookup(KeyOf));
        return
        [
            .. old.Select(g => g.Key).Union(now.Select(g => g.Key))
            .SelectMany(key => OfRole([.. old[key]], [.. now[key]]))
                .OrderBy(c => c.Start).ThenBy(c => c.Shift, StringComparer.Ordinal)
                .ThenBy(c => c.Role, StringComparer.Ordinal).ThenBy(c => c.Seat),
        ];
    }

    static (string Shift, string Role) KeyOf(Assignment seat) => (seat.Shift, seat.Role);

    /// <summary>
    /// Where parts are covered, the time is looked at piece by piece; neighbouring pieces with the same change are one.
    /// </summary>
    static List<SeatChange> OfRole(List<Assignment> old, List<Assignment> now)
    {
        var changes = new List<SeatChange>();
        Instant[] times = [.. old.Concat(now).SelectMany(a => new[] { a.Start, a.End }).Distinct().Order()];
        foreach (var (start, end) in times.Zip(times.Skip(1)))
        {
            var (held, holds) = (Holding(old, start), Holding(now, start));
            var gone = held.ExceptBy(holds.Select(a => a.Responder), a => a.Responder).ToList();
            var come = holds.ExceptBy(held.Select(a => a.Responder), a => a.Responder).ToList();
            for (var i = 0; i < Math.Max(gone.Count, come.Count); i++)
            {
                var (from, to) = (gone.ElementAtOrDefault(i), come.ElementAtOrDefault(i));
                if (changes.FindIndex(
                    c => c.End == start && c.From == from?.Responder && c.To == to?.Responder) is >= 0 and var same)
                    changes[same] = changes[same] with { End = end };
                else changes.Add(Change((to ?? from)!, start, end, from, to));
            }
        }
        return changes;
    }

    static List<Assignment> Holding(List<Assignment> seats, Instant at) =>
        seats.FindAll(a => a.Start <= at && at < a.End);

    static SeatChange Change(Assignment seat, Instant start, Instant end, Assignment? from, Assignment? to) => new()
    {
        Rotation = seat.Rotation,
        Shift = seat.Shift,
        Role = seat.Role,
        Seat = seat.Seat,
        Start = start,
        End = end,
        From = from?.Responder,
        To = to?.Responder,
    };
}
