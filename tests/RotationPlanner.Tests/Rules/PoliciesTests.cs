using NodaTime;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Model;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Rules;

public class PoliciesTests
{
    public static TheoryData<string> Names => [.. Policies.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_name_has_rules_that_suit_a_weekly_rotation(string name)
    {
        var rules = Policies.Find(name);
        Assert.NotNull(rules);
        Assert.NotEmpty(rules);
        Assert.Empty(Sound.Rotation(r => r with { Rules = rules }).Validate());
    }

    [Fact]
    public void An_unknown_name_has_none() => Assert.Null(Policies.Find("google"));

    /// <summary>The smallest team that a source thinks of covers everything, with nobody to spare.</summary>
    [Theory]
    [InlineData("google-sre-book", 8, 1, 30)]
    [InlineData("google-sre-workbook", 8, 1, 30)]
    [InlineData("google-sre-book", 10, 0.8, 30)]
    [InlineData("google-sre-book", 16, 0.5, 52)]
    [InlineData("eu-wtd", 8, 1, 30)]
    [InlineData("uk-moj", 4, 1, 30)]
    public void Its_smallest_team_fills_every_seat_of_two_roles_a_week(
        string policy, int people, decimal capacity, int weeks) =>
        Assert.Empty(Plan(ShiftPattern.Weekly(IsoDayOfWeek.Monday, new LocalTime(9, 0)), policy, people, capacity, weeks * 7).Unfilled);

    [Theory]
    [InlineData("google-sre-book", 8)]
    [InlineData("google-sre-workbook", 8)]
    [InlineData("eu-wtd", 7)]
    [InlineData("uk-moj", 4)]
    public void Its_smallest_team_fills_every_seat_of_two_roles_a_day(string policy, int people) =>
        Assert.Empty(Plan(ShiftPattern.Daily(new LocalTime(9, 0)), policy, people, 1, 120).Unfilled);

    [Theory]
    [InlineData("google-sre-book", 6)]
    [InlineData("google-sre-workbook", 6)]
    [InlineData("uk-moj", 3)]
    [InlineData("eu-wtd", 6)]
    public void A_smaller_team_leaves_seats_empty_and_the_cap_tells_how_many_it_asks_for(string policy, int people)
    {
        var plan = Plan(ShiftPattern.Weekly(IsoDayOfWeek.Monday, new LocalTime(9, 0)), policy, people, 1, 52 * 7);
        Assert.NotEmpty(plan.Unfilled);
        var overdrawn = Assert.Single(OverdrawnCap.Of(plan.Schedule));
        Assert.Equal(("command", people, 2m), (overdrawn.Rotation.Id, overdrawn.People, Math.Round(overdrawn.Needed)));
        Assert.Equal(policy switch { "uk-moj" => 4, "eu-wtd" => 7, _ => 8 }, overdrawn.PeopleNeeded);
    }

    [Fact]
    public void No_cap_is_overdrawn_by_a_team_that_can_keep_it() =>
        Assert.All(Policies.Names, name => Assert.Empty(OverdrawnCap.Of(Schedule.Of(Team(ShiftPattern.Weekly(IsoDayOfWeek.Monday, new LocalTime(9, 0)), name, 8, 1, 364)))));

    static Plan Plan(ShiftPattern pattern, string policy, int people, decimal capacity, int days) =>
        Planner.Plan(Team(pattern, policy, people, capacity, days), new PlanOptions { WorkLimit = 20_000 });

    static Company Team(ShiftPattern pattern, string policy, int people, decimal capacity, int days) =>
        Sound.Company with
    {
        Horizon = new DateInterval(new LocalDate(2027, 1, 4), new LocalDate(2027, 1, 3).PlusDays(days)),
        Responders = [.. Enumerable.Range(0, people)
            .Select(i => Given.Person($"p{i}", $"P{i}", "sales") with { Capacity = capacity })],
        Rotations = [new() { Id = "command", Pattern = pattern, Roles = [new() { Id = "commander" }, new() { Id = "deputy" }], Rules = Policies.Find(policy)! }],
    };

    [Fact]
    public void The_numbers_are_those_of_the_sources()
    {
        Assert.Equal([new RestBetweenShifts(Period.FromHours(11)), new HoursCap(768, 112)], Policies.Find("eu-wtd"));
        Assert.Equal([new WorkingTimeCap(0.25m, 84)], Policies.Find("google-sre-book"));
        Assert.Equal([new WorkingTimeCap(0.25m, 84), new RestBetweenShifts(Period.FromHours(12))],
            Policies.Find("google-sre-workbook"));
        Assert.Equal([new DeputyFollowsCommander()], Policies.Find("pagerduty"));
        Assert.Equal([new WorkingTimeCap(0.5m, 84)], Policies.Find("uk-moj"));
    }
}
