using NodaTime;

namespace RotationPlanner.Verification;

/// <summary>
/// Every local date of a shift, in the person's own zone, lies between the day they join and the day they leave.
/// </summary>
static class ServiceCheck
{
    const string Rule = "service dates";

    public static IEnumerable<Violation> Of(Roster roster)
    {
        foreach (var held in roster.Holdings.Where(h => !h.IsPast))
        {
            var zone = held.Responder.TimeZone;
            if (held.Responder.Joins is { } joins && held.Start.InZone(zone).Date < joins)
                yield return Wording.About(Rule, held, $"{Wording.Holds(held)}, but joins on {Wording.Day(joins)}.");
            if (held.Responder.Leaves is { } leaves && (held.End - Duration.Epsilon).InZone(zone).Date > leaves)
                yield return Wording.About(Rule, held, $"{Wording.Holds(held)}, but leaves on {Wording.Day(leaves)}.");
        }
    }
}
