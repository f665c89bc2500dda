using RotationPlanner.Program;
using RotationPlanner.Training;
using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

/// <summary>Somebody serves only in shifts in which one of some others has a seat.</summary>
sealed record Buddies(string Person, IReadOnlyList<string> With) : IRule
{
    public string Name => "buddies";

    public IEnumerable<Problem> Validate(Company company, string place)
    {
        foreach (var problem in TeamGroup.Unknown(company, $"{place}.with", With)) yield return problem;
        var known = company.Responders.Select(r => r.Id).ToList();
        if (!known.Contains(Person) && !known.Contains(""))
            yield return new Problem($"{place}.person", "There is no such responder.", Person, SpellingSuggestion.Advice(Person, known));
        if (With.All(w => w == Person))
            yield return new Problem($"{place}.with", "There is nobody beside whom to serve.", Person, "Maybe name somebody else.");
        if (company.Rotations.Where(r => company.Rules.Contains(this) || r.Rules.Contains(this)).All(r => r.Roles.Sum(o => (long)o.Seats.Max) < 2))
            yield return new Problem(place, "Nobody serves beside anybody in shifts of one seat.", Person, "Maybe give the role two seats.");
    }

    public void Lower(ProgramBuilder program)
    {
        if (program.Company.Responders.FirstOrDefault(r => r.Id == Person) is not { } person) return;
        var names = program.Company.Responders.Where(r => With.Contains(r.Id) && r.Id != Person).Select(r => TextSanitizer.Line(r.Name));
        var label = new Label(Name, $"may serve only beside {string.Join(" or ", names)}", "name more people beside whom they may serve") { Responder = Person };
        foreach (var shift in program.Of(person).Where(c => !c.Slot.IsPast).GroupBy(c => c.Slot.Shift))
        {
            var beside = program.In(shift.Key).Where(c => c.Responder.Id != Person && With.Contains(c.Responder.Id)).ToList();
            var dated = label with { Dates = shift.Key.Id };
            if (beside.Count > 0) program.Implies(dated, program.Any(shift), program.Any(beside));
            else
                foreach (var choice in shift) program.Forbid(dated, choice);
        }
    }

    public IEnumerable<Violation> Check(Roster roster)
    {
        foreach (var held in roster.Holdings.Where(h => h.Responder.Id == Person && !h.IsPast))
            if (!roster.In(held.Shift).Any(h => h.Responder.Id != Person && With.Contains(h.Responder.Id) && h.Start < held.End && held.Start < h.End))
                yield return Wording.About(Name, held,
                    $"{Wording.Holds(held)} beside none of {string.Join(", ", roster.Company.Responders.Where(r => With.Contains(r.Id)).Select(Wording.Name))}.");
    }
}
