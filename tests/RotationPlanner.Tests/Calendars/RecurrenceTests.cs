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
}
