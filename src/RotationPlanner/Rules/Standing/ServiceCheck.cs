using NodaTime;
using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

/// <summary>
/// Every local date of a shift, in the person's own zone, lies between the day they join and the day they leave, and
/// the shift starts on or after the date that the department's leader agreed to.
/// </summary>
static class ServiceCheck
{
    const string Rule = "service dates", BuyInDate = "buy-in date";

    public static IEnumerable<Violation> FindViolations(CheckedPlan plan)
    {
        var agreed = plan.Company.Departments.Where(d => d.BuyIn is not null)
            .ToDictionary(d => d.Id, StringComparer.Ordinal);
        foreach (var held in plan.Planned)
        {
            var zone = held.Responder.TimeZone;
            if (held.Responder.Joins is { } joins && held.Start.InZone(zone).Date < joins)
                yield return Wording.About(Rule, held, $"{Wording.Holds(held)}, but joins on {Wording.Day(joins)}.");
            if (held.Responder.Leaves is { } leaves && (held.End - Duration.Epsilon).InZone(zone).Date > leaves)
                yield return Wording.About(Rule, held, $"{Wording.Holds(held)}, but leaves on {Wording.Day(leaves)}.");
            if (agreed.TryGetValue(held.Responder.Department, out var department)
                && department.BuyIn!.Since is var since && held.Shift.Date < since)
                yield return Wording.About(BuyInDate, held,
                    $"{Wording.Holds(held)}, but {Wording.Name(department)} lends its people from {Wording.Day(since)} only.");
        }
    }
}
