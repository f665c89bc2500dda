using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

/// <summary>
/// A role is held by people whose stage allows it and has not lapsed where they lead, and who may hold it. The stage is
/// read off the record, and where that is not enough, off the record and what the plan lets them do before.
/// </summary>
static class EligibilityCheck
{
    const string Rule = "eligibility";

    public static IEnumerable<Violation> FindViolations(CheckedPlan plan)
    {
        foreach (var held in plan.Planned)
        {
            if (WhyNot(plan.Company.Ladder, plan.Ladder, held) is { } why)
                yield return Wording.About(Rule, held, $"{Wording.Holds(held)}, {why}.");
            if (held.Responder.MayHold is { } roles && !roles.Contains(held.Role.Id))
                yield return Wording.About(Rule, held, $"{Wording.Holds(held)}, but may not hold that role.");
        }
    }

    static string? WhyNot(Ladder ladder, PlannedLadder planned, Holding held)
    {
        var leads = planned.IsCommand(held.Role);
        var (stage, lapsed) = (planned.Past.StageOf(held.Responder), leads && planned.Past.HasLapsed(held.Responder));
        if (held.Role.Needs.Allows(stage, ladder) && !lapsed && !IsPromoted(held)) return null;
        if (leads) (stage, lapsed) = planned.SignedStageAt(held.Responder, held.Start);
        else stage = planned.StageAt(held.Responder, held.Start);
        return !held.Role.Needs.Allows(stage, ladder) ? $"which the stage '{TextSanitizer.Line(stage)}' does not allow"
            : lapsed ? $"but the stage '{TextSanitizer.Line(stage)}' has lapsed" : null;
    }

    // What the past allows, a promotion may end: nobody shadows who commands.
    static bool IsPromoted(Holding held) =>
        held.Responder.Promoted is { } promoted && promoted.On < held.Start.InZone(held.Responder.TimeZone).Date;
}
