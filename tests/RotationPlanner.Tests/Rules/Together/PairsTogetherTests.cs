using NodaTime;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Verification;
using RotationPlanner.Verification;

namespace RotationPlanner.Tests.Rules.Together;

public class PairsTogetherTests
{
    static readonly Company company = Given.Weekly(Pairs.Together("ana", "cy"));

    [Fact]
    public void One_without_the_other() =>
        company.Check(("2027-01-04", "commander", "ana"), ("2027-01-04", "deputy", "bo"))
            .Is("pairs together", "ana cy", "2027-01-04", "2027-01-11", "Ana Silva", "without Cy Diaz");

    [Fact]
    public void Both_or_neither() =>
        Assert.Empty(company.Check(("2027-01-04", "commander", "ana"), ("2027-01-04", "deputy", "cy"), ("2027-01-11", "commander", "bo")));

    [Fact]
    public void A_plan_has_them_in_the_same_shifts_fills_every_seat_and_shares_fairly()
    {
        var plan = Planner.Plan(company, new PlanOptions { WorkLimit = 150_000 });
        Assert.True(plan.IsComplete);
        var shifts = plan.Assignments.ToLookup(a => a.Responder, a => a.Shift);
        Assert.Equal(shifts["ana"].Order(), shifts["cy"].Order());
        Assert.InRange(shifts["ana"].Count(), 8, 12);
    }

    [Fact]
    public void The_very_first_plan_gives_them_seats()
    {
        var plan = Planner.Plan(company, new PlanOptions { WorkLimit = 1 });
        Assert.True(plan.IsComplete);
        Assert.Empty(PlanChecker.Check(plan.Schedule, plan.Assignments));
        Assert.InRange(plan.Assignments.Count(a => a.Responder == "ana"), 8, 12);
    }

    [Fact]
    public void Where_one_is_away_the_other_does_not_serve()
    {
        var away = new BusyTime(Instant.FromUtc(2027, 1, 5, 0, 0), Instant.FromUtc(2027, 1, 6, 0, 0));
        var plan = Planner.Plan(company.With("cy", r => r with { Unavailable = [away] }), new PlanOptions { WorkLimit = 150_000 });
        Assert.True(plan.IsComplete);
        Assert.DoesNotContain(plan.Assignments, a => a.Shift == "command/2027-01-04" && a.Responder is "ana" or "cy");
    }

    [Fact]
    public void A_seat_that_stays_empty_names_both()
    {
        // Cy and Bo are away: Ada can serve, and Ana cannot without Cy.
        var away = new BusyTime(Instant.FromUtc(2027, 1, 5, 0, 0), Instant.FromUtc(2027, 1, 6, 0, 0));
        var plan = Planner.Plan(company.With("cy", r => r with { Unavailable = [away] }).With("bo", r => r with { Unavailable = [away] }),
            new PlanOptions { WorkLimit = 150_000 });
        Assert.Contains("serve only together with somebody who has no seat then (Ana Silva and Cy Diaz)", Assert.Single(plan.Unfilled).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Shifts_of_one_seat_and_a_pair_that_is_kept_apart_too_are_told()
    {
        var single = company with { Rotations = [company.Rotations[0] with { Roles = [new Role { Id = "commander" }] }] };
        Assert.Contains("one seat", Assert.Single(single.Validate()).Message, StringComparison.Ordinal);
        var both = Assert.Single(Given.Weekly(Pairs.Together("ana", "cy"), Pairs.Apart("cy", "ana")).Validate());
        Assert.Equal("rotations[0].rules[0]", both.Place);
        Assert.Contains("apart elsewhere", both.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_like_said_as_a_users_own_rule_gives_the_like()
    {
        var plan = Planner.Plan(Given.Weekly(new Twins()), new PlanOptions { WorkLimit = 150_000 });
        Assert.True(plan.IsComplete);
        Assert.Empty(PlanChecker.Check(Schedule.Of(company), plan.Assignments));
    }

    sealed record Twins : IRule
    {
        public string Name => "twins";

        public void Lower(ProgramBuilder program)
        {
            foreach (var shift in program.Slots.Select(s => s.Shift).Distinct())
            {
                Term Any(string id) => program.Any(program.In(shift).Where(c => c.Responder.Id == id));
                program.Implies(new Label(Name, "are twins"), Any("ana"), Any("cy"));
                program.Implies(new Label(Name, "are twins"), Any("cy"), Any("ana"));
            }
        }

        public IEnumerable<Violation> Check(Roster roster) => [];
    }
}
