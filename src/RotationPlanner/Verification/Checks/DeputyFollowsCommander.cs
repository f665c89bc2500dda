using RotationPlanner.Scheduling;
using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

public partial record DeputyFollowsCommander
{
    /// <inheritdoc />
    public IEnumerable<Violation> Check(Roster roster)
    {
        var planned = roster.Shifts.ToLookup(s => (s.Rotation.Id, s.Name, s.Step));
        var worked = roster.Holdings.Where(h => h.IsPast && h.Role.Id == Leader).ToLookup(h => (h.Shift.Rotation.Id, h.Shift.Name, h.Shift.Step));
        foreach (var shift in roster.Shifts)
        {
            var before = (shift.Rotation.Id, shift.Name, shift.Step - 1);
            var followers = People(roster.In(shift).Where(h => h.Role.Id == Follower));
            if (planned[before].FirstOrDefault() is { } previous)
            {
                var leaders = People(roster.In(previous).Where(h => h.Role.Id == Leader));
                if (!followers.Select(r => r.Id).ToHashSet().SetEquals(leaders.Select(r => r.Id)))
                    yield return Breach(shift, leaders, followers);
            }
            // Whoever led before the horizon may no longer be able to follow: then the seat stays empty, and that is
            // told as such.
            else if (People(worked[before]) is { Count: > 0 } leaders && !followers.Select(r => r.Id).ToHashSet().IsSubsetOf(leaders.Select(r => r.Id)))
                yield return Breach(shift, leaders, followers);
        }
    }

    static List<Responder> People(IEnumerable<Holding> held) =>
        [.. held.Select(h => h.Responder).DistinctBy(r => r.Id)];

    Violation Breach(Shift shift, List<Responder> leaders, List<Responder> followers) => new(Name,
        $"{Names(leaders)} led the shift before {shift.Id} ({Wording.Span(shift.Date, Wording.LastDay(shift))}) as {Leader}, but {Names(followers)} follows as {Follower}.",
        [.. leaders.Concat(followers).Select(r => r.Id).Distinct()], shift.Date, Wording.LastDay(shift));

    static string Names(List<Responder> people) =>
        people.Count == 0 ? "nobody" : string.Join(" and ", people.Select(Wording.Name));
}
