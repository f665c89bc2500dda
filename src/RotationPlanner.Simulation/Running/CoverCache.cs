using NodaTime;

namespace RotationPlanner.Simulation.Running;

/// <summary>Who takes a turn that somebody drops out of, by the planner's own search for a cover.</summary>
sealed class CoverCache(Timetable times)
{
    // All of the plan is still to come when somebody drops out of a turn of it.
    static readonly Duration toldBefore = Duration.FromDays(1);

    readonly Lazy<Dictionary<DutyTurn, int>> takers = new(() => Find(times));

    public int Of(DutyTurn turn) => takers.Value[turn];

    static Dictionary<DutyTurn, int> Find(Timetable times)
    {
        var index = times.People.Select((r, i) => (r.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        var answers = new PublishedPlan(times.Plan).FindCovers(
            times.Plan.Company, [.. times.Turns.Select(t => t.Seat)], times.Turns.Min(t => t.Seat.Start) - toldBefore);
        var found = new Dictionary<DutyTurn, int>(ReferenceEqualityComparer.Instance);
        foreach (var (turn, answer) in times.Turns.Zip(answers))
            found[turn] = answer.Candidates is [var fairest, ..] ? index[fairest.Responder] : Timetable.Nobody;
        return found;
    }
}
