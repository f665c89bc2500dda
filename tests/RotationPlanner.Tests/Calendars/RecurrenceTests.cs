using static RotationPlanner.Tests.Calendars.Ics;

namespace RotationPlanner.Tests.Calendars;

public class RecurrenceTests
{
    static string[] Series(string start, params string[] more) =>
        All(ReadEvent(["UID:a", start, "DURATION:PT1H", .. more]));

    [Fact]
    public void A_weekly_event_keeps_its_wall_clock_time_over_a_change_of_the_clocks() =>
        Assert.Equal(
            ["2027-03-07T14:00Z/2027-03-07T15:00Z", "2027-03-14T13:00Z/2027-03-14T14:00Z",
                "2027-03-21T13:00Z/2027-03-21T14:00Z"],
            Series("DTSTART;TZID=America/New_York:20270307T090000", "RRULE:FREQ=WEEKLY;COUNT=3"));

    [Fact]
    public void An_end_given_in_utc_is_compared_with_exact_times() =>
        Assert.Equal(2, Series("DTSTART;TZID=America/New_York:20270307T090000", "RRULE:FREQ=WEEKLY;UNTIL=20270314T130000Z").Length);

    [Fact]
    public void An_end_given_as_a_date_includes_its_day() =>
        Assert.Equal(2, Series("DTSTART;TZID=America/New_York:20270307T090000", "RRULE:FREQ=WEEKLY;UNTIL=20270314").Length);

    [Fact]
    public void What_began_long_ago_still_recurs() =>
        Assert.Equal(52, Series("DTSTART:20000103T090000Z", "RRULE:FREQ=WEEKLY").Length);

    [Fact]
    public void A_series_that_is_over_costs_nothing() =>
        Assert.Empty(All(Read(Calendar([.. Enumerable.Repeat(Event("DTSTART:19700101T000000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;UNTIL=20200101T000000Z"), 1_000)]))));

    [Fact]
    public void Counting_starts_at_the_first_occurrence_and_not_in_the_window() =>
        Assert.Equal(["2027-01-01T09:00Z/2027-01-01T10:00Z"],
            Series("DTSTART:20261230T090000Z", "RRULE:FREQ=DAILY;COUNT=3"));

    [Fact]
    public void An_occurrence_that_reaches_into_the_window_counts() =>
        Assert.Equal(["2026-12-21T09:00Z/2027-01-20T09:00Z"],
            All(ReadEvent("DTSTART:20261221T090000Z", "DURATION:P30D", "RRULE:FREQ=YEARLY;UNTIL=20261231T000000Z")));

    [Fact]
    public void The_first_start_counts_even_when_the_rule_does_not_name_it() =>
        Assert.Equal(["2027-01-04T09:00Z/2027-01-04T10:00Z", "2027-01-05T09:00Z/2027-01-05T10:00Z"],
            Series("DTSTART:20270104T090000Z", "RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=1"));

    [Fact]
    public void Exceptions_are_left_out_and_extra_dates_put_in_whatever_zone_they_are_written_in() =>
        Assert.Equal(
            ["2027-01-04T09:00Z/2027-01-04T10:00Z", "2027-01-09T12:00Z/2027-01-09T13:00Z",
                "2027-01-25T09:00Z/2027-01-25T10:00Z"],
            Series("DTSTART;TZID=Europe/London:20270104T090000", "RRULE:FREQ=WEEKLY;COUNT=4", "EXDATE:20270111T090000Z", "EXDATE;TZID=America/Sao_Paulo:20270118T060000", "RDATE;TZID=Europe/Berlin:20270109T130000"));

    [Fact]
    public void An_exception_may_name_the_bare_day() =>
        Assert.Equal(["2027-01-04T09:00Z/2027-01-04T10:00Z"], Series("DTSTART;TZID=Europe/London:20270104T090000", "RRULE:FREQ=WEEKLY;COUNT=2", "EXDATE;VALUE=DATE:20270111"));

    [Fact]
    public void A_changed_occurrence_replaces_the_original_one()
    {
        var reading = Read(Calendar(
            Event("UID:a", "DTSTART:20270104T090000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=3"),
            Event("UID:a", "RECURRENCE-ID:20270111T090000Z", "DTSTART:20270112T150000Z", "DURATION:PT2H"),
            Event("UID:a", "RECURRENCE-ID:20270118T090000Z", "DTSTART:20270118T090000Z", "DURATION:PT1H", "STATUS:CANCELLED")));
        Assert.Equal(["2027-01-04T09:00Z/2027-01-04T10:00Z", "2027-01-12T15:00Z/2027-01-12T17:00Z"], All(reading));
    }

