using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Rules;

public class BuyInHoursTests
{
    static Company Hours(int? all, int? each) => Given.Weekly().WithDepartment("engineering", d => d with
    {
        BuyIn = new BuyIn { By = "CTO", Since = Given.Day("2026-01-01"), HoursPerQuarter = all, HoursPerPersonPerQuarter = each },
    });

    static readonly (string, string, string)[] twoWeeks = [("2027-01-04", "commander", "ana"),
        ("2027-02-01", "deputy", "ada")];

    [Fact]
    public void A_department_above_its_hours() =>
        Hours(335, null).Check(twoWeeks)
            .Is("buy-in hours", "ada ana", "2027-01-04", "2027-02-08", "Engineering serves 336 h in 2027-Q1", "335 h");

    [Fact]
    public void A_department_exactly_at_its_hours() => Assert.Empty(Hours(336, null).Check(twoWeeks));

    [Fact]
    public void A_person_above_their_hours() =>
        Hours(null, 335).Check(("2027-01-04", "commander", "ana"), ("2027-02-01", "deputy", "ana"))
            .Is("buy-in hours", "ana", "2027-01-04", "2027-02-08", "Ana Silva serves 336 h in 2027-Q1");

    [Fact]
    public void People_at_their_hours() => Assert.Empty(Hours(null, 168).Check(twoWeeks));

    [Fact]
    public void Hours_are_elapsed_over_a_DST_change() =>
        // The week of 22 March loses an hour.
        Assert.Empty(Hours(167, null).Check(("2027-03-22", "commander", "ana")));

    [Fact]
    public void A_shift_counts_whole_where_it_starts()
    {
        // 29 March to 5 April lies in two quarters.
        Hours(167, null).Check(("2027-03-29", "commander", "ana"))
            .Is("buy-in hours", "ana", "2027-03-29", "2027-04-05", "2027-Q1");
        Assert.Empty(Hours(168, null).Check(("2027-03-29", "commander", "ana"), ("2027-04-05", "commander", "ana")));
    }

    [Fact]
    public void What_was_worked_in_the_same_quarter_counts()
    {
        var company = Hours(
            168, null) with { Horizon = new NodaTime.DateInterval(Given.Day("2027-01-18"), Given.Day("2027-05-30")) };
        company.Worked("2027-01-11", "commander", "ada").Check(("2027-01-18", "commander", "ana"))
            .Is("buy-in hours", "ada ana", "2027-01-11", "2027-01-25");
        Assert.Empty(company.Worked("2027-01-11", "commander", "ada").Check());
        Assert.Empty(company.Worked("2026-12-28", "commander", "ada").Check(("2027-01-18", "commander", "ana")));
    }
}
