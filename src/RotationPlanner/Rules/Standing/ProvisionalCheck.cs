using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

/// <summary>
/// Who commands before the evidence is in is marked provisional, alone so in the shift, and has somebody certified to
/// step in who is not elsewhere then.
/// </summary>
static class ProvisionalCheck
{
    const string Rule = "provisional command";

    public static IEnumerable<Violation> FindViolations(CheckedPlan plan)
    {
        var (roster, planned) = (plan.Roster, plan.Ladder);
        var people = roster.Company.Responders.DistinctBy(r => r.Id).ToDictionary(r => r.Id, StringComparer.Ordinal);
        var marks = plan.Assignments.DistinctBy(a => (a.Shift, a.Role, a.Responder))
            .ToDictionary(a => (a.Shift, a.Role, a.Responder));
        var provisional = plan.Planned.Where(h => planned.IsCommand(h.Role) && !IsCertified(h.Responder, h.Role) && !IsPromoted(h.Responder, h)
            && planned.SignedStageAt(h.Responder, h.Start) is (var stage, false) && h.Role.Needs.Allows(stage, roster.Company.Ladder)).ToList();
        foreach (var held in provisional)
        {
            if (!marks.TryGetValue((held.Shift.Id, held.Role.Id, held.Responder.Id), out var mark) || !mark.Provisional)
                yield return Wording.About(Rule, held,
                    $"{Wording.Holds(held)} before the evidence is in, and it is not marked as provisional.");
            else if (mark.Fallback is not { } id || !people.TryGetValue(id, out var fallback))
                yield return Wording.About(
                    Rule, held, $"{Wording.Holds(held)} provisionally, and nobody is named to step in.");
            else if (fallback.Id == held.Responder.Id || (!IsCertified(fallback, held.Role) && !IsPromoted(fallback, held)))
                yield return Wording.About(
                    Rule, held, $"{Wording.Holds(held)} provisionally; {Wording.Name(fallback)} may not step in.");
            else if (roster.Of(fallback).Any(o => o.Start < held.End && held.Start < o.End && !(o.Shift.Id == held.Shift.Id && planned.IsCommand(o.Role)))
                || fallback.Unavailable.Concat(fallback.OtherDuties).Any(t => t.Overlaps(held.Start, held.End))
                || RecurringTime.Touches(fallback, held.Start, held.End))
                yield return Wording.About(Rule, held, $"{Wording.Holds(held)} provisionally; {Wording.Name(fallback)}, who would step in, is not free then.");
        }
        foreach (var shift in provisional.GroupBy(h => h.Shift.Id, StringComparer.Ordinal).Where(s => s.Count() > 1))
            yield return Wording.About(Rule, shift.First(), $"{Wording.Holds(shift.First())} provisionally, and so does {Wording.Name(shift.ElementAt(1).Responder)}.");

        bool IsPromoted(Responder responder, Holding held) => responder.Promoted is { } promoted
            && promoted.On <= held.Start.InZone(responder.TimeZone).Date && held.Role.Needs.Allows(promoted.To, roster.Company.Ladder);

        bool IsCertified(Responder responder, Role role) =>
            role.Needs.Allows(planned.Past.StageOf(responder), roster.Company.Ladder)
                && !planned.Past.HasLapsed(responder);
    }
}
