using NodaTime;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Rules.Stints;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Rules;

/// <summary>The order people expect.</summary>
public class FixedOrderTests
{
    static Company Weekly(int people, string to, FixedOrder order, params IReadOnlyList<IRule> rules) => StintCases.Team(
        people, "2027-01-04", to, ShiftPattern.Weekly(IsoDayOfWeek.Monday, new LocalTime(9, 0)), [], [order, .. rules]);

    static string Turns(Plan plan) => string.Concat(plan.Assignments.OrderBy(a => a.Start)
        .GroupBy(a => plan.Schedule.Find(a.Shift)!.Turn).Select(t => t.First().Responder));

    [Fact]
    public void People_serve_in_the_order_that_is_stated()
    {
        var plan = Weekly(4, "2027-04-04", new FixedOrder { People = ["c", "a", "d", "b"] }).Planned();
        Assert.Equal("cadbcadbcadbc", Turns(plan));
        Assert.DoesNotContain(plan.Notes, n => n.About == "order");
    }

    [Fact]
    public void Without_names_it_is_the_order_of_the_file() =>
        Assert.Equal("abcabcabc", Turns(Weekly(3, "2027-03-07", new FixedOrder()).Planned()));

    [Fact]
    public void A_stint_is_one_turn() => Assert.Equal("bababa", Turns(StintCases.Team(2, "2027-01-04", "2027-01-24", StintCases.Daily,
        [StintCases.Week, Stint.Weekends], new FixedOrder { People = ["b", "a"] }).Planned()));

    [Fact]
    public void The_next_horizon_goes_on_where_the_one_before_ended()
    {
        var order = new FixedOrder { People = ["a", "b", "c"] };
        var first = Weekly(3, "2027-01-31", order).Planned();
        Assert.Equal("abca", Turns(first));
        var next = Weekly(3, "2027-01-31", order) with { Horizon = new DateInterval(new(2027, 2, 1), new(2027, 2, 28)), History = first.Assignments };
        Assert.Equal("bcab", Turns(next.Planned()));
    }

    [Fact]
    public void Who_stood_in_for_another_does_not_move_the_order()
    {
        var order = new FixedOrder { People = ["a", "b", "c"] };
        var first = Weekly(3, "2027-01-31", order).Away("a", "2027-01-26").Planned();
        Assert.Equal("abc", Turns(first)[..3]);
        Assert.NotEqual('a', Turns(first)[3]);
        var next = Weekly(3, "2027-01-31", order) with { Horizon = new DateInterval(new(2027, 2, 1), new(2027, 2, 28)), History = first.Assignments };
        Assert.Equal("bcab", Turns(next.Planned()));
    }

    [Fact]
    public void It_departs_only_where_rules_force_it_and_says_where_and_why()
    {
        var plan = Weekly(4, "2027-04-04", new FixedOrder { People = ["a", "b", "c", "d"] }, new RestBetweenShifts(Period.FromDays(7))).Away("b", "2027-01-13").Planned();
        Assert.Empty(plan.Unfilled);
        Assert.Equal("cdabcdabcda", Turns(plan)[2..]);
        Assert.Equal("a", Turns(plan)[..1]);
        var note = Assert.Single(plan.Notes, n => n.About == "order");
        Assert.Contains("departs from its order in 1 turn: command/2027-01-11 D in place of B, who is on time off.", note.Text, StringComparison.Ordinal);
        Assert.Equal(["b"], note.Responders);
        Assert.Empty(plan.Unmet);
    }

    [Fact]
    public void Who_is_not_there_or_may_not_serve_is_told_at_once()
    {
        var company = Weekly(3, "2027-01-31", new FixedOrder { People = ["a", "bo", "c"] }).With("c", r => r with { Stage = "trained" });
        Assert.Equal(["The order names somebody who is not there.", "The order names somebody who may not serve as 'commander'."],
            company.Validate().Select(p => p.Message));
        Assert.All(company.Validate(), p => Assert.Equal("rotations[0].rules[0]", p.Place));
        Assert.Contains(Weekly(3, "2027-01-31", new FixedOrder { People = [] }).Validate(), p => p.Message == "The order names nobody.");
        Assert.Contains((Weekly(3, "2027-01-31", new FixedOrder()) with { Rules = [new FixedOrder()] }).Validate(), p => p.Message == "An order of people is for one rotation.");
    }

    /// <summary>Whoever is away, the others keep their turns: the plan departs in no turn whose person can serve.</summary>
    [Law(15)]
    public void Nobody_who_can_serve_loses_a_turn(int seed)
    {
        var random = new Random(seed);
        var company = Weekly(4, "2027-03-28", new FixedOrder { People = ["a", "b", "c", "d"] });
        var weeks = Enumerable.Range(0, 12).Select(w => new LocalDate(2027, 1, 4).PlusWeeks(w)).ToList();
        var away = weeks.Select((monday, w) => (monday, w)).Where(_ => random.Next(4) == 0).ToList();
        foreach (var (monday, w) in away) company = company.Away($"{"abcd"[w % 4]}", NodaTime.Text.LocalDatePattern.Iso.Format(monday.PlusDays(2)));
        var turns = Turns(company.Planned(1_000_000));
        for (var w = 0; w < 12; w++) Assert.Equal(away.All(a => a.w != w), turns[w] == "abcd"[w % 4]);
    }
}
