using NodaTime;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Rules.Stints;
using RotationPlanner.Tests.Verification;
using RotationPlanner.Verification;

namespace RotationPlanner.Tests.Rules.Together;

/// <summary>In one rotation, not in the other.</summary>
public class ExclusiveRotationsTests
{
    static Company Two(int people, string to, params IReadOnlyList<IRule> rules)
    {
        var team = StintCases.Team(people, "2027-01-04", to, ShiftPattern.Weekly(IsoDayOfWeek.Monday, new LocalTime(9, 0)), []);
        return team with { Rotations = [team.Rotations[0], team.Rotations[0] with { Id = "database" }], Rules = rules };
    }

    [Fact]
    public void Nobody_serves_in_both()
    {
        var plan = Two(5, "2027-03-28", Teams.Exclusive("command", "database")).Planned(200_000);
        Assert.True(plan.IsComplete);
        Assert.All(plan.Assignments.GroupBy(a => a.Responder), own => Assert.Single(own.Select(a => a.Rotation).Distinct()));
        Assert.Equal(5, plan.Assignments.Select(a => a.Responder).Distinct().Count());
    }

    [Fact]
    public void The_checker_names_the_person_and_both_shifts()
    {
        var schedule = Schedule.Of(Two(3, "2027-01-31", Teams.Exclusive("command", "database")));
        Assignment Held(string shift, string who) => schedule.Find(shift) is { } s
            ? new(s.Rotation.Id, shift, "commander", 0, who, s.Start.ToInstant(), s.End.ToInstant()) : throw new InvalidOperationException(shift);
        var broken = Assert.Single(PlanChecker.Check(schedule, [Held("command/2027-01-04", "a"), Held("database/2027-01-11", "a"), Held("database/2027-01-18", "b")]));
        Assert.Equal(("exclusive rotations", "a"), (broken.Rule, Assert.Single(broken.Responders)));
        Assert.Contains("command/2027-01-04", broken.Message, StringComparison.Ordinal);
        Assert.Contains("database/2027-01-11", broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_person_for_two_rotations_is_told_by_the_rule()
    {
        var company = Two(1, "2027-01-04", Teams.Exclusive("command", "database"));
        ShiftPattern Day(int hour) => ShiftPattern.Named(new NamedShift { Id = "day", From = new LocalTime(hour, 0), To = new LocalTime(hour + 4, 0) });
        company = company with { Rotations = [company.Rotations[0] with { Pattern = Day(8) }, company.Rotations[1] with { Pattern = Day(14) }] };
        Assert.Contains("serve in another of command, database", Assert.Single(company.Planned(50_000).Unfilled).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void What_makes_no_sense_is_told_at_once()
    {
        var company = Two(3, "2027-01-31", Teams.Exclusive("command"), Teams.Exclusive("comand", "database"));
        company = company with { Rotations = [company.Rotations[0] with { Rules = [Teams.Exclusive("command", "database")] }, company.Rotations[1]] };
        Assert.Equal(["It takes two rotations to exclude one another.", "Rotations exclude one another for the whole company.", "There is no such rotation."],
            company.Validate().Select(p => p.Message).Order(StringComparer.Ordinal));
    }

    /// <summary>Every way to fill the seats, tried one by one, agrees on how many can be filled.</summary>
    [Law(25)]
    public void As_many_seats_are_filled_as_trying_everything_fills(int seed)
    {
        var random = new Random(seed);
        var people = random.Next(1, 4);
        var company = Two(people, "2027-01-17", Teams.Exclusive("command", "database"));
        foreach (var person in company.Responders.Select(r => r.Id).ToList())
            if (random.Next(2) == 0) company = company.Away(person, $"2027-01-{random.Next(5, 18):00}");
        var plan = company.Planned(50_000);
        var (seats, best) = (plan.Schedule.Shifts, 0);
        for (var code = 0; code < Math.Pow(people + 1, seats.Count); code++)
        {
            var (rest, held) = (code, new List<Assignment>());
            foreach (var shift in seats)
            {
                if (rest % (people + 1) is > 0 and var who)
                    held.Add(new(shift.Rotation.Id, shift.Id, "commander", 0, company.Responders[who - 1].Id, shift.Start.ToInstant(), shift.End.ToInstant()));
                rest /= people + 1;
            }
            if (held.Count > best && PlanChecker.Check(plan.Schedule, held).Count == 0) best = held.Count;
        }
        Assert.Equal(best, plan.Assignments.Count);
    }

    [Fact]
    public void The_like_said_as_a_users_own_rule_gives_the_like()
    {
        var plan = Two(5, "2027-03-28", new Apart()).Planned(200_000);
        Assert.True(plan.IsComplete);
        Assert.Empty(PlanChecker.Check(Schedule.Of(Two(5, "2027-03-28", Teams.Exclusive("command", "database"))), plan.Assignments));
    }

    sealed record Apart : IRule
    {
        public string Name => "apart";

        public void Lower(ProgramBuilder program)
        {
            if (program.Rotation is not null) return;
            foreach (var person in program.Company.Responders)
                program.AtMost(new Label(Name, "serve elsewhere"), 1, program.Of(person).GroupBy(c => c.Slot.Shift.Rotation.Id).Select(g => program.Any(g)));
        }

        public IEnumerable<Violation> Check(Roster roster) => [];
    }
}
