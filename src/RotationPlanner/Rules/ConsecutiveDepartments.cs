using RotationPlanner.Program;
using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

/// <summary>
/// Who leads one shift and who leads the next come from different departments: fresh eyes at every handoff. The next
/// shift is the next of the same rotation to start, whatever its name; of shifts that start together each follows all
/// of those before. Shifts of one <see cref="Stint"/> are led by one person, and do not follow one another.
/// </summary>
public sealed record ConsecutiveDepartments : IRule, INamesRoles
{
    /// <inheritdoc />
    public string Name => "consecutive departments";

    /// <summary>The <see cref="Role.Id"/> that leads.</summary>
    public string Leader { get; init; } = "commander";

    IEnumerable<(string Part, string Role)> INamesRoles.NamedRoles => [("leader", Leader)];

    /// <inheritdoc />
    public IEnumerable<Problem> Validate(Company company, string place)
    {
        var lending = company.Responders.Select(r => r.Department).Distinct(StringComparer.Ordinal).Count();
        if (lending == 1)
            yield return new Problem(place,
                "Successive shifts are to be led by different departments, but only 1 department lends anybody.", null, "Maybe add a department, or remove the rule.");
    }

    /// <inheritdoc />
    public void Lower(ProgramBuilder program)
    {
        var label = new Label(Name, $"are of the department that leads the shift before or after as {Leader}",
            "allow successive shifts led by one department");
        var led = program.Slots.Where(s => s.Role.Id == Leader);
        foreach (var rotation in led.GroupBy(s => s.Shift.Rotation.Id, StringComparer.Ordinal))
        {
            var starts = rotation.GroupBy(s => s.StartMinute).OrderBy(g => g.Key)
                .Select(g => g.Select(s => s.Shift).Distinct().ToList()).ToList();
            for (var i = 1; i < starts.Count; i++)
                foreach (var before in starts[i - 1])
                    foreach (var after in starts[i].Where(s => s.Turn != before.Turn))
                        Part(program, label with { Dates = $"{before.Id} and {after.Id}" }, before, after);
        }
    }

    void Part(ProgramBuilder program, Label label, Shift before, Shift after)
    {
        var led = Leaders(program, before);
        foreach (var next in Leaders(program, after).Where(n => led.Contains(n.Key)))
        {
            // What was worked twice in a row by one department stays; it binds no plan.
            if (next.All(c => c.Slot.IsPast)) continue;
            program.AtMost(label, 1, [program.Any(led[next.Key]), program.Any(next)]);
        }
    }

    ILookup<string, Choice> Leaders(ProgramBuilder program, Shift shift) => program.In(shift)
        .Where(c => c.Slot.Role.Id == Leader && c.Slot.Shift == shift)
        .ToLookup(c => c.Responder.Department, StringComparer.Ordinal);

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
                            where a.Responder.Department == b.Responder.Department && !b.IsPast && !roster.Stints.AreOneTurn(a, b)
                            select (a, b);
                foreach (var (a, b) in pairs.DistinctBy(p => (p.a.Shift, p.b.Shift, p.a.Responder.Department)))
                    yield return Breach(a, b);
                before = [.. together];
            }
        }
    }

    Violation Breach(Holding a, Holding b) => new(Name,
        $"{Wording.Holds(a)}, and {Wording.Name(b.Responder)} of the same department "
            + $"'{TextSanitizer.Line(b.Responder.Department)}' leads the next shift, {b.Shift.Id} "
            + $"({Wording.Span(b.Shift.Date, Wording.LastDay(b.Shift))}).",
        [.. new[] { a.Responder.Id, b.Responder.Id }.Distinct()], a.Shift.Date, Wording.LastDay(b.Shift));
}
