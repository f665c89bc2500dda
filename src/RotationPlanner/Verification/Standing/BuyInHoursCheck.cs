using NodaTime;

namespace RotationPlanner.Verification;

/// <summary>Real hours of a department and of each of its people stay within the buy-in of each calendar quarter. A shift counts whole, in the quarter of its local start date; what was worked before the horizon in that quarter counts too.</summary>
static class BuyInHoursCheck
{
    const string Rule = "buy-in hours";

    public static IEnumerable<Violation> Of(Roster roster)
    {
        foreach (var department in roster.Company.Departments)
        {
            if (department.BuyIn is not { } buyIn) continue;
            var quarters = roster.Holdings.Where(h => h.Responder.Department == department.Id).GroupBy(h => QuarterOf(h.Shift.Date)).OrderBy(q => q.Key);
            foreach (var quarter in quarters)
            {
                if (Exceeds(quarter, buyIn.HoursPerQuarter))
                    yield return Breach(quarter, Wording.Name(department), quarter.Key, buyIn.HoursPerQuarter!.Value);
                foreach (var person in quarter.GroupBy(h => h.Responder.Id, StringComparer.Ordinal))
                    if (Exceeds(person, buyIn.HoursPerPersonPerQuarter))
                        yield return Breach(person, Wording.Name(person.First().Responder), quarter.Key, buyIn.HoursPerPersonPerQuarter!.Value);
            }
        }
    }

    static bool Exceeds(IEnumerable<Holding> held, int? hours) =>
        hours is { } most && held.Sum(h => h.Shift.Minutes) > most * 60L && held.Any(h => !h.IsPast);

    static Violation Breach(IEnumerable<Holding> held, string who, (int Year, int Number) quarter, int most)
    {
        var hours = held.Sum(h => h.Shift.Minutes) / 60m;
        return new Violation(Rule, FormattableString.Invariant($"{who} serves {hours:0.##} h in {quarter.Year}-Q{quarter.Number}; agreed are {most} h."),
            [.. held.Select(h => h.Responder.Id).Distinct()], held.Min(h => h.Shift.Date), held.Max(h => Wording.LastDay(h.Shift)));
    }

    static (int Year, int Number) QuarterOf(LocalDate date) => (date.Year, (date.Month + 2) / 3);
}
