using NodaTime;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Scheduling;
using RotationPlanner.Solving;
using RotationPlanner.Verification;

namespace RotationPlanner.Tests.Rules;

/// <summary>What a user's rule joins with <see cref="ProgramBuilder.Same"/> is treated as what a rule of the library joins.</summary>
public class UsersSameTests
{
    static readonly LocalDate monday = new(2027, 1, 4);

    [Theory]
    [InlineData(8)]
    [InlineData(26)]
    [InlineData(90)]
    public void Days_of_one_turn_need_no_rest_between_them(int days)
    {
        var plan = Plan(Team(days, [new RestBetweenShifts(Period.FromDays(1)), new TwoDayTurns()]));
        Assert.Empty(plan.Unfilled);
        Assert.Empty(plan.Unmet);
        Assert.All(plan.Assignments.Chunk(2), turn => Assert.Equal(turn[0].Responder, turn[1].Responder));
    }

    [Fact]
    public void A_turn_begun_before_the_horizon_needs_no_rest_either()
    {
        var (start, end) = (monday.PlusDays(-1).At(new(9, 0)).InUtc().ToInstant(), monday.At(new(9, 0)).InUtc()
            .ToInstant());
        var company = Team(5, [new RestBetweenShifts(Period.FromDays(1)), new TwoDayTurns { Odd = 1 }]) with
        {
            History = [new Assignment("r", "r/2027-01-03", "commander", 0, "p0", start, end)],
            Responders = [Person(0)],
        };
        Assert.Equal("p0", Plan(company).Assignments[0].Responder);
    }

    [Fact]
    public void The_checker_hears_of_a_stretch_from_the_rule()
    {
        var plan = Plan(Team(8, [new RestBetweenShifts(Period.FromDays(1)), new TwoDayTurns { Tells = true }]));
        Assert.Empty(PlanChecker.Check(plan.Schedule, plan.Assignments));
        var silent = Team(8, [new RestBetweenShifts(Period.FromDays(1)), new TwoDayTurns()]);
        Assert.All(PlanChecker.Check(Schedule.Of(silent), plan.Assignments), v => Assert.Equal("rest", v.Rule));
    }

    [Fact]
    public void Who_cannot_make_the_other_is_told_by_the_label()
    {
        // Nobody is there on Tuesday, so nobody can take the turn of Monday and Tuesday.
        var tuesday = new BusyTime(Instant.FromUtc(2027, 1, 5, 12, 0), Instant.FromUtc(2027, 1, 5, 18, 0));
        var company = Team(4, [new TwoDayTurns()]);
        var plan = Plan(company with { Responders = [.. company.Responders.Select(r => r with { Unavailable = [tuesday] })] });
        Assert.Equal(["r/2027-01-04", "r/2027-01-05"], plan.Unfilled.Select(u => u.Shift));
        Assert.Contains("of 4 certified responders 4 cannot take both days of the turn (rule 'two-day turns'). Maybe free them for both days,", plan.Unfilled[0].Why, StringComparison.Ordinal);
    }

