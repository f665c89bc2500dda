using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.BuyIns;

public class BudgetWarningTests
{
    const int Week = 168;

    static IReadOnlyList<AgreedHours> Warnings(
        Company company, IReadOnlyList<TimeBeside>? beside, params (string, string, string)[] held)
    {
        var schedule = Schedule.Of(company);
        return AgreedHours.Warn(BudgetUse.Of(schedule, schedule.Plan(held), beside));
    }

    static Company Agreed(int hours, decimal warnAt = 0.8m) => Given.Weekly().WithDepartment("engineering", d => d with
    {
        BuyIn = new BuyIn { By = "the CTO", Since = Given.Day("2026-01-01"), HoursPerQuarter = hours, WarnAt = warnAt },
    }).AllLent();

    static readonly (string, string, string)[] twoWeeks = [("2027-01-04", "commander", "ana"),
        ("2027-02-01", "deputy", "ada")];

    [Fact]
    public void Eighty_percent_warn_and_name_who_how_much_and_whom_to_ask()
    {
        var warning = Assert.Single(Warnings(Agreed(420), null, twoWeeks));
        Assert.Equal(new AgreedHours("engineering", null, "2027-Q1", 336, 420,
            "Engineering uses 336 of the 420 h agreed for 2027-Q1, 80 %. Maybe agree on more with the CTO before the next plan."), warning);
    }

    [Fact]
    public void Less_does_not() => Assert.Empty(Warnings(Agreed(421), null, twoWeeks));

    [Fact]
    public void The_part_from_which_to_warn_is_agreed_too()
    {
        Assert.Empty(Warnings(Agreed(420, 0.81m), null, twoWeeks));
        Assert.Single(Warnings(Agreed(600, 0.5m), null, twoWeeks));
    }

    [Fact]
    public void Quarters_are_counted_apart_and_what_was_worked_in_them_counts()
    {
        var company = Agreed(3 * Week) with { Horizon = new(Given.Day("2027-01-18"), Given.Day("2027-05-30")) };
        (string, string, string)[] held = [("2027-01-18", "commander", "ana"), ("2027-04-05", "commander", "ana")];
        Assert.Empty(Warnings(company, null, held));
        var worked = company.Worked("2027-01-04", "commander", "ana").Worked("2027-01-11", "commander", "ada");
        Assert.Equal(("2027-Q1", 504.0), Assert.Single(Warnings(worked, null, held).Select(w => (w.Quarter, w.Used))));
        // What the plan does not touch is no news of its.
        Assert.Empty(Warnings(worked, null, ("2027-04-05", "commander", "ana")));
    }

    [Fact]
    public void A_person_is_warned_of_by_name_and_time_beside_seats_counts()
    {
        var company = Given.Weekly().With("ana", r => r with { HoursPerQuarter = 200 });
        Assert.Single(Warnings(company, null, ("2027-01-04", "commander", "ana")));
        company = Given.Weekly().With("ana", r => r with { HoursPerQuarter = 220 });
        Assert.Empty(Warnings(company, null, ("2027-01-04", "commander", "ana")));
        var warning = Assert.Single(Warnings(company, [new TimeBeside("ana", Given.Day("2027-03-31"), 8 * 60)], ("2027-01-04", "commander", "ana")));
        Assert.Equal(("ana", 176.0, 220), (warning.Responder, warning.Used, warning.Agreed));
        Assert.StartsWith("Ana Silva uses 176 of the 220 h", warning.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Hours_of_nothing_use_nothing() =>
        Assert.Empty(Warnings(Agreed(0), null, ("2027-01-04", "commander", "bo")));
}
