using RotationPlanner.Scheduling;

namespace RotationPlanner.Verification;

/// <summary>
/// A department should carry its agreed part of all credit in the horizon. Parts are read in tenths of a percent,
/// widened outward (a largest part up, a
/// smallest part down), so that 1000 x credit of the department and part x credit of all are whole numbers: no plan is
/// told off for a rounding.
/// </summary>
static class ShareCheck
{
    const string Rule = "department share";
    const int Whole = 1000;

    public static IEnumerable<Violation> Of(Roster roster)
    {
        if (roster.Company.Departments.All(d => d.Share is null)) yield break;
        var credits = roster.Holdings.Where(h => !h.IsPast)
            .GroupBy(h => h.Responder.Department, h => roster.Measures.Of(h.Shift, h.Responder)
                .CreditFor(h.Role.Weight).Total, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Sum(), StringComparer.Ordinal);
        var all = credits.Values.Sum();
        if (all == 0) yield break;
        foreach (var department in roster.Company.Departments)
        {
            if (department.Share is not { } share) continue;
            var own = credits.GetValueOrDefault(department.Id);
            if (Whole * own > (long)Math.Ceiling(share.Max * Whole) * all)
                yield return Missed(roster, department, (decimal)own / all, share.Max,
                    $"at most {Percent(share.Max)} are asked", ShareObstacles.OfLargest(roster.Company, department));
            if (Whole * own < (long)Math.Floor(share.Min * Whole) * all)
                yield return Missed(roster, department, (decimal)own / all, share.Min,
                    $"at least {Percent(share.Min)} are asked", ShareObstacles.OfSmallest(roster.Company, department));
        }
    }

    static Violation Missed(Roster roster, Department department, decimal part, decimal asked, string ask, string? why)
    {
        var horizon = roster.Company.Horizon;
        var people = roster.Holdings.Where(h => !h.IsPast && h.Responder.Department == department.Id)
            .Select(h => h.Responder.Id).Distinct();
        var message = $"{Wording.Name(department)} carries {Percent(part)} of the load {Wording.Span(horizon.Start, horizon.End)}, {ask}{(why is null ? "" : $": {why}")}.";
        return new Violation(Rule, message, [.. people], horizon.Start, horizon.End) { Asked = (double)asked,
            Reached = (double)part };
    }

    internal static string Percent(decimal part) => FormattableString.Invariant($"{part * 100:0.###} %");
}
