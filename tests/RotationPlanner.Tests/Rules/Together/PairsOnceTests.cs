using NodaTime;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Rules.Together;

public class PairsOnceTests
{
    static readonly Company company = Given.Daily(Pairs.Once(3));

    [Fact]
    public void Again_within_the_run_of_days() =>
        company.Check(("2027-01-04", "commander", "ana"), ("2027-01-04", "deputy", "bo"),
            ("2027-01-06", "commander", "bo"), ("2027-01-06", "deputy", "ana"))
            .Is("pairs once", "ana bo", "2027-01-04", "2027-01-07", "Ana Silva", "Bo Chen", "command/2027-01-04", "command/2027-01-06");

    [Fact]
    public void Again_after_it_and_with_others_within() =>
        Assert.Empty(company.Check(("2027-01-04", "commander", "ana"), ("2027-01-04", "deputy", "bo"),
            ("2027-01-06", "commander", "ana"), ("2027-01-06", "deputy", "cy"), ("2027-01-07", "commander", "ana"), ("2027-01-07", "deputy", "bo")));

    [Fact]
    public void Trainees_meet_nobody_unless_their_role_is_named()
    {
        (string, string, string)[] held = [("2027-01-04", "commander", "ana"), ("2027-01-04", "shadow", "tim"),
            ("2027-01-05", "commander", "ana"), ("2027-01-05", "shadow", "tim")];
        Assert.Empty(company.Check(held));
        Given.Daily(Pairs.Once(3, ["commander", "shadow"])).Check(held).Is("pairs once", "ana tim", "2027-01-04", "2027-01-06");
    }

    [Fact]
    public void Nobody_of_a_plan_works_twice_with_the_same_colleague_in_three_days()
    {
        var plan = Planner.Plan(company with { Horizon = new DateInterval(Given.Day("2027-01-04"), Given.Day("2027-01-24")) },
            new PlanOptions { WorkLimit = 20_000 });
        Assert.True(plan.IsComplete);
        var pairs = plan.Assignments.Where(a => a.Role != "shadow").GroupBy(a => a.Start).OrderBy(g => g.Key)
            .Select(g => string.Join(' ', g.Select(a => a.Responder).Order())).ToList();
        Assert.All(Enumerable.Range(0, pairs.Count - 2), i => Assert.Equal(3, pairs.Skip(i).Take(3).Distinct().Count()));
    }

    [Fact]
    public void More_pairs_than_there_are_is_told_by_the_empty_seats()
    {
        // Four people are six pairs.
        var plan = Planner.Plan(Given.Daily(Pairs.Once(7)) with { Horizon = new DateInterval(Given.Day("2027-01-04"), Given.Day("2027-01-10")) },
            new PlanOptions { WorkLimit = 20_000 });
        Assert.Contains("have met somebody of that shift in the 7 days around it", Assert.Single(plan.Unfilled).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_too_much_to_look_after_is_told_at_once()
    {
        var many = company with { Responders = [.. Enumerable.Range(0, 200).Select(i => Given.Person($"p{i}", $"P {i}", "sales"))] };
        var problem = Assert.Single((many with { Rotations = [many.Rotations[0] with { Rules = [Pairs.Once(60)] }] }).Validate());
        Assert.Contains("P60D", problem.Value, StringComparison.Ordinal);
        Assert.Single(Given.Daily(Pairs.Once(0)).Validate(), p => p.Place == "rotations[0].rules[0].once");
    }
}
