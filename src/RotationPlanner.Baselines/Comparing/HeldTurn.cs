using NodaTime;

namespace RotationPlanner.Baselines.Comparing;

/// <summary>A turn as a person lives it: a shift, or all that they hold of a stint.</summary>
sealed record HeldTurn(string Rotation, string Role, string Responder, Instant Start, Instant End)
{
    public static IReadOnlyList<HeldTurn> Of(Schedule schedule, IReadOnlyList<Assignment> seats) =>
    [
        .. seats.GroupBy(a => (a.Rotation, a.Role, a.Responder, Turn: schedule.Find(a.Shift)?.Stint ?? a.Shift))
            .Select(g => new HeldTurn(g.Key.Rotation, g.Key.Role, g.Key.Responder, g.Min(a => a.Start), g.Max(a => a.End))),
    ];

    /// <summary>The time between turns of one person, in days; turns without any time between them are one.</summary>
    public static IEnumerable<double> Pauses(IReadOnlyList<HeldTurn> turns)
    {
        foreach (var own in turns.GroupBy(t => t.Responder, StringComparer.Ordinal))
        {
            Instant? last = null;
            foreach (var turn in own.OrderBy(t => t.Start))
            {
                if (last is { } ended && turn.Start > ended) yield return (turn.Start - ended).TotalDays;
                last = last is { } before && before > turn.End ? before : turn.End;
            }
        }
    }
}
