using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

/// <summary>No seat has a night, a weekend or a holiday from which its holder is exempt.</summary>
static class ExemptCheck
{
    public static IEnumerable<Violation> FindViolations(CheckedPlan plan)
    {
        foreach (var held in plan.Planned.Where(h => h.Responder.Exempt is not null))
        {
            var (from, measure) = (held.Responder.Exempt!, plan.Roster.Measure(held.Shift, held.Responder));
            string[] has =
            [
                .. from.Nights && measure.Nights.Any() ? ["nights"] : Array.Empty<string>(),
                .. from.Weekends && measure.Weekends.Any() ? ["weekends"] : Array.Empty<string>(),
                .. from.Holidays && measure.Holidays.Any() ? ["holidays"] : Array.Empty<string>(),
            ];
            if (has.Length > 0)
                yield return Wording.About("exempt", held, $"{Wording.Holds(held)}, but is exempt from {string.Join(" and ", has)}.");
        }
    }
}
