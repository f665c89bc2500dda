using RotationPlanner.Scheduling;

namespace RotationPlanner.Verification;

/// <summary>A department's people serve in shifts that start on or after the date its leader agreed to.</summary>
static class BuyInDateCheck
{
    const string Rule = "buy-in date";

    public static IEnumerable<Violation> Of(Roster roster)
    {
        var agreed = roster.Company.Departments.Where(d => d.BuyIn is not null).ToDictionary(d => d.Id, StringComparer.Ordinal);
        foreach (var held in roster.Holdings.Where(h => !h.IsPast))
            if (agreed.TryGetValue(held.Responder.Department, out var department) && held.Shift.Date < department.BuyIn!.Since)
                yield return Wording.About(Rule, held, $"{Wording.Holds(held)}, but {Wording.Name(department)} lends its people from {Wording.Day(department.BuyIn.Since)} only.");
    }
}
