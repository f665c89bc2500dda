using NodaTime;
using RotationPlanner.Baselines;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Planning.Living;

namespace RotationPlanner.Tests.Baselines;

/// <summary>Each way does what it is known for, its failures included.</summary>
public class BaselineTests
{
    static Baseline Way(string id) => Baseline.All.Single(b => b.Id == id);

    static IReadOnlyList<Assignment> Roster(string id, Company company) => Way(id).Roster(company)!;

    static List<string> Holders(string id, Company company) => [.. Roster(id, company).Select(a => a.Responder)];

    static Company Weekdays(int people) => LivingTeam.Of(14, [.. Enumerable.Range(0, people).Select(i => $"p{i:00}")]) is var team ? team with
    {
        Rotations =
        [
            team.Rotations[0] with
            {
                Pattern = ShiftPattern.Named(new NamedShift
                {
                    Id = "day", Days = new HashSet<IsoDayOfWeek> { IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday },
                    From = new LocalTime(9, 0), To = new LocalTime(17, 0),
                }),
            },
        ],
    } : throw new InvalidOperationException();

    [Fact]
    public void A_round_robin_goes_on_one_by_one_whoever_is_away()
    {
        var company = LivingTeam.Off(LivingTeam.Of(6, "a", "b", "c"), "b", LivingTeam.Start, LivingTeam.Start.PlusDays(60));
        Assert.Equal(["a", "b", "c", "a", "b", "c"], Holders("round-robin", company));
    }

    [Fact]
    public void A_daily_round_robin_of_14_people_restricted_to_weekdays_never_calls_four_of_them() =>
        Assert.Equal(10, Holders("round-robin", Weekdays(14)).Distinct().Count());

    [Fact]
    public void A_round_robin_that_skips_passes_over_the_absent_and_nobody_makes_up_for_it()
    {
        var company = LivingTeam.Off(LivingTeam.Of(7, "a", "b", "c"), "b", LivingTeam.Start.PlusDays(8), LivingTeam.Start.PlusDays(10));
        Assert.Equal(["a", "c", "a", "b", "c", "a", "b"], Holders("round-robin-skipping", company));
    }

    [Fact]
    public void Whoever_served_longest_ago_is_next_and_a_newcomer_is_first()
    {
        var company = LivingTeam.Of(6, "a", "b", "new");
        company = company with { Responders = [.. company.Responders.Select(r => r.Id == "new" ? r with { Joins = LivingTeam.Start.PlusDays(28) } : r)] };
        Assert.Equal(["a", "b", "a", "b", "new", "a"], Holders("longest-ago", company));
    }

    [Fact]
    public void Least_served_calls_a_newcomer_at_once_and_over_and_over()
    {
        var company = LivingTeam.Of(10, "a", "b", "new");
        company = company with { Responders = [.. company.Responders.Select(r => r.Id == "new" ? r with { Joins = LivingTeam.Start.PlusDays(42) } : r)] };
        Assert.Equal(["new", "new", "new"], Holders("least-served", company).Skip(6).Take(3));
    }

    [Fact]
    public void The_weighted_greedy_gives_nobody_two_turns_in_a_row_where_others_can()
    {
        var holders = Holders("weighted-greedy", LivingTeam.Of(12, "a", "b", "c"));
        Assert.All(holders.Zip(holders.Skip(1)), pair => Assert.NotEqual(pair.First, pair.Second));
        Assert.Equal([4, 4, 4], holders.CountBy(h => h).Select(c => c.Value));
    }

    [Theory]
    [InlineData("least-loaded")]
    [InlineData("random-legal")]
    public void What_keeps_rules_breaks_none(string id)
    {
        var team = LivingTeam.Of(12, "a", "b", "c", "d");
        var company = LivingTeam.Off(team with { Rules = [new RestBetweenShifts(Period.FromDays(14)), new ShiftCap(1, 21)] }, "a", LivingTeam.Start, LivingTeam.Start.PlusDays(20));
        var roster = Roster(id, company);
        Assert.NotEmpty(roster);
        Assert.Empty(PlanChecker.Check(Schedule.Of(company), roster));
    }

    [Fact]
    public void The_plain_model_fills_what_can_be_filled_and_gives_the_least_loaded_as_much_as_can_be()
    {
        var company = LivingTeam.Off(LivingTeam.Of(8, "a", "b"), "a", LivingTeam.Start, LivingTeam.Start.PlusDays(13));
        var holders = Holders("max-min-model", company);
        Assert.Equal(8, holders.Count);
        Assert.Equal([4, 4], holders.CountBy(h => h).Select(c => c.Value));
        Assert.Equal(["b", "b"], holders.Take(2));
    }

    [Fact]
    public void A_stint_is_one_turn_of_every_way()
    {
        var company = Rules.Stints.StintCases.Team(3, "2027-01-04", "2027-01-31", Rules.Stints.StintCases.Daily, [Rules.Stints.StintCases.Week]);
        foreach (var way in Baseline.All)
            Assert.All(way.Roster(company)!.GroupBy(a => Schedule.Of(company).Find(a.Shift)!.Stint ?? a.Shift), g => Assert.Single(g.Select(a => a.Responder).Distinct()));
    }

    [Fact]
    public void Nobody_is_seated_twice_at_once_by_a_way_that_looks()
    {
        var team = LivingTeam.Of(6, "a", "b", "c");
        var company = team with { Rotations = [team.Rotations[0] with { Roles = [new Role { Id = "commander" }, new Role { Id = "deputy" }] }] };
        foreach (var way in Baseline.All.Where(w => w.Id != "round-robin"))
            Assert.All(way.Roster(company)!.GroupBy(a => a.Shift), g => Assert.Equal(2, g.Select(a => a.Responder).Distinct().Count()));
    }

    [Fact]
    public void Each_way_says_what_it_models_and_where_it_departs() => Assert.All(Baseline.All, way =>
    {
        Assert.EndsWith(".", way.Models, StringComparison.Ordinal);
        Assert.EndsWith(".", way.Departs, StringComparison.Ordinal);
    });
}
