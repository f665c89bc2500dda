using NodaTime;
using RotationPlanner.Tests.Solving.ColumnGeneration;

namespace RotationPlanner.Tests.Planning;

public class NothingToPlanWithTests
{
    static readonly PlanOptions quick = new() { WorkLimit = 400_000 };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Where_everybody_is_away_all_seats_are_empty_with_a_reason(bool balances)
    {
        var company = Company(balances) is var c ? c with { Responders = [.. c.Responders.Select(r => r with { Unavailable = [BusyTime.Days(c.Horizon.Start.PlusDays(-1), c.Horizon.End.PlusDays(1), DateTimeZone.Utc)] })] } : c;
        var plan = Planner.Plan(company, quick);
        Assert.Empty(plan.Assignments);
        Assert.Equal(8, plan.Unfilled.Count(u => u.Required));
        Assert.All(plan.Unfilled, u => Assert.NotEmpty(u.Why));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Where_there_is_nobody_optional_seats_stay_empty(bool balances)
    {
        var company = Company(balances);
        company = company with { Responders = [], Rotations = [.. company.Rotations.Select(r => r with { Roles = [r.Roles[0] with { Seats = new SeatRange(0, 1) }], Rules = [] })] };
        Assert.Empty(company.Validate());
        Assert.Empty(Planner.Plan(company, quick).Assignments);
    }

    static Company Company(bool balances)
    {
        var company = RandomStaff.Company(1, people: 2, days: 4);
        return company with
        {
            Rotations = [.. company.Rotations.Select(r => r with { Roles = [r.Roles[0] with { Seats = new SeatRange(1, 1) }], Rules = [] })],
            Fairness = new FairnessPolicy { BalancesLoad = balances },
        };
    }
}
