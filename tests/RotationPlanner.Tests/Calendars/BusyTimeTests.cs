using static RotationPlanner.Tests.Calendars.Ics;

namespace RotationPlanner.Tests.Calendars;

public class BusyTimeTests
{
    [Fact]
    public void A_utc_event_is_busy_exactly_then() =>
        Assert.Equal("2027-02-08T12:00Z/2027-02-08T13:30Z", Only("DTSTART:20270208T120000Z", "DTEND:20270208T133000Z"));

    [Fact]
    public void A_time_in_a_zone_follows_that_zone_and_not_the_person() =>
        Assert.Equal("2027-07-05T08:00Z/2027-07-05T09:00Z",
            Only("DTSTART;TZID=Europe/London:20270705T090000", "DTEND;TZID=Europe/London:20270705T100000"));

    [Fact]
    public void A_time_without_a_zone_is_the_persons_wall_clock() =>
        Assert.Equal("2027-07-05T12:00Z/2027-07-05T13:00Z", Only("DTSTART:20270705T090000", "DURATION:PT1H"));

    [Fact]
    public void An_all_day_event_is_the_persons_local_days_without_the_last() =>
        Assert.Equal("2027-02-08T03:00Z/2027-02-20T03:00Z",
            Only("DTSTART;VALUE=DATE:20270208", "DTEND;VALUE=DATE:20270220"));

    [Theory]
    [InlineData("DTSTART;VALUE=DATE:20270208")]
    [InlineData("DTSTART;VALUE=DATE:20270208", "DTEND;VALUE=DATE:20270208")]
    [InlineData("DTSTART;VALUE=DATE:20270208", "DURATION:P1D")]
    [InlineData("DTSTART:20270208")]
    public void One_date_is_one_day(params string[] lines) =>
        Assert.Equal("2027-02-08T03:00Z/2027-02-09T03:00Z", Only(lines));

    [Fact]
    public void A_day_of_a_duration_is_a_day_of_the_wall_clock_and_its_hours_are_exact()
    {
        Assert.Equal("2027-03-27T12:00Z/2027-03-28T11:00Z",
            Only("DTSTART;TZID=Europe/London:20270327T120000", "DURATION:P1D"));
        Assert.Equal("2027-03-27T12:00Z/2027-03-28T12:00Z",
            Only("DTSTART;TZID=Europe/London:20270327T120000", "DURATION:PT24H"));
    }

    [Fact]
    public void Skipped_times_are_read_later_and_repeated_times_are_read_first()
    {
        Assert.Equal("2027-03-28T01:30Z/2027-03-28T02:30Z",
            Only("DTSTART;TZID=Europe/London:20270328T013000", "DURATION:PT1H"));
        Assert.Equal("2027-10-31T00:30Z/2027-10-31T01:30Z",
            Only("DTSTART;TZID=Europe/London:20271031T013000", "DURATION:PT1H"));
    }

    [Theory]
    [InlineData("TRANSP:TRANSPARENT")]
    [InlineData("STATUS:CANCELLED")]
    [InlineData("status:cancelled")]
    [InlineData("X-MICROSOFT-CDO-BUSYSTATUS:FREE")]
    public void Transparent_cancelled_and_free_events_are_not_busy(string line)
    {
        var reading = ReadEvent("DTSTART:20270208T120000Z", "DURATION:PT1H", line);
        Assert.Empty(reading.Busy);
        Assert.Empty(reading.Problems);
    }

    [Theory]
    [InlineData("STATUS:TENTATIVE")]
    [InlineData("TRANSP:OPAQUE")]
    [InlineData("X-MICROSOFT-CDO-BUSYSTATUS:OOF")]
    [InlineData("X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE")]
    [InlineData("X-MICROSOFT-CDO-BUSYSTATUS:OOF\r\nTRANSP:TRANSPARENT")]
    public void Tentative_and_out_of_office_events_are_busy(string line) =>
        Assert.Equal("2027-02-08T12:00Z/2027-02-08T13:00Z", Only("DTSTART:20270208T120000Z", "DURATION:PT1H", line));

    [Fact]
    public void An_event_without_length_takes_no_time() =>
        Assert.Empty(All(Read(Calendar(Event("DTSTART:20270208T120000Z"), Event("DTSTART:20270208T120000Z", "DTEND:20270208T120000Z")))));

    [Fact]
    public void Only_what_touches_the_window_is_given_and_it_is_not_cut()
    {
        var reading = Read(Calendar(
            Event("DTSTART:20261231T220000Z", "DTEND:20270101T010000Z"), Event("DTSTART:20261231T220000Z", "DTEND:20270101T000000Z"), Event("DTSTART:20280101T000000Z", "DTEND:20280101T010000Z")));
        Assert.Equal(["2026-12-31T22:00Z/2027-01-01T01:00Z"], All(reading));
    }

    [Fact]
    public void Busy_times_come_sorted_and_equal_ones_once()
    {
        var twice = Event("DTSTART:20270208T120000Z", "DURATION:PT1H", "SUMMARY:Dentist\\, again");
        var reading = Read(Calendar(twice, Event("DTSTART:20270108T120000Z", "DURATION:PT1H"), twice));
        Assert.Equal(["2027-01-08T12:00Z/2027-01-08T13:00Z", "2027-02-08T12:00Z/2027-02-08T13:00Z"], All(reading));
        Assert.Equal("Dentist, again", reading.Busy[1].Source);
    }

    [Fact]
    public void Two_calendars_in_one_file_are_both_read() =>
        Assert.Equal(2, All(Read(Calendar(Event("DTSTART:20270108T120000Z", "DURATION:PT1H")) + Calendar(Event("DTSTART:20270208T120000Z", "DURATION:PT1H")))).Length);

    [Fact]
    public void Folded_lines_quoted_parameters_and_small_letters_are_understood() =>
        Assert.Equal("2027-07-05T08:00Z/2027-07-05T09:00Z",
            Only("dtstart;x-a=\"b:c;d\";tz\r\n id=\"Europe/\r\n\tLondon\":20270705T0\r\n 90000", "DURATION:PT1H"));
}
