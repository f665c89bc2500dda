using NodaTime;
using RotationPlanner.Calendars;
using RotationPlanner.Reporting;

namespace RotationPlanner.Tests.Calendars;

public class FeedIdentityTests
{
    [Fact]
    public void The_same_plan_gives_the_same_bytes() =>
        Assert.Equal(Plans.InTurn.Feeds().Select(f => Convert.ToBase64String(f.Content.Span)),
            Plans.InTurnOf(Plans.Company).Feeds().Select(f => Convert.ToBase64String(f.Content.Span)));

    [Fact]
    public void No_two_seats_share_an_identity_and_each_is_the_same_in_every_feed()
    {
        var all = Plans.InTurn.Feed("rotations/command.ics").Values("UID");
        Assert.Equal(12, all.Distinct().Count());
        Assert.Equal(all, Plans.InTurn.Feed("departments/support.ics").Values("UID"));
        Assert.Equal(all.Order(), Plans.InTurn.RenderFeeds().Where(f => f.Kind == FeedKind.Person)
            .SelectMany(f => f.Values("UID")).Order());
    }

    [Fact]
    public void An_identity_tells_nothing_and_never_changes()
    {
        var uid = Plans.InTurn.Feed("people/ana.ics").Values("UID")[0];
        Assert.Equal("6f1df9c163c1a8bdcb2ad6fca3d52740@rotation-planner", uid);
    }

    [Fact]
    public void A_swap_changes_the_holder_and_not_the_identity()
    {
        var (before, after) = (Plans.InTurn.Feed("rotations/command.ics"), Plans.InTurn.Swap(2, "dee")
            .Feed("rotations/command.ics", Plans.InTurn.After()));
        Assert.Equal(before.Values("UID"), after.Values("UID"));
        Assert.NotEqual(before.Values("SUMMARY")[2], after.Values("SUMMARY")[2]);
    }

    [Fact]
    public void Seats_that_a_later_horizon_no_longer_plans_are_not_cancelled()
    {
        var later = Plans.InTurnOf(
            Plans.Company with { Horizon = new DateInterval(new LocalDate(2027, 5, 24), new LocalDate(2027, 8, 1)) });
        Assert.All(later.RenderFeeds(Plans.InTurn.After()),
            f => Assert.DoesNotContain("CANCELLED", f.Values("STATUS")));
    }
}
