using RotationPlanner.Scheduling;

namespace RotationPlanner.Fairness.Sharing;

/// <summary>
/// Whoever's capacity changes in the horizon is several sharers, one after the other: the horizon is cut there, and in
/// each slice the person counts with what holds then.
/// </summary>
static class ChangedCapacity
{
    /// <summary>The person, cut where the capacity changes; as they are where it never does.</summary>
    public static IEnumerable<Sharer> Parts(Sharer sharer, Responder responder)
    {
        if (responder.LaterCapacities.Count == 0) return [sharer];
        (long From, double Capacity)[] parts =
        [
            (long.MinValue, (double)responder.Capacity),
            .. responder.LaterCapacities.OrderBy(c => c.From)
                .Select(c => (c.From.AtStartOfDayInZone(responder.TimeZone).ToInstant().Minute(), (double)c.Capacity)),
        ];
        return parts.Select((part, i) => Within(sharer, part.From, i + 1 < parts.Length ? parts[i + 1].From : long.MaxValue, part.Capacity));
    }

    static Sharer Within(Sharer sharer, long from, long to, double capacity) => sharer with
    {
        Capacity = capacity,
        Entitled =
        [
            .. sharer.Entitled.Select(e => new Entitlement(Math.Max(e.From, from), Math.Min(e.To, to), e.Pools)).Where(e => e.From < e.To),
        ],
        // A seat opens on one day, and each part of the person serves in its own time.
        Graduations = [.. sharer.Graduations.Where(g => g.From < to || to == long.MaxValue)],
        Serves = minute => from <= minute && minute < to && sharer.Serves(minute),
    };
}
