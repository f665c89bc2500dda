using RotationPlanner.Program;
using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

/// <summary>Whoever serves in one of some rotations in the horizon serves in none of the others.</summary>
sealed record ExclusiveRotations(IReadOnlyList<string> Rotations) : IRule
{
    public string Name => "exclusive rotations";

    public IEnumerable<Problem> Validate(Company company, string place)
    {
        var known = company.Rotations.Select(r => r.Id).ToList();
        if (!company.Rules.Contains(this))
            yield return new Problem(place, "Rotations exclude one another for the whole company.", null, "Maybe move it to the rules of the company.");
        if (Rotations.Distinct().Count() < 2)
            yield return new Problem(place, "It takes two rotations to exclude one another.", Rotations is [var only, ..] ? only : null, "Maybe name another one.");
        foreach (var id in Rotations.Distinct().Where(id => !known.Contains(id)))
            yield return new Problem(place, "There is no such rotation.", id, SpellingSuggestion.Advice(id, known));
    }

    public void Lower(ProgramBuilder program)
    {
        if (program.Rotation is not null) return;
        var label = new Label(Name, $"serve in another of {string.Join(", ", Rotations.Select(TextSanitizer.Line))}", "let people serve in several of these rotations");
        foreach (var responder in program.Company.Responders)
        {
            var own = program.Of(responder).Where(c => !c.Slot.IsPast && Rotations.Contains(c.Slot.Shift.Rotation.Id))
                .GroupBy(c => c.Slot.Shift.Rotation.Id, StringComparer.Ordinal).ToList();
            if (own.Count > 1) program.AtMost(label with { Responder = responder.Id }, 1, own.Select(program.Any));
        }
    }

    public IEnumerable<Violation> Check(Roster roster)
    {
        foreach (var responder in roster.Company.Responders)
        {
            var held = roster.Of(responder).Where(h => !h.IsPast && Rotations.Contains(h.Shift.Rotation.Id)).ToList();
            if (held is not [var first, ..]) continue;
            if (held.Find(h => h.Shift.Rotation.Id != first.Shift.Rotation.Id) is { Shift: { } shift })
                yield return new Violation(Name,
                    $"{Wording.Name(responder)} serves in {first.Shift.Id} and in {shift.Id}, whose rotations exclude one another.",
                    [responder.Id], first.Shift.Date, Wording.LastDay(shift));
        }
    }
}
