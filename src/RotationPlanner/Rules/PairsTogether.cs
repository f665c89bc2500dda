using RotationPlanner.Program;
using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

/// <summary>Two people hold seats in the same shifts, or neither does.</summary>
sealed record PairsTogether(string One, string Other) : IRule
{
    public string Name => "pairs together";

    public IEnumerable<Problem> Validate(Company company, string place)
    {
        foreach (var problem in PairProblems.Of(company, place, One, Other, "serve together with")) yield return problem;
        if (PairProblems.In(company, this).All(r => r.Roles.Sum(o => (long)o.Seats.Max) < 2))
            yield return new Problem(place, "Shifts of one seat are never served together.", $"{One}, {Other}",
                "Maybe give the role two seats, or remove the pair.");
        foreach (var apart in PairProblems.In(company, this).SelectMany(r => r.Rules.Concat(company.Rules)).OfType<PairsApart>()
            .Where(a => (a.One == One && a.Other == Other) || (a.One == Other && a.Other == One)).Take(1))
            yield return new Problem(place, $"'{TextSanitizer.Line(One)}' and '{TextSanitizer.Line(Other)}' are kept together here and apart elsewhere, so that neither could serve.", $"{One}, {Other}", "Maybe remove one of the two.");
    }

    public void Lower(ProgramBuilder program)
    {
        var people = program.Company.Responders;
        if (people.FirstOrDefault(r => r.Id == One) is not { } one
            || people.FirstOrDefault(r => r.Id == Other) is not { } other) return;
        var label = new Label(Name,
            $"serve only together with somebody who has no seat then ({TextSanitizer.Line(one.Name)} and {TextSanitizer.Line(other.Name)})",
            "let those two serve without one another");
        var theirs = program.Of(other).Where(c => !c.Slot.IsPast).ToLookup(c => c.Slot.Shift);
        var mine = program.Of(one).Where(c => !c.Slot.IsPast).ToLookup(c => c.Slot.Shift);
        foreach (var shift in program.Slots.Where(s => !s.IsPast).Select(s => s.Shift).Distinct())
        {
            if (program.Rotation is null && shift.Rotation.Roles.Sum(r => (long)r.Seats.Max) < 2) continue;
            var dated = label with { Dates = shift.Id };
            // Where one of them cannot serve, neither does the other.
            if (!mine[shift].Any() || !theirs[shift].Any())
                foreach (var choice in mine[shift].Concat(theirs[shift])) program.Forbid(dated, choice);
            else
                program.Between(dated, 0, [program.Any(mine[shift]).Times(1), program.Any(theirs[shift]).Times(-1)], 0);
        }
    }

    public IEnumerable<Violation> Check(Roster roster)
    {
        foreach (var shift in roster.Shifts)
        {
            if (roster.Rotation is null && shift.Rotation.Roles.Sum(r => (long)r.Seats.Max) < 2) continue;
            var present = roster.In(shift).Where(h => h.Responder.Id == One || h.Responder.Id == Other).ToList();
            if (present.Select(h => h.Responder.Id).Distinct().Count() == 1)
                yield return new Violation(Name,
                    $"{Wording.Holds(present[0])} without {Absent(roster, present[0])}; they serve together.",
                    [One, Other], shift.Date, Wording.LastDay(shift));
        }
    }

    string Absent(Roster roster, Holding present)
    {
        var id = present.Responder.Id == One ? Other : One;
        return roster.Company.Responders.FirstOrDefault(r => r.Id == id) is { } absent
            ? Wording.Name(absent) : TextSanitizer.Line(id);
    }
}
