using NodaTime;
using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

/// <summary>
/// Real hours of a department and of each person stay within what was agreed for each calendar quarter. A shift counts
/// whole, in the quarter of its local start date; what was worked before the horizon in that quarter counts too, and so
/// does time that the plan asks for beside seats.
/// </summary>
static class BuyInHoursCheck
{
    const string Rule = "buy-in hours";

    sealed record Spent(Responder Who, LocalDate From, LocalDate To, long Minutes, bool IsPlanned);

    public static IEnumerable<Violation> FindViolations(CheckedPlan plan)
    {
        var people = plan.Company.Responders.ToDictionary(r => r.Id, StringComparer.Ordinal);
        var spent = plan.Roster.Holdings
            .Select(h => new Spent(h.Responder, h.Shift.Date, Wording.LastDay(h.Shift), h.Shift.Minutes, !h.IsPast))
            .Concat(plan.Beside.Where(t => people.ContainsKey(t.Responder))
                .Select(t => new Spent(people[t.Responder], t.Date, t.Date, t.Minutes, IsPlanned: true)));
        foreach (var quarter in spent.GroupBy(s => QuarterOf(s.From)).OrderBy(q => q.Key))
        {
            foreach (var department in plan.Company.Departments)
            {
                var own = quarter.Where(s => s.Who.Department == department.Id).ToList();
                if (Exceeds(own, department.BuyIn?.HoursPerQuarter) is { } most)
                    yield return Breach(own, Wording.Name(department), quarter.Key, most);
            }
            foreach (var person in quarter.GroupBy(s => s.Who.Id, StringComparer.Ordinal))
            {
                var who = people[person.Key];
                var lent = plan.Company.Departments.FirstOrDefault(
                    d => d.Id == who.Department)?.BuyIn?.HoursPerPersonPerQuarter;
                if (Exceeds([.. person], Stricter(who.HoursPerQuarter, lent)) is { } most)
                    yield return Breach([.. person], Wording.Name(who), quarter.Key, most);
            }
        }
    }

    static int? Stricter(int? a, int? b) => a is { } x && b is { } y ? Math.Min(x, y) : a ?? b;

    /// <summary>The agreed hours where they are exceeded, by the plan's doing.</summary>
    static int? Exceeds(List<Spent> spent, int? agreed) =>
        agreed is { } most && spent.Sum(s => s.Minutes) > most * 60L && spent.Exists(s => s.IsPlanned) ? most : null;

    static Violation Breach(List<Spent> spent, string who, (int Year, int Number) quarter, int most)
    {
        var hours = spent.Sum(s => s.Minutes) / 60m;
        return new Violation(Rule,
            FormattableString.Invariant(
                $"{who} serves {hours:0.##} h in {quarter.Year}-Q{quarter.Number}; agreed are {most} h."),
            [.. spent.Select(s => s.Who.Id).Distinct()], spent.Min(s => s.From), spent.Max(s => s.To));
    }

    static (int Year, int Number) QuarterOf(LocalDate date) => (date.Year, (date.Month + 2) / 3);
}
