using RotationPlanner.Rules;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Planning;

public class WhatIfTests
{
    static readonly PlanOptions brief = new() { WorkLimit = 400_000 };
    static readonly Company company = Given.Weekly() with { Horizon = new(Given.Day("2027-01-04"), Given.Day("2027-02-28")) };

    [Fact]
    public void More_people_lower_the_load_of_everyone_and_the_sentence_says_so()
    {
        var what = Planner.WhatIf(company, company.Lending("sales", 4), brief);
        Assert.True(what.Then.MeanHours < what.Now.MeanHours);
        Assert.StartsWith("If Sales lends 4 people from 4 January 2027, the load of everyone falls from ",
            what.Sentences[0], StringComparison.Ordinal);
        Assert.Equal(company.Responders.Count + 4, what.Then.HoursAMonth.Count);
        Assert.Equal(what.Then.HoursAMonth.Values.Max(), what.Then.MostHours);
        // Eight weeks of two seats, and the trainee's.
        Assert.Equal(what.Before.Assignments.Count * 168.0,
            what.Now.HoursAMonth.Values.Sum() * 56 / (365.2425 / 12), 6);
    }

    [Fact]
    public void Seats_that_fill_and_rules_that_are_met_are_told()
    {
        var runs = (Given.Weekly(new DepartmentDiversity(2, 14)) with { Horizon = company.Horizon })
            .WithDepartment("engineering", d => d with { BuyIn = new BuyIn { By = "CTO", Since = Given.Day("2026-01-01") } }).With("ada", r => r with { Stage = "candidate" });
        var what = Planner.WhatIf(runs, runs.Lending("support", 2), brief);
        Assert.Equal((8, 0), (what.Now.UnfilledRequired, what.Then.UnfilledRequired));
        Assert.Equal(["department diversity"], what.Now.UnmetRules);
        Assert.Empty(what.Then.UnmetRules);
        Assert.Contains("Required seats that stay empty: 0 instead of 8.", what.Sentences);
        Assert.Contains("These rules, not met before, are met: department diversity.", what.Sentences);
    }

    [Fact]
    public void Who_joins_later_is_counted_over_the_time_in_service()
    {
        var what = Planner.WhatIf(company, company.Lending("sales", 1, Given.Day("2027-01-25")), brief);
        var hours = what.After.Fairness.People[^1].Hours;
        Assert.Equal(hours / 35 * (365.2425 / 12), what.Then.HoursAMonth["lent-1"], 6);
    }

    [Fact]
    public void A_change_without_new_people_is_told_as_a_change() =>
        Assert.StartsWith("With the change, the load of everyone stays at ",
            Planner.WhatIf(company, company, brief).Sentences[0], StringComparison.Ordinal);
}
