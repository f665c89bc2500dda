using RotationPlanner.Program;
using RotationPlanner.Training;
using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

/// <summary>
/// So many seats of each shift are for seniors: others hold at most the rest of the required seats, and optional ones
/// only where a senior serves.
/// </summary>
sealed record SeniorsInTeam(int Seats, TeamGroup Group) : IRule, INamesRoles
{
    public string Name => "seniors in team";

    public IReadOnlyList<string>? Roles { get; init; }

    IEnumerable<(string Part, string Role)> INamesRoles.NamedRoles => INamesRoles.In(Roles);

    public IEnumerable<Problem> Validate(Company company, string place)
    {
        foreach (var problem in Limits.Number($"{place}.seats", "The seats for seniors", Seats, 1, 1_000, "Maybe 1.")) yield return problem;
        var unknown = Group.Problems(company, place).ToList();
        foreach (var problem in unknown) yield return problem;
        if (unknown.Count > 0) yield break;
        var seniors = Group.Of(company);
        foreach (var rotation in company.Rotations.Where(r => company.Rules.Contains(this) || r.Rules.Contains(this)))
        {
            var counted = rotation.Roles.Where(r => Roles?.Contains(r.Id) ?? !r.Needs.ForTrainees).ToList();
            var (required, name) = (counted.Sum(r => (long)r.Seats.Min), TextSanitizer.Line(rotation.Id));
            if (required == 0) continue;
            if (Seats > required)
                yield return new Problem($"{place}.seats", FormattableString.Invariant($"Shifts of '{name}' require {required} people, so that {Seats} of them cannot be seniors."), Limits.Text(Seats), "Maybe 1.");
            else if (company.Responders.Count(p => seniors.Contains(p.Id) && counted.Exists(r => Standings.Of(company)[p.Id].Allows(r.Needs) && p.MayHold?.Contains(r.Id) != false)) is var able && able < Seats)
                yield return new Problem(place, FormattableString.Invariant($"Every shift of '{name}' has {Seats} seat(s) for seniors, and {able} of them may hold one."), null, "Maybe name more seniors, or a lower stage.");
        }
    }

    public void Lower(ProgramBuilder program)
    {
        var seniors = Group.Of(program.Company);
        var label = new Label(Name, "would take a seat that is for a senior", "name more seniors, or a lower stage");
        foreach (var shift in program.Slots.Where(s => !s.IsPast).Select(s => s.Shift).Distinct())
        {
            var counted = shift.Rotation.Roles.Where(r => Roles?.Contains(r.Id) ?? !r.Needs.ForTrainees).ToList();
            var (required, most) = (counted.Sum(r => r.Seats.Min), counted.Sum(r => r.Seats.Max));
            // No rule is about a shift with fewer required seats than it asks for.
            if (required < Seats) continue;
            var choices = program.In(shift).Counted(Roles, withTrainees: false).ToLookup(c => seniors.Contains(c.Responder.Id));
            var dated = label with { Dates = shift.Id };
            if (most == required || !choices[true].Any()) program.AtMost(dated, required - Seats, [.. choices[false]]);
            else
                program.Between(dated, long.MinValue,
                    [.. choices[false].Select(c => ((Term)c).Times(1)), program.Any(choices[true]).Times(required - most)], required - Seats);
        }
    }

    public IEnumerable<Violation> Check(Roster roster)
    {
        var seniors = Group.Of(roster.Company);
        foreach (var shift in roster.Shifts)
        {
            var counted = shift.Rotation.Roles.Where(r => Roles is null ? !r.Needs.ForTrainees : Roles.Contains(r.Id)).ToList();
            long required = counted.Sum(r => (long)r.Seats.Min), most = counted.Sum(r => (long)r.Seats.Max);
            if (required < Seats) continue;
            var team = roster.In(shift).Where(h => counted.Contains(h.Role)).ToList();
            // A cover of a part holds a seat beside whom it covers.
            var others = team.Where(h => !seniors.Contains(h.Responder.Id)).ToList();
            var together = others.Select(h => others.Where(o => o.Start <= h.Start && h.Start < o.End).ToList()).MaxBy(o => o.Count) ?? [];
            var isLed = together.Count > 0 && team.Exists(h => seniors.Contains(h.Responder.Id));
            if (together.Count > (isLed ? most : required) - Seats)
                yield return new Violation(Name,
                    FormattableString.Invariant($"{string.Join(" and ", together.Select(h => Wording.Name(h.Responder)))} serve in {shift.Id} ({Wording.Span(shift.Date, Wording.LastDay(shift))}), of which {Seats} seat(s) are for seniors."),
                    [.. together.Select(h => h.Responder.Id).Distinct()], shift.Date, Wording.LastDay(shift));
        }
    }
}