    [Fact]
    public void What_another_rule_forbids_is_told_by_that_rule_and_the_rest_of_the_turn_by_both()
    {
        var plan = Plan(Team(4, [new TwoDayTurns(), new NoTuesday()]));
        Assert.Equal(2, plan.Unfilled.Count);
        Assert.Contains("4 dance on Tuesdays (rule 'no Tuesday') (as commander of r/2027-01-05, which belongs to it) (rule 'two-day turns'). Maybe move the dance", plan.Unfilled[0].Why, StringComparison.Ordinal);
        Assert.Contains("4 dance on Tuesdays (rule 'no Tuesday'). Maybe move the dance", plan.Unfilled[1].Why,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_turn_that_a_cap_cannot_hold_is_told_by_the_cap()
    {
        var plan = Plan(Team(4, [new TwoDayTurns(), new ShiftCap(1, 28)]));
        Assert.Equal(4, plan.Unfilled.Count);
        Assert.All(plan.Unfilled,
            u => Assert.Contains("4 are at their cap of 1 shifts in 28 days", u.Why, StringComparison.Ordinal));
        Assert.All(plan.Fairness.People, p => Assert.Equal(0, p.Share.Total));
    }

    [Fact]
    public void Two_places_at_once_are_never_one_decision()
    {
        var company = Team(3, [new BothRoles()]);
        var rotation = company.Rotations[0];
        var plan = Plan(company with { Rotations = [rotation with { Roles = [.. rotation.Roles, new() { Id = "deputy" }] }] });
        Assert.Equal(6, plan.Unfilled.Count);
        Assert.All(plan.Unfilled, u => Assert.Contains("4 cannot do both at once", u.Why, StringComparison.Ordinal));
    }

    [Fact]
    public void An_explanation_names_the_rule_that_joins_and_no_other()
    {
        var text = $"{Planner.Explain(Team(12, [new ShiftCap(1, 28), new TwoDayTurns()]), TimeSpan.FromMinutes(5))}";
        Assert.Contains("two-day turns: one person for r/2027-01-", text, StringComparison.Ordinal);
        Assert.DoesNotContain("deputy", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_a_rule_joins_the_checker_takes_the_plan_and_the_joined_are_held_together()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            IRule[] others = [new RestBetweenShifts(Period.FromHours(random.Next(1, 60))), new ShiftCap(random.Next(1, 6), random.Next(3, 15)), new MaxConsecutiveShifts(random.Next(1, 4)), new HoursCap(72, 7)];
            var pairs = new RandomPairs(seed);
            var company = Team(random.Next(4, 16), [pairs, .. others.Where(_ => random.Next(2) == 0)]);
            var plan = Planner.Plan(company, new PlanOptions { WorkLimit = 4_000, Seed = seed });
            var held = plan.Assignments.Select(a => (a.Shift, a.Responder)).ToHashSet();
            Assert.All(pairs.Posted, p => Assert.Equal(held.Contains((p.One, p.Who)), held.Contains((p.Other, p.Who))));
        }
    }

    static Plan Plan(Company company) => Planner.Plan(company, new PlanOptions { WorkLimit = 20_000 });

    static Responder Person(int i) =>
        new() { Id = $"p{i}", Department = "d", TimeZone = DateTimeZone.Utc, Stage = Ladder.Certified };

    static Company Team(int days, IReadOnlyList<IRule> rules) => new()
    {
        Name = "Turns", TimeZone = DateTimeZone.Utc, Horizon = new DateInterval(monday, monday.PlusDays(days - 1)),
        Departments = [new() { Id = "d" }], Responders = [.. Enumerable.Range(0, 4).Select(Person)],
        Rotations = [new() { Id = "r", Pattern = ShiftPattern.Daily(new LocalTime(9, 0)), Roles = [new() { Id = "commander" }], Rules = rules }],
    };

    sealed record TwoDayTurns : IRule
    {
        static readonly int First = Period.DaysBetween(ShiftPattern.CustomaryAnchor, monday);

        public string Name => "two-day turns";

        public int Odd { get; init; }

        public bool Tells { get; init; }

        public bool IsOneStretch(Holding first, Holding second) =>
            Tells && Begins(first.Shift) && second.Shift.Step == first.Shift.Step + 1;

        public void Lower(ProgramBuilder program)
        {
            var label = new Label(Name, "cannot take both days of the turn", "free them for both days");
            foreach (var responder in program.Company.Responders)
            {
                var own = program.Of(responder).ToList();
                foreach (var choice in own)
                {
                    var other = choice.Slot.Shift.Step + (Begins(choice.Slot.Shift) ? 1 : -1);
                    if (program.Slots.Any(s => s.Shift.Step == other))
                        program.Same(label, choice, own.FirstOrDefault(c => c.Slot.Shift.Step == other));
                }
            }
        }

        public IEnumerable<Violation> Check(Roster roster) => [];

        bool Begins(Shift shift) => (shift.Step - First - Odd) % 2 == 0;
    }

    sealed record NoTuesday : IRule
    {
        public string Name => "no Tuesday";

        public void Lower(ProgramBuilder program)
        {
            foreach (var choice in program.Choices.Where(c => c.Slot.Shift.Date.DayOfWeek == IsoDayOfWeek.Tuesday))
                program.Forbid(new Label(Name, "dance on Tuesdays", "move the dance"), choice);
        }

        public IEnumerable<Violation> Check(Roster roster) => [];
    }

    sealed record BothRoles : IRule
    {
        public string Name => "both roles";

        public void Lower(ProgramBuilder program)
        {
            foreach (var choice in program.Choices.Where(c => c.Slot.Role.Id == "commander"))
                program.Same(new Label(Name, "cannot do both at once"), choice,
                    program.Find(choice.Responder, choice.Slot.Shift, "deputy"));
        }

        public IEnumerable<Violation> Check(Roster roster) => [];
    }

    sealed class RandomPairs(int seed) : IRule
    {
        public string Name => "pairs";

        public List<(string One, string Other, string Who)> Posted { get; } = [];

        public void Lower(ProgramBuilder program)
        {
            var random = new Random(seed);
            Posted.Clear();
            foreach (var responder in program.Company.Responders)
                for (var n = 0; n < 5; n++)
                {
                    var own = program.Of(responder).ToList();
                    var (one, other) = (own[random.Next(own.Count)], own[random.Next(own.Count)]);
                    program.Same(new Label(Name, "are paired"), one, other);
                    Posted.Add((one.Slot.Shift.Id, other.Slot.Shift.Id, responder.Id));
                }
        }

        public IEnumerable<Violation> Check(Roster roster) => [];
    }
}
