using RotationPlanner.Scheduling;
using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

public partial record ConsecutiveDepartments
{
    /// <inheritdoc />
    public IEnumerable<Violation> Check(Roster roster)
    {
        // Shifts that nobody leads separate those around them all the same.
        var worked = roster.Holdings.Where(h => h.IsPast && h.Role.Id == Leader).Select(h => h.Shift).Distinct();
        var shifts = worked.Concat(roster.Shifts.Where(s => s.Rotation.Roles.Any(r => r.Id == Leader)));
        var leads = roster.Holdings.Where(h => h.Role.Id == Leader).ToLookup(h => h.Shift);
        foreach (var rotation in shifts.GroupBy(s => s.Rotation.Id, StringComparer.Ordinal))
        {
            IReadOnlyList<Shift> before = [];
            foreach (var together in rotation.GroupBy(s => s.Start.ToInstant()).OrderBy(g => g.Key))
            {
                var pairs = from a in before.SelectMany(s => leads[s]) from b in together.SelectMany(s => leads[s])
                            where a.Responder.Department == b.Responder.Department && !b.IsPast
                            select (a, b);
                foreach (var (a, b) in pairs.DistinctBy(p => (p.a.Shift, p.b.Shift, p.a.Responder.Department))) yield return Breach(a, b);
                before = [.. together];
            }
        }
    }

    Violation Breach(Holding a, Holding b) => new(Name,
        $"{Wording.Holds(a)}, and {Wording.Name(b.Responder)} of the same department '{TextSanitizer.Line(b.Responder.Department)}' leads the next shift, {b.Shift.Id} ({Wording.Span(b.Shift.Date, Wording.LastDay(b.Shift))}).",
        [.. new[] { a.Responder.Id, b.Responder.Id }.Distinct()], a.Shift.Date, Wording.LastDay(b.Shift));
}
