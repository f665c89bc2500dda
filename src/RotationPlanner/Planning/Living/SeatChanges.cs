using NodaTime;

namespace RotationPlanner.Planning.Living;

/// <summary>Compares who holds which seat. People of one role of one shift are alike, whatever their seat's number.</summary>
static class SeatChanges
{
    public static IReadOnlyList<SeatChange> Between(IReadOnlyList<Assignment> before, IReadOnlyList<Assignment> after)
    {
        var (old, now) = (before.ToLookup(KeyOf), after.ToLookup(KeyOf));
        var changes = new List<SeatChange>();
        foreach (var key in old.Select(g => g.Key).Union(now.Select(g => g.Key)))
        {
            var gone = old[key].ExceptBy(now[key].Select(a => a.Responder), a => a.Responder).ToList();
            var come = now[key].ExceptBy(old[key].Select(a => a.Responder), a => a.Responder).ToList();
            for (var i = 0; i < Math.Max(gone.Count, come.Count); i++)
            {
                var (from, to) = (gone.ElementAtOrDefault(i), come.ElementAtOrDefault(i));
                var seat = (to ?? from)!;
                changes.Add(new SeatChange
                {
                    Rotation = seat.Rotation, Shift = seat.Shift, Role = seat.Role, Seat = seat.Seat, Start = seat.Start, End = seat.End,
                    From = from?.Responder, To = to?.Responder,
                });
            }
        }
        return [.. changes.OrderBy(c => c.Start).ThenBy(c => c.Shift, StringComparer.Ordinal).ThenBy(c => c.Role, StringComparer.Ordinal).ThenBy(c => c.Seat)];
    }

    // A seat of which a part was covered is two seats, one after the other.
    static (string Shift, string Role, Instant Start, Instant End) KeyOf(Assignment seat) => (seat.Shift, seat.Role, seat.Start, seat.End);
}
