using RotationPlanner.Program;
using RotationPlanner.Training;
using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

/// <summary>At most so many newcomers hold seats of one shift.</summary>
sealed record NewcomersInTeam(int Most, TeamGroup Group) : IRule, INamesRoles
{
    public string Name => "newcomers in team";

    public IReadOnlyList<string>? Roles { get; init; }

    IEnumerable<(string Part, string Role)> INamesRoles.NamedRoles => INamesRoles.In(Roles);

    public IEnumerable<Problem> Validate(Company company, string place)
    {
        foreach (var problem in Limits.Number($"{place}.most", "The number of newcomers", Most, 0, 1_000, "Maybe 1.")) yield return problem;
        var unknown = Group.Problems(company, place).ToList();
        foreach (var problem in unknown) yield return problem;
        if (unknown.Count > 0) yield break;
        var newcomers = Group.Of(company);
        foreach (var rotation in company.Rotations.Where(r => company.Rules.Contains(this) || r.Rules.Contains(this)))
        {
            var counted = rotation.Roles.Where(r => Roles?.Contains(r.Id) ?? !r.Needs.ForTrainees).ToList();
            var able = company.Responders.Where(p => counted.Exists(r => Standings.Of(company)[p.Id].Allows(r.Needs) && p.MayHold?.Contains(r.Id) != false)).ToList();
            var (required, others) = (counted.Sum(r => (long)r.Seats.Min), able.Count(p => !newcomers.Contains(p.Id)));
            if (able.Count >= required && others + Most < required)
                yield return new Problem(place, FormattableString.Invariant($"Every shift of '{TextSanitizer.Line(rotation.Id)}' requires {required} people, and beside {Most} newcomer(s) there are only {others}."), null, "Maybe allow more newcomers.");
        }
    }

    public void Lower(ProgramBuilder program)
    {
        var newcomers = Group.Of(program.Company);
        var label = new Label(Name, $"would be one newcomer too many, of whom {Most} may serve together", "allow more newcomers");
        foreach (var shift in program.Slots.Where(s => !s.IsPast).Select(s => s.Shift).Distinct())
        {
            var choices = program.In(shift).Counted(Roles, withTrainees: false).FindAll(c => newcomers.Contains(c.Responder.Id));
            if (choices.Count > Most) program.AtMost(label with { Dates = shift.Id }, Most, choices);
        }
    }

    public IEnumerable<Violation> Check(Roster roster)
    {
        var newcomers = Group.Of(roster.Company);
        foreach (var shift in roster.Shifts)
        {
            var present = roster.In(shift).Where(h => newcomers.Contains(h.Responder.Id)
                && (Roles is null ? !h.Role.Needs.ForTrainees : Roles.Contains(h.Role.Id))).ToList();
            var together = present.Select(h => present.Where(o => o.Start <= h.Start && h.Start < o.End).ToList()).MaxBy(o => o.Count) ?? [];
            if (together.Count > Most)
                yield return new Violation(Name,
                    FormattableString.Invariant($"{string.Join(" and ", together.Select(h => Wording.Name(h.Responder)))} serve together in {shift.Id} ({Wording.Span(shift.Date, Wording.LastDay(shift))}); of newcomers {Most} may."),
                    [.. together.Select(h => h.Responder.Id).Distinct()], shift.Date, Wording.LastDay(shift));
        }
    }
}