    [Fact]
    public void Of_two_versions_the_higher_sequence_is_current()
    {
        var reading = Read(Calendar(
            Event("UID:a", "SEQUENCE:2", "DTSTART:20270104T090000Z", "DURATION:PT1H", "STATUS:CANCELLED"),
            Event("UID:a", "SEQUENCE:1", "DTSTART:20270104T090000Z", "DURATION:PT1H")));
        Assert.Empty(All(reading));
    }

    [Fact]
    public void Yearly_days_off_are_whole_local_days() =>
        Assert.Equal(["2027-12-25T03:00Z/2027-12-26T03:00Z"],
            All(ReadEvent("DTSTART;VALUE=DATE:20001225", "RRULE:FREQ=YEARLY")));

    [Fact]
    public void A_rule_that_never_comes_true_leaves_the_first_start() =>
        Assert.Equal(["2027-01-04T09:00Z/2027-01-04T10:00Z"],
            Series("DTSTART:20270104T090000Z", "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"));

    [Fact]
    public void Hours_that_are_few_enough_are_expanded() =>
        Assert.Equal(31 * 24, Series("DTSTART:20270101T000000Z", "RRULE:FREQ=HOURLY;UNTIL=20270131T235959Z").Length);

    [Theory]
    [InlineData("FREQ=YEARLY;BYMONTHDAY=15", 12)]
    [InlineData("FREQ=YEARLY;BYMONTHDAY=15,-2", 24)]
    [InlineData("FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=15", 1)]
    [InlineData("FREQ=YEARLY;BYMONTHDAY=13;BYDAY=FR", 1)]
    public void A_day_of_the_month_in_a_yearly_rule_is_one_of_each_month(string rule, int days) =>
        Assert.Equal(days, All(ReadEvent("DTSTART;VALUE=DATE:20260113", $"RRULE:{rule}")).Length);

    [Fact]
    public void A_position_counts_in_the_whole_first_period() =>
        // The second weekday of the week of Tuesday the 5th is that Tuesday, though the Monday lies before it.
        Assert.Equal(["2027-01-05T09:00Z/2027-01-05T10:00Z", "2027-01-12T09:00Z/2027-01-12T10:00Z"],
            Series("DTSTART:20270105T090000Z", "RRULE:FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=2;COUNT=2"));

    [Fact]
    public void What_two_parts_of_a_rule_name_counts_once() =>
        Assert.Equal(3, Series("DTSTART:20270104T090000Z", "RRULE:FREQ=YEARLY;BYMONTH=1;BYWEEKNO=1;BYDAY=MO,TU,WE;COUNT=3").Length);

    [Fact]
    public void A_changed_occurrence_does_not_recur_by_itself()
    {
        var reading = Read(Calendar(
            Event("UID:a", "DTSTART;VALUE=DATE:20240701", "DTEND;VALUE=DATE:20240708", "RRULE:FREQ=WEEKLY;UNTIL=20240720;INTERVAL=2;BYDAY=MO"),
            Event("UID:a", "RECURRENCE-ID;VALUE=DATE:20240715", "DTSTART;VALUE=DATE:20240729", "DTEND;VALUE=DATE:20240804", "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO")));
        Assert.Empty(All(reading));
    }

    [Fact]
    public void A_change_of_this_and_all_later_moves_each_as_the_first_and_spares_the_earlier()
    {
        var reading = Read(Calendar(
            Event("UID:a", "DTSTART:20270104T100000Z", "DTEND:20270104T110000Z", "RRULE:FREQ=WEEKLY;COUNT=4"),
            Event("UID:a", "RECURRENCE-ID;RANGE=THISANDFUTURE:20270118T100000Z", "DTSTART:20270119T120000Z", "DTEND:20270119T140000Z")));
        Assert.Equal(["2027-01-04T10:00Z/2027-01-04T11:00Z", "2027-01-11T10:00Z/2027-01-11T11:00Z", "2027-01-19T12:00Z/2027-01-19T14:00Z", "2027-01-26T12:00Z/2027-01-26T14:00Z"], All(reading));
    }

