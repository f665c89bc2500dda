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

    [Fact]
    public void Cancelled_holidays_are_no_holidays() =>
        Assert.Empty(Dates(Event("DTSTART;VALUE=DATE:20270421", "STATUS:CANCELLED")).Dates);

    [Fact]
    public void An_event_with_a_time_of_day_is_a_problem()
    {
        var reading = Dates(Event("DTSTART:20270421T120000Z", "SUMMARY:Lunch"), Event("DTSTART;VALUE=DATE:20270422"));
        Assert.Equal([new(2027, 4, 22)], reading.Dates);
        Assert.Contains("Lunch", Assert.Single(reading.Problems).Message, StringComparison.Ordinal);
    }
}
