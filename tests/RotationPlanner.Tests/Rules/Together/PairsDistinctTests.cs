using NodaTime;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Rules.Together;

public class PairsDistinctTests
{
    [Fact]
    public void Two_a_week_of_six_people_are_twelve_different_pairs_in_twelve_weeks()
    {
        var plan = Plan(Team(6, 12, weekly: true, new RestBetweenShifts(Period.FromDays(7)), Pairs.Distinct()));
        Assert.Equal(12, Meetings(plan).Distinct().Count());
        Assert.All(plan.Assignments.GroupBy(a => a.Responder), g => Assert.Equal(4, g.Count()));
    }

    [Fact]
    public void In_each_round_of_six_days_the_six_pairs_of_four_people_meet_once()
    {
        var plan = Plan(Team(4, 30, weekly: false, Pairs.Distinct()));
        var rounds = Meetings(plan).Chunk(6).ToList();
        Assert.Equal(5, rounds.Count);
        Assert.All(rounds, round => Assert.Equal(6, round.Distinct().Count()));
        Assert.Equal(0, plan.Proof.Find("meetings")!.Value);
    }

    [Fact]
    public void A_round_goes_on_over_the_begin_of_the_horizon()
    {
        // Four of six pairs met in the days before: in the first two days the other two do.
        var company = Team(4, 8, weekly: false, Pairs.Distinct());
        (string, string)[] met = [("p0", "p1"), ("p2", "p3"), ("p0", "p2"), ("p1", "p3")];
        company = company with
        {
            History = [.. met.SelectMany((pair, i) => new[] { pair.Item1, pair.Item2 }.Select(p => Worked(i - 4, p)))],
        };
        Assert.Equal(["p0 p3", "p1 p2"], Meetings(Plan(company)).Take(2).Order());
    }

    [Fact]
    public void Where_people_must_meet_again_the_plan_says_how_often()
    {
        // Three seats of four people: every two days two people meet twice.
        var company = Team(4, 10, weekly: false, Pairs.Distinct());
        company = company with { Rotations = [company.Rotations[0] with { Roles = [new Role { Id = "r", Seats = new SeatRange(3, 3) }] }] };
        var plan = Plan(company);
        Assert.True(plan.IsComplete);
        Assert.Equal(5, plan.Proof.Find("meetings")!.Value);
    }

    [Fact]
    public void Loads_that_are_not_evened_out_do_not_keep_pairs_from_being_distinct()
    {
        var company = Team(6, 12, weekly: true, Pairs.Distinct());
        var plan = Plan(company with { Fairness = company.Fairness with { BalancesLoad = false } });
        Assert.True(plan.IsComplete);
        Assert.Equal(12, Meetings(plan).Distinct().Count());
    }

    [Fact]
    public void Shifts_of_one_seat_are_told()
    {
        var company = Team(4, 8, weekly: false, Pairs.Distinct());
        var problem = Assert.Single((company with { Rotations = [company.Rotations[0] with { Roles = [new Role { Id = "r" }] }] }).Validate());
        Assert.Equal("rotations[0].rules[0]", problem.Place);
    }

    static Plan Plan(Company company) => Planner.Plan(company, new PlanOptions { WorkLimit = 300_000 });

    static List<string> Meetings(Plan plan) => [.. plan.Assignments.GroupBy(a => (a.Start, a.Shift)).OrderBy(g => g.Key.Start)
        .Select(g => string.Join(' ', g.Select(a => a.Responder).Order()))];

    static Assignment Worked(int day, string responder)
    {
        var start = Given.Day("2027-01-04").PlusDays(day).At(new LocalTime(9, 0)).InZoneStrictly(Given.London).ToInstant();
        return new Assignment("r", $"r/{Given.Day("2027-01-04").PlusDays(day):uuuu-MM-dd}", "r", 0, responder, start, start + Duration.FromDays(1));
    }

    static Company Team(int people, int shifts, bool weekly, params IReadOnlyList<IRule> rules) => new()
    {
        Name = "Pairs", TimeZone = Given.London,
        Horizon = new DateInterval(Given.Day("2027-01-04"), Given.Day("2027-01-04").PlusDays((weekly ? 7 * shifts : shifts) - 1)),
        Departments = [new() { Id = "engineering" }],
        Responders = [.. Enumerable.Range(0, people).Select(i => Given.Person($"p{i}", $"P {i}", "engineering"))],
        Rotations = [new() { Id = "r", Pattern = weekly ? ShiftPattern.Weekly(IsoDayOfWeek.Monday, new LocalTime(9, 0)) : ShiftPattern.Daily(new LocalTime(9, 0)), Roles = [new() { Id = "r", Seats = new SeatRange(2, 2) }], Rules = rules }],
    };
}