    [Fact]
    public void A_change_of_all_later_keeps_the_wall_clock_over_a_change_of_the_clocks() =>
        Assert.Equal(["2027-03-01T14:00Z/2027-03-01T15:00Z", "2027-03-08T16:00Z/2027-03-08T17:00Z", "2027-03-15T15:00Z/2027-03-15T16:00Z"], All(Read(Calendar(
            Event("UID:a", "DTSTART;TZID=America/New_York:20270301T090000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=3"),
            Event("UID:a", "RECURRENCE-ID;TZID=America/New_York;RANGE=THISANDFUTURE:20270308T090000", "DTSTART;TZID=America/New_York:20270308T110000", "DURATION:PT1H")))));

    [Fact]
    public void A_later_change_and_a_change_of_one_win_over_an_earlier_change_of_all() =>
        Assert.Equal(["2027-01-04T10:00Z/2027-01-04T11:00Z", "2027-01-11T12:00Z/2027-01-11T13:00Z", "2027-01-20T08:00Z/2027-01-20T09:00Z", "2027-01-25T14:00Z/2027-01-25T15:00Z"], All(Read(Calendar(
            Event("UID:a", "DTSTART:20270104T100000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=4"),
            Event("UID:a", "RECURRENCE-ID;RANGE=THISANDFUTURE:20270111T100000Z", "DTSTART:20270111T120000Z", "DURATION:PT1H"),
            Event("UID:a", "RECURRENCE-ID:20270118T100000Z", "DTSTART:20270120T080000Z", "DURATION:PT1H"),
            Event("UID:a", "RECURRENCE-ID;RANGE=THISANDFUTURE:20270125T100000Z", "DTSTART:20270125T140000Z", "DURATION:PT1H")))));

    [Fact]
    public void A_series_cancelled_from_a_day_on_is_free_from_then_on() =>
        Assert.Equal(["2027-01-04T10:00Z/2027-01-04T11:00Z"], All(Read(Calendar(
            Event("UID:a", "DTSTART:20270104T100000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=4"),
            Event("UID:a", "RECURRENCE-ID;RANGE=THISANDFUTURE:20270111T100000Z", "DTSTART:20270111T100000Z", "DURATION:PT1H", "STATUS:CANCELLED")))));

    [Fact]
    public void Extra_dates_may_bring_their_own_length() =>
        Assert.Equal(["2027-01-04T09:00Z/2027-01-04T10:00Z", "2027-01-05T09:00Z/2027-01-05T17:00Z", "2027-01-06T09:00Z/2027-01-06T09:30Z"],
            Series("DTSTART:20270104T090000Z", "RDATE;VALUE=PERIOD:20270105T090000Z/20270105T170000Z,20270106T090000Z/PT30M"));

    [Fact]
    public void Exceptions_may_recur_too() =>
        Assert.Equal(["2027-01-04T09:00Z/2027-01-04T10:00Z", "2027-01-05T09:00Z/2027-01-05T10:00Z", "2027-01-07T09:00Z/2027-01-07T10:00Z"],
            Series("DTSTART:20270104T090000Z", "RRULE:FREQ=DAILY;COUNT=4", "EXRULE:FREQ=WEEKLY;BYDAY=WE"));

    [Theory]
    [InlineData("RRULE:")]
    [InlineData("RRULE: ")]
    public void An_empty_rule_is_none(string rule) => Assert.Single(Series("DTSTART:20270104T090000Z", rule));

    [Fact]
    public void An_end_wins_over_a_duration_of_nothing() =>
        Assert.Equal("2027-01-04T09:00Z/2027-01-04T17:00Z", Only("DTSTART:20270104T090000Z", "DTEND:20270104T170000Z", "DURATION:PT0S"));

    [Fact]
    public void A_day_of_seconds_is_a_day() =>
        Assert.Equal("2027-01-26T03:00Z/2027-01-27T03:00Z", Only("DTSTART;VALUE=DATE:20270126", "DURATION:PT86400S"));

    [Theory]
    [InlineData("EXDATE:20270111T000000Z")]
    [InlineData("EXDATE:20270111T000000")]
    [InlineData("EXDATE;VALUE=DATE:20270111")]
    public void An_exception_of_whole_days_may_name_a_time_of_day(string line) =>
        Assert.Equal(["2027-01-04T03:00Z/2027-01-05T03:00Z"], All(ReadEvent("DTSTART;VALUE=DATE:20270104", "RRULE:FREQ=WEEKLY;COUNT=2", line)));
}
