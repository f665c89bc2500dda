using System.Collections.Concurrent;
using NodaTime;

namespace RotationPlanner.Simulation.Running;

/// <summary>Who takes a turn that somebody drops out of the day before, by the planner's own search for a cover.</summary>
sealed class CoverCache(Timetable times)
{
    static readonly Duration toldBefore = Duration.FromDays(1);

    readonly ConcurrentDictionary<DutyTurn, Lazy<int>> takers = new(ReferenceEqualityComparer.Instance);
    readonly PublishedPlan published = new(times.Plan);

    public int Of(DutyTurn turn) => takers.GetOrAdd(turn, t => new Lazy<int>(() => Find((DutyTurn)t))).Value;

    int Find(DutyTurn turn)
    {
        var answer = published.FindCover(times.Plan.Company, turn.Seat.Shift, turn.Seat.Role, turn.Seat.Start - toldBefore, turn.Seat.Responder);
        return answer.Candidates is [var fairest, ..] ? Enumerable.Range(0, times.People.Count).First(i => times.People[i].Id == fairest.Responder) : Timetable.Nobody;
    }
}
