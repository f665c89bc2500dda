using NodaTime;
using RotationPlanner.Calendars;
using static RotationPlanner.Tests.Calendars.Ics;

namespace RotationPlanner.Tests.Calendars;

public class HolidayDatesTests
{
    static (IReadOnlySet<LocalDate> Dates, IReadOnlyList<Problem> Problems) Dates(params string[] events) =>
        CalendarFile.ParseDates(Calendar(events), new DateInterval(new(2027, 1, 1), new(2027, 12, 31)));

    [Fact]
    public void All_day_events_are_dates_whether_they_block_time_or_not() =>
        Assert.Equal([new(2027, 4, 21)], Dates(Event("DTSTART;VALUE=DATE:20270421", "TRANSP:TRANSPARENT")).Dates);

    [Fact]
    public void Days_of_longer_and_of_yearly_holidays_are_each_named() =>
        Assert.Equal(
            [new(2027, 1, 1), new(2027, 12, 25), new(2027, 12, 26), new(2027, 12, 31)],
            Dates(Event("DTSTART;VALUE=DATE:20001225", "DTEND;VALUE=DATE:20001227", "RRULE:FREQ=YEARLY"), Event("DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270102"), Event("DTSTART;VALUE=DATE:20271231", "DTEND;VALUE=DATE:20280103")).Dates);

    [Theory]
    [InlineData("DTSTART;VALUE=DATE:20270421", "DURATION:PT86400S")]
    [InlineData("DTSTART;VALUE=DATE:20270421", "DURATION:PT24H")]
    [InlineData("DTSTART;TZID=Europe/London:20270421T000000", "DTEND;TZID=Europe/London:20270422T000000")]
    [InlineData("DTSTART;TZID=Asia/Tokyo:20270421T000000", "DTEND;TZID=Asia/Tokyo:20270421T240000")]
    [InlineData("DTSTART:20270421T000000", "DTEND:20270421T235900")]
    [InlineData("DTSTART:20270421T000000Z", "DURATION:P1D")]
    [InlineData("DTSTART:20270421T000000", "DTEND:20270421T235959")]
    [InlineData("DTSTART;VALUE=DATE:20270421", "DTEND:20270422T000000")]
    public void A_day_from_midnight_to_midnight_is_that_day_however_it_is_written(params string[] lines)
    {
        var reading = Dates(Event(lines));
        Assert.Empty(reading.Problems);
        Assert.Equal([new(2027, 4, 21)], reading.Dates);
    }

    [Fact]
    public void Cancelled_holidays_are_no_holidays() =>
        Assert.Empty(Dates(Event("DTSTART;VALUE=DATE:20270421", "STATUS:CANCELLED")).Dates);

    [Fact]
    public void An_event_with_a_time_of_day_is_a_problem()
    {
        var reading = Dates(Event("DTSTART:20270421T120000Z", "DURATION:PT1H", "SUMMARY:Lunch"), Event("DTSTART;VALUE=DATE:20270422"));
        Assert.Equal([new(2027, 4, 22)], reading.Dates);
        Assert.Contains("Lunch", Assert.Single(reading.Problems).Message, StringComparison.Ordinal);
    }
}
