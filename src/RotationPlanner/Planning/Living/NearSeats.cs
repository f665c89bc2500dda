using RotationPlanner.Training;

namespace RotationPlanner.Planning.Living;

/// <summary>
/// All that the checker has to read where every rule is local (<see cref="LocalRules"/>) and some people's seats
/// change: these people, whoever sits in a session or a shift with them, and nobody else.
/// </summary>
/// <param name="Schedule">The schedule, with these people alone.</param>
/// <param name="Seats">The seats of the people, and of the shifts, that change.</param>
/// <param name="Sessions">The sessions of the people.</param>
sealed record NearSeats(Schedule Schedule, IReadOnlyList<Assignment> Seats, IReadOnlyList<TrainingEvent> Sessions)
{
    /// <param name="schedule">The whole schedule.</param>
    /// <param name="seats">All seats.</param>
    /// <param name="people">Whose seats change.</param>
    /// <param name="shifts">The shifts whose seats change.</param>
    public static NearSeats Of(Schedule schedule, IReadOnlyList<Assignment> seats, IReadOnlySet<string> people, IReadOnlySet<string> shifts)
    {
        IReadOnlyList<Assignment> near = [.. seats.Where(a => people.Contains(a.Responder) || shifts.Contains(a.Shift))];
        IReadOnlyList<TrainingEvent> sessions = [.. TrainingOutlook.Of(schedule.Company).Events.Where(e => e.People.Any(people.Contains))];
        var known = near.Select(a => a.Responder).Concat(sessions.SelectMany(e => e.People)).Concat(people).ToHashSet(StringComparer.Ordinal);
        return new NearSeats(schedule.Among(known), near, sessions);
    }
}
