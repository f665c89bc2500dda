using FsCheck.Xunit;
using NodaTime;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Generated;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Planning;

[Properties(Arbitrary = [typeof(GeneratedCompanies)])]
public class HistoryAndPinLaws
{
    static readonly PlanOptions Quick = new() { WorkLimit = 4_000 };

    [Law(40, Checked = 0.42)]
    public void History_that_breaks_rules_by_itself_does_not_keep_anybody_from_planning(CompanyRecipe recipe, int seed)
    {
        var random = new Random(seed);
        var company = BrokenHistory.Add(recipe.Build(), random, 1 + random.Next(12));
        if (company.Validate().Count > 0) throw Discard.Case();
        IsSound(Planner.Plan(company, Quick));
    }

    [Law(40, Checked = 0.12)]
    public void Pins_are_kept_or_refused_with_problems_that_name_them(CompanyRecipe recipe, int seed)
    {
        var random = new Random(seed);
        var company = recipe.Build();
        var shifts = Schedule.Of(company).Shifts;
        company = BrokenHistory.Add(company with { Pins = [.. Enumerable.Range(0, 1 + random.Next(5)).Select(_ => Pin(company, shifts, random)).Distinct()] }, random, random.Next(4));
        if (company.Validate().Count > 0) throw Discard.Case();
        try
        {
            var plan = Planner.Plan(company, Quick);
            IsSound(plan);
            Assert.All(company.Pins, p => Assert.Contains(plan.Assignments, a => (a.Shift, a.Role, a.Responder) == (p.Shift, p.Role, p.Responder)));
        }
        catch (InvalidCompanyException refused)
        {
            Assert.All(refused.Problems, p => Assert.StartsWith("pins", p.Place, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Pins_that_break_a_cap_are_refused_in_the_words_of_the_checker()
    {
        var company = Given.Weekly(new ShiftCap(1, 28)) with
        {
            Pins = [new Pin("command/2027-02-01", "commander", "bo"), new Pin("command/2027-01-04", "commander", "ana"),
                new Pin("command/2027-01-18", "deputy", "ana")],
        };
        Assert.Empty(company.Validate());
        var problem = Assert.Single(
            Assert.Throws<InvalidCompanyException>(() => Planner.Plan(company, Quick)).Problems);
        Assert.Equal("pins[1]", problem.Place);
        Assert.Contains("'shift cap': Ana Silva", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pin_too_near_to_what_was_worked_is_refused()
    {
        var company = Given.Weekly(new RestBetweenShifts(Period.FromDays(14))).Worked(
            "2026-12-28", "commander", "ana") with { Pins = [new Pin("command/2027-01-11", "commander", "ana")] };
        var problem = Assert.Single(
            Assert.Throws<InvalidCompanyException>(() => Planner.Plan(company, Quick)).Problems);
        Assert.Equal("pins[0]", problem.Place);
        Assert.Contains("'rest'", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_led_before_the_horizon_and_cannot_follow_leaves_the_seat_empty_with_the_reason()
    {
        // Ana led two weeks running, where one is the cap: the deputy's week would be her third.
        var company = Given.Weekly(new DeputyFollowsCommander(), new MaxConsecutiveShifts(1))
            .Worked("2026-12-21", "commander", "ana").Worked("2026-12-28", "commander", "ana");
        var plan = Planner.Plan(company, Quick);
        IsSound(plan);
        var seat = Assert.Single(plan.Unfilled, u => u.Shift == "command/2027-01-04" && u.Role == "deputy");
        Assert.Contains("served 1 shifts in a row", seat.Why, StringComparison.Ordinal);
    }

    static Pin Pin(Company company, IReadOnlyList<Shift> shifts, Random random)
    {
        var shift = shifts[random.Next(shifts.Count)];
        return new Pin(shift.Id, shift.Rotation.Roles[random.Next(2)].Id,
            company.Responders[random.Next(company.Responders.Count)].Id);
    }

    static readonly string[] demands = ["department diversity", "minimum shifts"];

    static void IsSound(Plan plan)
    {
        // Seats that are promised may leave no plan that keeps a rule which asks for others: then it is told.
        string[] asks = plan.Company.Pins.Count == 0 ? demands : [.. demands, "pairs together", "runs of work", "runs of days off", "seniors in team", "buddies",
            // A night between two others makes them one series.
            "rest after"];
        var told = plan.Unmet.Select(v => v.Message).ToHashSet();
        Assert.All(PlanChecker.Check(plan.Schedule, plan.Assignments), v => Assert.Contains(v.Message, told));
        Assert.All(PlanChecker.Unmet(plan.Schedule, plan.Assignments), v => Assert.Contains(v.Message, told));
        Assert.All(plan.Unmet, v => Assert.Contains(v.Rule, asks));
    }
}
