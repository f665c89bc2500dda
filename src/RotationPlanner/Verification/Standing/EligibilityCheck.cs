namespace RotationPlanner.Verification;

/// <summary>A role is held by people whose stage allows it and who may hold it.</summary>
static class EligibilityCheck
{
    const string Rule = "eligibility";

    public static IEnumerable<Violation> Of(Roster roster)
    {
        foreach (var held in roster.Holdings.Where(h => !h.IsPast))
        {
            if (!held.Role.Needs.Allows(held.Responder.Stage, roster.Company.Ladder))
                yield return Wording.About(Rule, held, $"{Wording.Holds(held)}, which the stage '{Printable.Line(held.Responder.Stage)}' does not allow.");
            if (held.Responder.MayHold is { } roles && !roles.Contains(held.Role.Id))
                yield return Wording.About(Rule, held, $"{Wording.Holds(held)}, but may not hold that role.");
        }
    }
}
