using NodaTime;

namespace RotationPlanner.Scheduling;

/// <summary>
/// How long people stay after they have handed over (<see cref="Rotation.Overlap"/>): where somebody else takes over the
/// role as their time ends, and they have no other seat themselves.
/// </summary>
sealed class HandOvers
{
    readonly Dictionary<string, Duration> overlaps;
    readonly ILookup<(string Rotation, string Role, Instant Start), string> takers;
    readonly ILookup<string, Assignment> own;

    public HandOvers(Company company, IEnumerable<Assignment> seats)
    {
        overlaps = company.Rotations.Where(r => r.Overlap > Duration.Zero)
            .ToDictionary(r => r.Id, r => r.Overlap, StringComparer.Ordinal);
        List<Assignment> held = overlaps.Count == 0 ? [] : [.. seats];
        takers = held.ToLookup(a => (a.Rotation, a.Role, a.Start), a => a.Responder);
        own = held.ToLookup(a => a.Responder, StringComparer.Ordinal);
    }

    /// <summary>When the holder of a seat leaves.</summary>
    public Instant Until(Assignment seat) => overlaps.TryGetValue(seat.Rotation, out var overlap)
        && takers[(seat.Rotation, seat.Role, seat.End)].Any(who => who != seat.Responder)
        && !own[seat.Responder].Any(a => a.Start <= seat.End && seat.End < a.End)
            ? seat.End + overlap : seat.End;

    /// <summary>
    /// How much later the rest of whoever holds a shift begins: somebody takes over where the next shift of the rotation
    /// begins as it ends, whoever that may be.
    /// </summary>
    public static Func<Shift, Duration> Stays(Schedule schedule)
    {
        if (schedule.Company.Rotations.All(r => r.Overlap <= Duration.Zero)) return _ => Duration.Zero;
        var begins = schedule.Shifts.Select(s => (s.Rotation.Id, s.Start.ToInstant())).ToHashSet();
        return shift => begins.Contains((shift.Rotation.Id, shift.End.ToInstant())) ? shift.Rotation.Overlap : Duration.Zero;
    }
}
