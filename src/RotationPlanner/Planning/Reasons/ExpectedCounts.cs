using RotationPlanner.Fairness;
using RotationPlanner.Program;

namespace RotationPlanner.Planning.Reasons;

/// <summary>Counts what a person has of weekends, nights, holidays and turns, against what is expected of them.</summary>
static class ExpectedCounts
{
    static readonly Func<PersonLoad, int>[] categories = [p => p.Weekends, p => p.Nights, p => p.Holidays];

    /// <param name="program">The program, which knows who is expected what.</param>
    /// <param name="assignments">All seats.</param>
    /// <param name="report">The fairness report of these seats.</param>
    /// <param name="person">Index of the responder.</param>
    public static IReadOnlyList<ExpectedCount> Of(
        SeatProgram program, IReadOnlyList<Assignment> assignments, FairnessReport report, int person)
    {
        if (program.Duty is not { } duty) return [];
        var schedule = program.Schedule;
        var roles = RolesOf(program, duty);
        // Who trains in seats does so by need: that is added to both sides.
        var counted = assignments.Where(a => roles.ContainsKey((a.Rotation, a.Role))).ToList();
        var none = new Credit[program.ResponderCount];
        var own = FairnessReporter.Report(schedule, counted, none, none);
        var counts = new List<ExpectedCount>();
        for (var c = 0; c < categories.Length; c++)
        {
            var (goal, count) = (duty.Categories[c], categories[c]);
            if (count(report.People[person]) is var mine && mine == 0 && own.People.All(p => count(p) == 0)) continue;
            counts.Add(new ExpectedCount
            {
                Of = goal.Name,
                Count = mine,
                Expected = Expected(goal, person, own.People.Sum(p => (long)count(p)))
                    + mine - count(own.People[person]),
            });
        }
        // A stint that is wished for is a turn of whoever begins it.
        var goesOn = program.Slots.Where(s => s.Shift.StintKind is { IsWished: true } && !duty.Begins[s.Index])
            .Select(s => (s.Shift.Id, s.Role.Id)).ToHashSet();
        var turns = counted.Where(a => !goesOn.Contains((a.Shift, a.Role))).DistinctBy(a => (schedule.Find(a.Shift)?.Turn ?? a.Shift, a.Role, a.Responder)).ToLookup(a => (a.Rotation, a.Role));
        foreach (var (role, i) in roles.OrderBy(r => r.Value))
        {
            var (goal, held) = (duty.Roles[i], turns[role].ToList());
            var mine = held.Count(a => a.Responder == program.Company.Responders[person].Id);
            if (mine > 0 || goal.MemberOf(person) >= 0)
                counts.Add(new ExpectedCount { Of = $"turns as {role.Role} of {role.Rotation}", Count = mine,
                    Expected = Expected(goal, person, held.Count) });
        }
        return counts;
    }

    static double Expected(CountGoal goal, int person, long total) =>
        goal.MemberOf(person) is >= 0 and var member ? goal.Expected(member, total) : 0;

    static Dictionary<(string Rotation, string Role), int> RolesOf(SeatProgram program, Duty duty)
    {
        var roles = new Dictionary<(string, string), int>();
        foreach (var slot in program.Slots)
            if (duty.RoleOfSlot[slot.Index] is >= 0 and var role)
                roles.TryAdd((slot.Shift.Rotation.Id, slot.Role.Id), role);
        return roles;
    }
}
