using NodaTime;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Model;

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

    [Fact]
    public void The_numbers_are_those_of_the_sources()
    {
        Assert.Equal([new RestBetweenShifts(Period.FromHours(11)), new HoursCap(816, 119)], Policies.Find("eu-wtd"));
        Assert.Equal([new WorkingTimeCap(0.25m, 91)], Policies.Find("google-sre-book"));
        Assert.Equal([new WorkingTimeCap(0.25m, 91), new RestBetweenShifts(Period.FromHours(12))], Policies.Find("google-sre-workbook"));
        Assert.Equal([new DeputyFollowsCommander()], Policies.Find("pagerduty"));
        Assert.Equal([new WorkingTimeCap(0.5m, 91)], Policies.Find("uk-moj"));
    }
}
