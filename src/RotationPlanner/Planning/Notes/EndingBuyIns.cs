using NodaTime;
using RotationPlanner.Planning.Compiling;

namespace RotationPlanner.Planning.Notes;

/// <summary>
/// Agreements that end in the horizon or within 60 days after it: a word ahead, so that a leader can be asked in time,
/// with about how many seats others carry then.
/// </summary>
static class EndingBuyIns
{
    const int DaysAhead = 60;

    public static IEnumerable<PlanNote> Of(CompiledProgram compiled, IReadOnlyList<Assignment> assignments)
    {
        var company = compiled.Program.Company;
        foreach (var department in company.Departments)
        {
            if (department.BuyIn is not { Ends: { } ends } agreed || ends <= company.Horizon.Start
                || ends > company.Horizon.End.PlusDays(DaysAhead)) continue;
            var people = company.Responders.Where(r => r.Department == department.Id).Select(r => r.Id)
                .ToHashSet(StringComparer.Ordinal);
            if (people.Count == 0) continue;
            var name = TextSanitizer.Line(department.Name);
            var ending = agreed.Withdrawn == ends
                ? $"{name} lends nobody from {Words.Day(ends)} on"
                : $"{name}'s agreement ends on {Words.Day(ends.PlusDays(-1))}";
            yield return new PlanNote("buy-in",
                $"{ending}{Carried(company, agreed, assignments.Count(a => people.Contains(a.Responder)))}. Maybe ask {TextSanitizer.Line(agreed.By)} to agree anew.", []);
        }
    }

    /// <summary>Seats after the end, at the rate at which the department holds seats before it.</summary>
    static string Carried(Company company, BuyIn agreed, int seats)
    {
        var horizon = company.Horizon;
        var ends = agreed.Ends!.Value;
        if (ends > horizon.End) return ", after this plan";
        var before = Period.DaysBetween(LocalDate.Max(horizon.Start, agreed.Since), ends);
        var after = Period.DaysBetween(ends, horizon.End) + 1;
        var carried = before <= 0 ? 0 : (int)Math.Round((double)seats * after / before);
        return carried == 0 ? "" : FormattableString.Invariant(
            $": about {carried} seat{(carried == 1 ? "" : "s")} after it, at the rate of those before, {(carried == 1 ? "is" : "are")} carried by others");
    }
}
