using NodaTime;
using RotationPlanner.Tests.Model;

namespace RotationPlanner.Tests.Validation;

/// <summary>What feeds look like is said in texts and lengths that can be shown.</summary>
public class FeedProblemsTests
{
    static FeedPolicy Titled(string title, string role = "commander") => new() { Titles = new Dictionary<string, string> { [role] = title } };

    static readonly (FeedPolicy Policy, string Place, string Advice)[] odd =
    [
        (new FeedPolicy { Reminders = [Duration.FromHours(1), Duration.Zero] }, "feeds.reminders[1]", "30m"),
        (new FeedPolicy { Reminders = [Duration.FromDays(29)] }, "feeds.reminders[0]", "1d"),
        (new FeedPolicy { Reminders = [Duration.FromSeconds(90)] }, "feeds.reminders[0]", "30m"),
        (new FeedPolicy { Reminders = [.. Enumerable.Range(1, 6).Select(h => Duration.FromHours(h))] }, "feeds.reminders", "1d and 1h"),
        (Titled("X", "comander"), "feeds.titles.comander", "commander"),
        (Titled(" "), "feeds.titles.commander", "{role}"),
        (Titled("{name} leads"), "feeds.titles.commander", "{role}"),
        (Titled("leads}"), "feeds.titles.commander", "{role}"),
        (Titled("{person}!"), "feeds.titles.commander", "{role}"),
        (Titled(new string('x', 201)), "feeds.titles.commander", "{role}"),
        (new FeedPolicy { Unfilled = " " }, "feeds.unfilled", "OPEN"),
    ];

    public static TheoryData<int> Odd => new(Enumerable.Range(0, odd.Length));

    [Theory]
    [MemberData(nameof(Odd))]
    public void What_cannot_be_shown_is_an_error_with_its_place_and_advice(int which)
    {
        var (policy, place, advice) = odd[which];
        var problem = Assert.Single((Sound.Company with { Feeds = policy }).Validate());
        Assert.Equal(place, problem.Place);
        Assert.Contains(advice, problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Anything_else_may_be_said() => Assert.Empty((Sound.Company with
    {
        Feeds = Titled("{person}: {role} ({rotation}){note}") with { Reminders = [Duration.FromDays(28), Duration.FromMinutes(1)], Unfilled = "—" },
    }).Validate());
}
