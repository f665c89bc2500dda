using NodaTime;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Verification;
using RotationPlanner.Verification;

namespace RotationPlanner.Tests.Rules.Together;

public class PairsApartTests
{
    static readonly Company company = Given.Weekly(Pairs.Apart("ana", "bo"));

    [Fact]
    public void Both_in_one_shift() =>
        company.Check(("2027-01-04", "commander", "ana"), ("2027-01-04", "deputy", "bo"))
            .Is("pairs apart", "ana bo", "2027-01-04", "2027-01-11", "Ana Silva", "Bo Chen", "command/2027-01-04");

    [Fact]
    public void One_after_the_other() =>
        Assert.Empty(company.Check(("2027-01-04", "commander", "ana"), ("2027-01-11", "deputy", "bo"), ("2027-01-18", "commander", "cy")));

    [Fact]
    public void A_rule_of_a_rotation_says_nothing_of_others_and_a_rule_of_the_company_does()
    {
        var two = TwoRotations(company.Rotations[0].Rules);
        Assert.Empty(Held(two));
        var violation = Assert.Single(Held(TwoRotations([]) with { Rules = [Pairs.Apart("ana", "bo")] }));
        Assert.Contains("liaison", violation.Message, StringComparison.Ordinal);

        static IReadOnlyList<Violation> Held(Company company)
        {
            var schedule = Schedule.Of(company);
            return PlanChecker.Check(schedule, [.. schedule.Shifts.Where(s => s.Date == Given.Day("2027-01-04")).Select(s =>
                new Assignment(s.Rotation.Id, s.Id, s.Rotation.Roles[0].Id, 0, s.Rotation.Id == "command" ? "ana" : "bo", s.Start.ToInstant(), s.End.ToInstant()))]);
        }
    }

    [Fact]
    public void A_plan_across_rotations_keeps_them_apart_and_fills_every_seat()
    {
        var plan = Planner.Plan(TwoRotations([]) with { Rules = [Pairs.Apart("ana", "bo")] }, new PlanOptions { WorkLimit = 20_000 });
        Assert.True(plan.IsComplete);
        Assert.All(plan.Assignments.Where(a => a.Responder == "ana"),
            a => Assert.DoesNotContain(plan.Assignments, b => b.Responder == "bo" && b.Start < a.End && a.Start < b.End));
    }

    [Fact]
    public void A_seat_that_stays_empty_names_both()
    {
        // Ada and Cy are away: of the four who could serve, only the two who are kept apart are there.
        var away = new BusyTime(Instant.FromUtc(2027, 1, 5, 0, 0), Instant.FromUtc(2027, 1, 6, 0, 0));
        var plan = Planner.Plan(company.With("ada", r => r with { Unavailable = [away] }).With("cy", r => r with { Unavailable = [away] }),
            new PlanOptions { WorkLimit = 20_000 });
        Assert.Contains("kept apart from somebody with a seat then (Ana Silva and Bo Chen)", Assert.Single(plan.Unfilled).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Pairs_that_leave_a_shift_without_people_are_told()
    {
        var problem = Assert.Single(Given.Weekly(Pairs.Apart("ana", "bo"), Pairs.Apart("ana", "ada"), Pairs.Apart("bo", "ada"))
            .With("cy", r => r with { MayHold = ["shadow"] }).Validate());
        Assert.Equal("rotations[0].rules[0]", problem.Place);
        Assert.Contains("only 1 can serve together", problem.Message, StringComparison.Ordinal);
        Assert.StartsWith("Maybe", problem.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_people_and_a_pair_of_one_are_told()
    {
        var problems = Given.Weekly(Pairs.Apart("anna", "bo"), Pairs.Apart("cy", "cy")).Validate();
        Assert.Equal(["rotations[0].rules[0][0]", "rotations[0].rules[1]"], problems.Select(p => p.Place));
        Assert.Equal("Maybe 'ana'.", problems[0].Advice);
    }

    [Fact]
    public void The_like_said_as_a_users_own_rule_gives_the_like()
    {
        var (ours, own) = (Plan(Pairs.Apart("ana", "bo")), Plan(new Rivals()));
        Assert.Equal((ours.IsComplete, true), (own.IsComplete, own.IsComplete));
        Assert.Empty(PlanChecker.Check(Schedule.Of(company), own.Assignments));
        Assert.Equal(ours.Proof.Find("worst-excess")!.Value, own.Proof.Find("worst-excess")!.Value);

        static Plan Plan(IRule rule) => Planner.Plan(Given.Weekly(rule), new PlanOptions { WorkLimit = 20_000 });
    }

    static Company TwoRotations(IReadOnlyList<IRotationRule> rules)
    {
        var weekly = Given.Weekly();
        var first = weekly.Rotations[0] with { Roles = [new Role { Id = "commander" }], Rules = rules };
        return weekly with { Rotations = [first, first with { Id = "liaison", Roles = [new Role { Id = "liaison" }] }] };
    }

    sealed record Rivals : IRule
    {
        public string Name => "rivals";

        public void Lower(ProgramBuilder program)
        {
            foreach (var shift in program.Slots.Select(s => s.Shift).Distinct())
                program.AtMost(new Label(Name, "are rivals"), 1, program.In(shift).Where(c => c.Responder.Id is "ana" or "bo")
                    .Select(c => (Term)c));
        }

        public IEnumerable<Violation> Check(Roster roster) => [];
    }
}
