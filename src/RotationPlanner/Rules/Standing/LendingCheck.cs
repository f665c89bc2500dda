using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

/// <summary>
/// Seats are for departments that agreed to lend people: in a company with any buy-in on record, those on record.
/// </summary>
static class LendingCheck
{
    const string Rule = "lending";

    public static IEnumerable<Violation> FindViolations(CheckedPlan plan)
    {
        var agreed = plan.Company.Departments.ToLookup(d => d.BuyIn is not null, d => d.Id);
        if (!agreed[true].Any()) yield break;
        var silent = agreed[false].ToHashSet(StringComparer.Ordinal);
        foreach (var held in plan.Planned.Where(h => silent.Contains(h.Responder.Department)))
            yield return Wording.About(Rule, held,
                $"{Wording.Holds(held)}, but nobody agreed that the department "
                    + $"'{TextSanitizer.Line(held.Responder.Department)}' lends its people.");
    }
}
