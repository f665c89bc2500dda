using NodaTime;
using RotationPlanner.Calendars;
using RotationPlanner.Reporting;

namespace RotationPlanner.Tests.Calendars;

/// <summary>A week as a time, as a bar of days, or as appointments.</summary>
public class FeedStyleTests
{
    static FeedOptions In(FeedStyle style) => new() { Policy = new FeedPolicy { Style = style } };

    [Fact]
    public void Exact_times_are_what_is_shown_when_nothing_is_said() =>
        Assert.Equal(Plans.InTurn.Feed("company.ics").Text(), Plans.InTurn.Feed("company.ics", In(FeedStyle.Timed)).Text());

    [Fact]
    public void Bars_cover_each_day_once()
    {
        var feed = Plans.InTurn.Feed("rotations/command.ics", In(FeedStyle.AllDay));
        var (from, to) = (feed.Values("DTSTART;VALUE=DATE"), feed.Values("DTEND;VALUE=DATE"));
        Assert.Equal((12, "20270301", "20270524"), (from.Length, from[0], to[^1]));
        Assert.Equal(to[..^1], from[1..]);
    }

    [Fact]
    public void Bars_are_of_the_readers_days()
    {
        var evening = Plans.InTurnOf(Plans.Company with { Rotations = [Plans.Company.Rotations[0] with { Pattern = ShiftPattern.Weekly(IsoDayOfWeek.Monday, new LocalTime(20, 0)) }] });
        Assert.Equal("20270316", evening.Feed("people/cho.ics", In(FeedStyle.AllDay)).Values("DTSTART;VALUE=DATE")[0]);
        Assert.Equal("20270301", evening.Feed("company.ics", In(FeedStyle.AllDay)).Values("DTSTART;VALUE=DATE")[0]);
    }

    [Fact]
    public void Appointments_are_to_take_and_to_hand_over()
    {
        var feed = Plans.InTurn.Feed("people/ben.ics", In(FeedStyle.Handoff));
        Assert.Equal(["Take over from ana: commander\\, Incident command", "Hand over to cho: commander\\, Incident command"], feed.Values("SUMMARY")[..2]);
        Assert.Equal(["20270308T090000Z", "20270315T090000Z"], feed.Values("DTSTART")[..2]);
        Assert.Equal(["20270308T093000Z", "20270315T093000Z"], feed.Values("DTEND")[..2]);
        Assert.Equal(feed.Events, feed.Values("UID").Distinct().Count());
        var shared = Plans.InTurn.Feed("company.ics", In(FeedStyle.Handoff));
        Assert.Equal((12, "ben takes over from ana: commander\\, Incident command"), (shared.Events, shared.Values("SUMMARY")[1]));
    }

    [Theory]
    [InlineData(FeedStyle.AllDay)]
    [InlineData(FeedStyle.Handoff)]
    public void A_shift_of_hours_is_shown_with_its_hours(FeedStyle style)
    {
        var seat = Plans.InTurn.Assignments[0];
        var plan = Plans.Of(Plans.Company, [seat with { End = seat.Start + Duration.FromHours(12) }]);
        Assert.Equal(("20270301T090000Z", "20270301T210000Z"), (plan.Feed("people/ana.ics", In(style)).Values("DTSTART")[0], plan.Feed("people/ana.ics", In(style)).Values("DTEND")[0]));
    }

    [Fact]
    public void Another_style_is_a_change_of_all_and_cancels_what_it_has_no_more()
    {
        var appointments = Plans.InTurn.Feeds(In(FeedStyle.Handoff));
        var options = In(FeedStyle.AllDay) with { Published = Plans.Made + Duration.FromMinutes(1), History = FeedHistory.Of(appointments) };
        var feed = Plans.InTurn.Feed("people/ben.ics", options);
        Assert.Equal(4, feed.Values("STATUS").Count(s => s == "CANCELLED"));
        Assert.All(feed.Values("SEQUENCE"), s => Assert.Equal("1", s));
    }
}
