using NodaTime;

namespace RotationPlanner.Planning.Forecast.Bench;

/// <summary>Somebody who commands, or will by a plan.</summary>
/// <param name="Person">Who.</param>
/// <param name="From">The first day: the horizon's, or the day of joining or graduating.</param>
/// <param name="Graduation">The graduation by the plan; null for who may lead by evidence.</param>
sealed record BenchMember(Responder Person, LocalDate From, PlannedRung? Graduation)
{
    public bool IsHere(LocalDate day) => From <= day && PoolForecast.InService(Person, day);
}

/// <summary>Who is on the bench when, as far as it is known today.</summary>
static class BenchPeople
{
    public static IReadOnlyList<BenchMember> Of(Company company, Plan? plan)
    {
        var start = company.Horizon.Start;
        var standings = Standings.Of(company);
        var leading = plan is not null ? new PoolForecast(company, plan).Leading
            : [.. company.Responders.Where(r => standings[r.Id].MayLead).Select(r => (r, (PlannedRung?)null))];
        return
        [
            .. leading.Select(l => new BenchMember(l.Person, new[] { start, l.Person.Joins ?? start, l.Graduation?.Date ?? start }.Max(), l.Graduation))
                // A department that is not lent leads nothing, whatever its people can.
                .Where(m => Lends(company, m.Person.Department) && MayHoldCommand(company, m.Person)),
        ];
    }

    static bool MayHoldCommand(Company company, Responder person) => person.MayHold is not { } may
        || company.Rotations.Any(r => r.Roles.Any(o => o.Needs.IsCommand(company.Ladder) && may.Contains(o.Id)));

    public static bool Lends(Company company, string department) => !company.RunsOnBuyIns
        || company.Departments.Any(d => d.Id == department && d.BuyIn is { } buyIn
            && (buyIn.Holds(company.Horizon.Start) || buyIn.Holds(company.Horizon.End)));
}
