using RotationPlanner.Planning.Climbing;
using RotationPlanner.Rules;

namespace RotationPlanner.Tests.Planning.Claims;

/// <summary>
/// Every plan of a company in which the checker finds nothing, found by trying, seat by seat in order of time. The solver has no part in it.
/// </summary>
sealed class EveryPlan
{
    readonly Schedule schedule;
    readonly IReadOnlyList<TrainingEvent> sessions;
    readonly bool climbs;
    readonly int mostEmpty;
    readonly List<(Role Role, List<Assignment[]> Holders)[]> shifts;
    readonly List<Assignment> held = [];

    /// <param name="plan">A plan of the company; nothing but its sessions is read.</param>
    /// <param name="mostEmpty">Plans that leave more required seats empty are left out.</param>
    public EveryPlan(Plan plan, int mostEmpty)
    {
        (schedule, sessions, this.mostEmpty) = (plan.Schedule, plan.Training.Events, mostEmpty);
        climbs = plan.Company.Rotations.Any(r => r.Roles.Any(IsTraining));
        // Who leads a shift comes before who learns beside.
        shifts = [.. schedule.Shifts.OrderBy(s => s.Start.ToInstant())
            .Select(s => s.Rotation.Roles.OrderBy(IsTraining).Select(r => (r, Holders(s, r))).ToArray())];
    }

    public IEnumerable<IReadOnlyList<Assignment>> All() => From(0, 0, 0);

    static bool IsTraining(Role role) => role.Needs == StageNeed.Trainees;

    IEnumerable<IReadOnlyList<Assignment>> From(int shift, int role, int empty)
    {
        if (empty > mostEmpty) yield break;
        if (shift == shifts.Count)
        {
            yield return [.. held];
            yield break;
        }
        if (role == shifts[shift].Length)
        {
            // What a beginning breaks, later seats do not mend.
            if (IsSound(held))
                foreach (var plan in From(shift + 1, 0, empty)) yield return plan;
            yield break;
        }
        var (at, choices) = shifts[shift][role];
        foreach (var holders in choices)
        {
            held.AddRange(holders);
            foreach (var plan in From(shift, role + 1, empty + Math.Max(0, at.Seats.Min - holders.Length)))
                yield return plan;
            held.RemoveRange(held.Count - holders.Length, holders.Length);
        }
    }

    /// <summary>Who may hold the seats of a role together.</summary>
    List<Assignment[]> Holders(Shift shift, Role role)
    {
        var able = schedule.Company.Responders.Where(p => IsTrainee(p) || IsSound([At(shift, role, 0, p)])).ToArray();
        return
        [
            .. Enumerable.Range(0, 1 << able.Length).Select(bits => able.Where((_, i) => (bits >> i & 1) == 1))
                .Select(some => some.Select((p, seat) => At(shift, role, seat, p)).ToArray())
                .Where(seats => seats.Length <= role.Seats.Max),
        ];
    }

    // What trainees may hold depends on what they held before.
    bool IsTrainee(Responder person) => schedule.Company.Ladder.Rungs.Any(r => r.Id == person.Stage && r.TrainsInSeats);

    public static Assignment At(Shift shift, Role role, int seat, Responder person) =>
        new(shift.Rotation.Id, shift.Id, role.Id, seat, person.Id, shift.Start.ToInstant(), shift.End.ToInstant());

    bool IsSound(IReadOnlyList<Assignment> seats) =>
        PlanChecker.Check(schedule, climbs
            ? ClimbAssembly.Of(schedule, seats).Assignments : seats, sessions).Count == 0;
}
