using NodaTime;
using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

/// <summary>
/// Every local date of a shift, in the person's own zone, lies between the day they join and the day they leave, and
/// the shift, or the session, starts while the department's leader agrees.
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
            if (held.Responder.Tour is { } tour && OnTour(tour, held.Start.InZone(zone).Date) is false)
                yield return Wording.About(Rule, held, $"{Wording.Holds(held)}, but pauses between tours of duty then.");
            if (agreed.TryGetValue(held.Responder.Department, out var department)
                && NotAgreed(department, held.Shift.Date) is { } when)
                yield return Wording.About(BuyInDate, held, $"{Wording.Holds(held)}, but {when}.");
        }
        var people = plan.Company.Responders.DistinctBy(r => r.Id).ToDictionary(r => r.Id, StringComparer.Ordinal);
        foreach (var session in plan.Sessions)
            foreach (var id in session.Participants.Append(session.Facilitator).Distinct(StringComparer.Ordinal))
                if (people.TryGetValue(id, out var person) && agreed.TryGetValue(person.Department, out var lender)
                    && NotAgreed(lender, session.Start.InZone(plan.Company.TimeZone).Date) is { } when)
                    yield return new Violation(BuyInDate,
                        $"{Wording.Name(person)} takes part in {TextSanitizer.Line(session.Id)}, but {when}.", [id],
                        session.Start.InUtc().Date, session.End.InUtc().Date);
    }

    /// <summary>Goes from tour to tour, each reckoned from the first, until the date is passed.</summary>
    static bool OnTour(TourOfDuty tour, LocalDate date)
    {
        var (step, number) = (date < tour.From ? -1 : 1, 0);
        while (true)
        {
            var begins = Later(Later(tour.From, tour.Serves, number), tour.Pauses ?? Period.Zero, number);
            if (begins <= date && date < Later(begins, tour.Serves, 1)) return true;
            if (tour.Pauses is null || (step > 0 ? begins > date : begins < date)) return false;
            number += step;
        }
    }

    static LocalDate Later(LocalDate date, Period length, int times) => date.PlusYears(length.Years * times)
        .PlusMonths(length.Months * times).PlusWeeks(length.Weeks * times).PlusDays(length.Days * times);

    static string? NotAgreed(Department department, LocalDate date) =>
        date < department.BuyIn!.Since
            ? $"{Wording.Name(department)} lends its people from {Wording.Day(department.BuyIn.Since)} only"
        : date >= department.BuyIn.Withdrawn
            ? $"{Wording.Name(department)} lends nobody from {Wording.Day(department.BuyIn.Withdrawn.Value)} on"
        : date > department.BuyIn.Until
            ? $"{Wording.Name(department)} lends its people until {Wording.Day(department.BuyIn.Until.Value)} only"
        : null;
}
