using NodaTime;
using RotationPlanner.Calendars;
using RotationPlanner.Reporting;

namespace RotationPlanner.Tests.Calendars;

public class FeedContentTests
{
    [Fact]
    public void There_is_a_feed_for_each_person_rotation_department_and_role_and_for_the_company() =>
        Assert.Equal(
            ["people/ana.ics", "people/ben.ics", "people/cho.ics", "people/dee.ics", "rotations/command.ics",
                "departments/support.ics", "departments/sales.ics", "roles/commander.ics", "company.ics"],
            Plans.InTurn.RenderFeeds().Select(f => f.Path));

    [Fact]
    public void Shifts_are_exact_in_utc_over_changes_of_the_clocks() =>
        Assert.Equal(
            ["20270301T090000Z", "20270308T090000Z", "20270315T090000Z", "20270322T090000Z", "20270329T080000Z",
                "20270405T080000Z"],
            Plans.InTurn.Feed("rotations/command.ics").Values("DTSTART")[..6]);

    [Fact]
    public void The_head_of_a_feed_names_it_and_says_how_often_to_look()
    {
        var lines = Plans.InTurn.Feed("people/ana.ics").Lines();
        Assert.Equal("BEGIN:VCALENDAR", lines[0]);
        Assert.Equal("END:VCALENDAR", lines[^1]);
        string[] head = ["VERSION:2.0", "PRODID:-//RotationPlanner//Feeds//EN", "CALSCALE:GREGORIAN", "NAME:Acme: ana",
            "X-WR-CALNAME:Acme: ana", "REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H"];
        Assert.All(head, line => Assert.Single(lines, line));
    }

    [Fact]
    public void Nothing_that_readers_differ_about_is_written()
    {
        var lines = Plans.InTurn.RenderFeeds().SelectMany(f => f.Lines()).ToList();
        Assert.DoesNotContain(lines, l => l.StartsWith("METHOD") || l.StartsWith("RRULE") || l.StartsWith("ATTENDEE")
            || l.StartsWith("ORGANIZER") || l.Contains("VALARM") || l.Contains("VTIMEZONE") || l.Contains("TZID"));
    }

    [Fact]
    public void An_event_is_free_time_and_says_who_what_and_when_on_both_clocks()
    {
        var feed = Plans.InTurn.Feed("people/ana.ics");
        Assert.Equal("commander\\, Incident command", feed.Values("SUMMARY")[0]);
        Assert.Equal("ana: commander\\, Incident command", Plans.InTurn.Feed("rotations/command.ics").Values("SUMMARY")[0]);
        Assert.All(feed.Values("TRANSP"), v => Assert.Equal("TRANSPARENT", v));
        Assert.All(feed.Values("X-MICROSOFT-CDO-BUSYSTATUS"), v => Assert.Equal("FREE", v));
        Assert.Equal(
            "Rotation time: Mon 2027-03-22 09:00 to Mon 2027-03-29 09:00 (Europe/London)\\nYour time: Mon 2027-03-22 06:00 to Mon 2027-03-29 05:00 (America/Sao_Paulo)"
            + "\\nLength: 167 h\\nTakes over from cho\\nHands over to ben\\nShift: command/2027-03-22",
            feed.Values("DESCRIPTION")[1]);
    }

    [Fact]
    public void A_link_to_the_plan_is_shown() =>
        Assert.EndsWith("\\nhttps://plan.example/", Plans.InTurn.Feed("people/ana.ics", new FeedOptions { Link = new Uri("https://plan.example/") }).Values("DESCRIPTION")[0], StringComparison.Ordinal);

    [Fact]
    public void An_empty_feed_is_whole_and_says_why()
    {
        var feed = Plans.InTurn.Feed("people/dee.ics");
        Assert.Equal(0, feed.Events);
        Assert.Equal(["Empty because dee holds no seat from 2027-03-01 to 2027-05-23."], feed.Values("X-WR-CALDESC"));
    }

    [Fact]
    public void A_required_seat_that_nobody_holds_is_shown_by_its_rotation_and_an_optional_one_is_not()
    {
        var (first, second) = (Plans.InTurn.Assignments[0], Plans.InTurn.Assignments[1]);
        UnfilledSeat Empty(Assignment a, bool required) =>
            new(a.Rotation, a.Shift, a.Role, a.Seat, a.Start, a.End, required, "All are away. Maybe ask dee.");
        var plan = Plans.Of(
            Plans.Company, [.. Plans.InTurn.Assignments.Skip(2)], Empty(first, true), Empty(second, false));
        var feed = plan.Feed("rotations/command.ics");
        Assert.Equal(11, feed.Events);
        Assert.Equal("UNFILLED: commander\\, Incident command", feed.Values("SUMMARY")[0]);
        Assert.StartsWith("Nobody holds this seat. All are away. Maybe ask dee.\\n", feed.Values("DESCRIPTION")[0],
            StringComparison.Ordinal);
        Assert.Equal(11 - 1, plan.Feed("departments/support.ics").Events);
    }

    [Fact]
    public void A_department_shows_the_seats_of_its_people()
    {
        var plan = Plans.InTurn.Swap(3, "dee");
        Assert.Equal(11, plan.Feed("departments/support.ics").Events);
        Assert.Equal(["dee: commander\\, Incident command"], plan.Feed("departments/sales.ics").Values("SUMMARY"));
    }

    [Fact]
    public void The_shift_before_the_horizon_stays_visible_for_15_days()
    {
        Assignment Past(string date, int days) => new("command", "command/" + date, "commander", 0, "dee",
            Ics.At(date + "T09:00Z"), Ics.At(date + "T09:00Z") + Duration.FromDays(days));
        var plan = Plans.InTurnOf(
            Plans.Company with { History = [Past("2027-02-22", 7), Past("2027-02-15", 7), Past("2027-02-08", 5)] });
        Assert.Equal(["20270215T090000Z", "20270222T090000Z"], plan.Feed("people/dee.ics").Values("DTSTART"));
    }

    [Fact]
    public void A_feed_is_as_long_as_it_must()
    {
        var many = Enumerable.Range(0, 5_001).Select(i => Plans.InTurn.Assignments[0] with { Shift = "command/" + i, Start = Ics.At("2027-03-01T00:00Z") + Duration.FromHours(i), End = Ics.At("2027-03-01T01:00Z") + Duration.FromHours(i) });
        var feed = Plans.Of(Plans.Company, [.. many]).Feed("people/ana.ics");
        Assert.Equal(5_001, feed.Values("UID").Distinct().Count());
    }
}
