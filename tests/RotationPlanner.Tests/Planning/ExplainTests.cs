using FsCheck.Xunit;
using NodaTime;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Generated;

namespace RotationPlanner.Tests.Planning;

public class ExplainTests
{
    static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);
    static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];
    static readonly LocalDate Start = new(2027, 1, 4);

    [Fact]
    public void A_company_that_can_be_covered_has_no_impossibility() =>
        Assert.Null(Planner.Explain(Company(["ana", "ben"]), Limit));

    [Fact]
    public void Everybody_away_in_one_week_names_that_week_and_both_absences()
    {
        var company = Company(["ana", "ben"]);
        company = company with { Responders = [.. company.Responders.Select(r => r with { Unavailable = [Off(8, 9), Off(40, 41)] })] };
        var found = Planner.Explain(company, Limit)!;
        Assert.Equal(["command/2027-01-11, commander"], found.Seats);
        var absence = Assert.Single(found.Causes, c => c.Rule == "time off");
        Assert.Equal(["ana", "ben"], absence.Responders);
        Assert.Contains("2027-01-12 to 2027-01-13", absence.Text, StringComparison.Ordinal);
        Assert.True(found.IsMinimal);
    }

    [Fact]
    public void What_makes_everything_possible_is_a_repair()
    {
        var found = Planner.Explain(BothAway(Off(8, 9)), Limit)!;
        Assert.Contains("leave command/2027-01-11, commander empty", found.Repairs);
        Assert.Contains("move that time off: ana (2027-01-12 to 2027-01-13)", found.Repairs);
        Assert.Empty(found.PartialRepairs);
    }

    [Fact]
    public void What_leaves_another_conflict_is_not_called_a_repair_of_the_whole()
    {
        var found = Planner.Explain(BothAway(Off(8, 9), Off(40, 41)), Limit)!;
        Assert.Empty(found.Repairs);
        Assert.Contains($"leave {Assert.Single(found.Seats)} empty", found.PartialRepairs);
        Assert.DoesNotContain("Any one of these", found.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cap_that_is_too_tight_all_year_is_mended_by_raising_it_and_not_by_one_empty_seat()
    {
        var found = Planner.Explain(Company(["ana"], new ShiftCap(1, 21)), Limit)!;
        Assert.Equal(["raise that cap: ana"], found.Repairs);
        Assert.Contains(found.PartialRepairs, r => r.StartsWith("leave ", StringComparison.Ordinal));
    }

    [Fact]
    public void Too_tight_a_cap_names_the_cap_and_as_many_weeks_as_clash()
    {
        var found = Planner.Explain(Company(["ana"], new ShiftCap(1, 21)), Limit)!;
        Assert.Equal(2, found.Seats.Count);
        Assert.Contains("shift cap (cap of 1 shifts in 21 days): ana", found.Causes.Select(c => c.Text));
        Assert.Contains("raise that cap: ana", found.Repairs);
    }

    [Fact]
    public void Nobody_certified_is_told_as_eligibility()
    {
        var company = Company(["ana"]);
        company = company with
        {
            Responders = [company.Responders[0] with { Stage = "shadowing" }],
            Rotations = [company.Rotations[0] with { Roles = [.. company.Rotations[0].Roles.Select(r => r with { Seats = SeatRange.One })] }],
        };
        // Without a single able person validation speaks first.
        Assert.NotEmpty(company.Validate());
        Assert.Throws<InvalidCompanyException>(() => Planner.Explain(company, Limit));
    }

    [Law(6, Checked = 0.18, Arbitrary = [typeof(GeneratedCompanies)])]
    public void What_is_called_impossible_no_plan_achieves(CompanyRecipe recipe)
    {
        var company = recipe.Build();
        if (company.Validate().Count > 0 || Planner.Explain(company, Limit) is not { } found) throw Discard.Case();
        var plan = Planner.Plan(company, new PlanOptions { WorkLimit = 20_000 });
        var empty = plan.Unfilled.Select(u => $"{u.Shift}, {u.Role}").ToHashSet();
        Assert.True(found.Seats.Any(empty.Contains)
            || plan.Unmet.Count > 0, $"{found}{Environment.NewLine}but the plan fills these seats.");
    }

    static Company BothAway(params BusyTime[] times)
    {
        var company = Company(["ana", "ben"]);
        return company with { Responders = [.. company.Responders.Select(r => r with { Unavailable = times })] };
    }

    static BusyTime Off(int from, int to) => BusyTime.Days(Start.PlusDays(from), Start.PlusDays(to), London);

    static Company Company(string[] people, params IRule[] rules) => new()
    {
        Name = "Tiny",
        TimeZone = London,
        Horizon = new DateInterval(Start, Start.PlusDays(55)),
        Departments = [new Department { Id = "engineering" }],
        Responders = [.. people.Select(p => new Responder { Id = p, Department = "engineering", TimeZone = London, Stage = Ladder.Certified })],
        Rotations =
        [
            new Rotation
            {
                Id = "command",
                Pattern = ShiftPattern.Weekly(IsoDayOfWeek.Monday, new LocalTime(9, 0)),
                Roles = [new Role { Id = "commander" }],
                Rules = rules,
            },
        ],
    };
}
