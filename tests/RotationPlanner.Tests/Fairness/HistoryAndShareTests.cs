using NodaTime;
using RotationPlanner.Planning.Compiling;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Fairness;

public class HistoryAndShareTests
{
    static readonly DateInterval February = new(Given.Day("2027-02-01"), Given.Day("2027-03-28"));

    [Fact]
    public void Hours_worked_in_the_quarter_are_taken_off_what_a_person_may_carry()
    {
        var agreed = new BuyIn { By = "CTO", Since = Given.Day("2026-01-01"), HoursPerPersonPerQuarter = 2 * 168 };
        var shares = Shares((Given.Weekly() with { Horizon = February }).WithDepartment("engineering", d => d with { BuyIn = agreed }).AllLent().Worked("2027-01-04", "deputy", "ana"));
        Assert.True(shares["ana"].Total > 0);
        Assert.Equal(2.0, (double)shares["ada"].Total / shares["ana"].Total, 2);
    }

    [Fact]
    public void Hours_worked_in_the_quarter_are_taken_off_what_a_department_may_carry()
    {
        Credit Engineering(Company company)
        {
            var shares = Shares(company.WithDepartment("engineering", d => d with { BuyIn = new BuyIn { By = "CTO", Since = Given.Day("2026-01-01"), HoursPerQuarter = 3 * 168 } }).AllLent());
            return shares["ana"] + shares["ada"];
        }
        var company = Given.Weekly() with { Horizon = February };
        var (fresh, worked) = (Engineering(company),
            Engineering(company.Worked("2027-01-04", "commander", "ana").Worked("2027-01-11", "commander", "ada")));
        Assert.Equal(3.0, (double)fresh.Total / worked.Total, 2);
    }

    [Fact]
    public void Who_may_take_nothing_because_of_what_was_worked_owes_no_share()
    {
        var shares = Shares((Given.Weekly(new ShiftCap(1, 365)) with { Horizon = February })
            .Worked("2027-01-04", "commander", "ana").Worked("2027-01-11", "commander", "ana"));
        Assert.Equal(0, shares["ana"].Total);
        Assert.True(shares["ada"].Total > 0);
    }

    static Dictionary<string, Credit> Shares(Company company)
    {
        Assert.Empty(company.Validate());
        var shares = ProgramCompiler.Compile(company, Schedule.Of(company)).Shares;
        return company.Responders.Select((r, i) => (r.Id, shares[i])).ToDictionary(p => p.Id, p => p.Item2);
    }
}
