namespace RotationPlanner.Tool;

/// <summary>
/// What the previous plan says was worked before the horizon counts for rest, windows and handoffs of the next.
/// </summary>
static class WorkedBefore
{
    public static Company Add(Company company, Plan previous)
    {
        var schedule = Schedule.Of(company);
        var known = company.History.Select(h => (h.Shift, h.Role, h.Responder)).ToHashSet();
        var people = company.Responders.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        var begin = schedule.Shifts.GroupBy(s => s.Rotation.Id)
            .ToDictionary(g => g.Key, g => g.Min(s => s.Start.ToInstant()), StringComparer.Ordinal);
        var roles = company.Rotations.SelectMany(r => r.Roles.Select(o => (r.Id, o.Id))).ToHashSet();
        // Whoever or whatever has left the company since then no longer binds it.
        var worked = previous.Assignments.Concat(previous.Around)
            .Where(a => people.Contains(a.Responder) && roles.Contains((a.Rotation, a.Role))
            && schedule.Find(a.Shift) is null)
            .Where(a => begin.TryGetValue(a.Rotation, out var start) && a.Start < start
            && !known.Contains((a.Shift, a.Role, a.Responder)));
        return company with { History = [.. company.History, .. worked] };
    }
}
