using NodaTime;
using RotationPlanner.Calendars;
using RotationPlanner.Reporting;

namespace RotationPlanner.Tests.Calendars;

public class FeedIdentityTests
{
    [Fact]
    public void The_same_plan_gives_the_same_bytes() =>
        Assert.Equal(Plans.InTurn.RenderFeeds().Select(f => Convert.ToBase64String(f.Content.Span)),
            Plans.InTurnOf(Plans.Company).RenderFeeds().Select(f => Convert.ToBase64String(f.Content.Span)));

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
    public void A_swap_changes_the_holder_and_the_sequence_and_not_the_identity()
    {
        var (before, after) = (Plans.InTurn.Feed("rotations/command.ics"), Plans.InTurn.Swap(2, "dee")
            .Feed("rotations/command.ics"));
        Assert.Equal(before.Values("UID"), after.Values("UID"));
        Assert.NotEqual(before.Values("SUMMARY")[2], after.Values("SUMMARY")[2]);
        Assert.All(before.Values("SEQUENCE"), v => Assert.Equal("0", v));
        Assert.All(after.Values("SEQUENCE"), v => Assert.Equal("1", v));
    }

    [Fact]
    public void The_time_of_change_is_stored_and_grows_with_the_revision()
    {
        Assert.Equal(["20270301T000100Z"], Plans.InTurn.Feed("people/ana.ics").Values("DTSTAMP").Distinct());
        Assert.Equal(["20270301T000200Z"], Plans.InTurn.Swap(0, "ana").Feed("people/ana.ics").Values("LAST-MODIFIED")
            .Distinct());
        var published = new FeedOptions { Published = Instant.FromUtc(2027, 2, 3, 4, 5, 6) };
        Assert.Equal(["20270203T040506Z"], Plans.InTurn.Feed("people/ana.ics", published).Values("DTSTAMP").Distinct());
        Assert.Equal(["20270203T040506Z"], Plans.InTurn.Feed("people/ana.ics", published).Values("LAST-MODIFIED")
            .Distinct());
    }

    [Fact]
    public void A_seat_that_left_a_feed_is_cancelled_there_and_nowhere_else()
    {
        var next = Plans.InTurn.Swap(0, "dee");
        var options = new FeedOptions { Previous = Plans.InTurn };
        var uid = Plans.InTurn.Feed("people/ana.ics").Values("UID")[0];
        var lines = next.Feed("people/ana.ics", options).Lines();
        var at = Array.IndexOf(lines, "UID:" + uid);
        Assert.Equal("STATUS:CANCELLED",
            Array.FindLast(lines[..at], l => l.StartsWith("STATUS", StringComparison.Ordinal)));
        Assert.Equal("SEQUENCE:1",
            Array.FindLast(lines[..at], l => l.StartsWith("SEQUENCE", StringComparison.Ordinal)));
        Assert.DoesNotContain("CANCELLED", next.Feed("rotations/command.ics", options).Values("STATUS"));
        Assert.DoesNotContain("CANCELLED", next.Feed("people/dee.ics", options).Values("STATUS"));
    }

    [Fact]
    public void Seats_that_a_later_horizon_no_longer_plans_are_not_cancelled()
    {
        var later = Plans.InTurnOf(
            Plans.Company with { Horizon = new DateInterval(new LocalDate(2027, 5, 24), new LocalDate(2027, 8, 1)) });
        Assert.All(later.RenderFeeds(new FeedOptions { Previous = Plans.InTurn }),
            f => Assert.DoesNotContain("CANCELLED", f.Values("STATUS")));
    }
}
