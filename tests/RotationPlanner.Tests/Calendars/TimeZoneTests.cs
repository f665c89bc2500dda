using static RotationPlanner.Tests.Calendars.Ics;

namespace RotationPlanner.Tests.Calendars;

public class TimeZoneTests
{
    /// <summary>Central European time as Outlook writes it, with rules from 1601 on.</summary>
    static string Central(string id) => string.Join("\r\n", "BEGIN:VTIMEZONE", "TZID:" + id,
        "BEGIN:STANDARD", "DTSTART:16010101T030000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100",
            "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10", "END:STANDARD",
        "BEGIN:DAYLIGHT", "DTSTART:16010101T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200",
            "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3", "END:DAYLIGHT",
        "END:VTIMEZONE");

    [Fact]
    public void Windows_names_are_known() =>
        Assert.Equal("2027-07-05T07:00Z/2027-07-05T08:00Z",
            Only("DTSTART;TZID=W. Europe Standard Time:20270705T090000", "DURATION:PT1H"));

    [Theory]
    [InlineData("20270104T090000", "2027-01-04T08:00Z/2027-01-04T09:00Z")]
    [InlineData("20270705T090000", "2027-07-05T07:00Z/2027-07-05T08:00Z")]
    [InlineData("20270328T015959", "2027-03-28T00:59Z/2027-03-28T01:59Z")]
    [InlineData("20270328T030000", "2027-03-28T01:00Z/2027-03-28T02:00Z")]
    [InlineData("20271031T013000", "2027-10-30T23:30Z/2027-10-31T00:30Z")]
    [InlineData("20271031T023000", "2027-10-31T00:30Z/2027-10-31T01:30Z")]
    [InlineData("20271031T030000", "2027-10-31T02:00Z/2027-10-31T03:00Z")]
    public void An_unknown_name_is_read_as_the_calendar_describes_it(string local, string expected)
    {
        var reading = Read(Calendar(Central("(UTC+01:00) Amsterdam, Berlin"), Event($"DTSTART;TZID=\"(UTC+01:00) Amsterdam, Berlin\":{local}", "DURATION:PT1H")));
        Assert.Equal([expected], All(reading));
    }

    [Fact]
    public void A_described_zone_agrees_with_the_real_one_all_year()
    {
        var described = Read(
            Calendar(Central("Mine"), Event("DTSTART;TZID=Mine:20270101T023000", "DURATION:PT1H", "RRULE:FREQ=DAILY")));
        var real = Read(Calendar(Event("DTSTART;TZID=Europe/Berlin:20270101T023000", "DURATION:PT1H", "RRULE:FREQ=DAILY")));
        Assert.Equal(365, All(real).Length);
        Assert.Equal(All(real), All(described));
    }

    [Fact]
    public void The_real_zone_wins_over_what_a_calendar_says_of_it()
    {
        var wrong = string.Join("\r\n", "BEGIN:VTIMEZONE", "TZID:Europe/Dublin", "BEGIN:STANDARD",
            "DTSTART:19700101T000000", "TZOFFSETFROM:+0500", "TZOFFSETTO:+0500", "END:STANDARD", "END:VTIMEZONE");
        var reading = Read(Calendar(wrong, Event("DTSTART;TZID=Europe/Dublin:20270104T090000", "DURATION:PT1H")));
        Assert.Equal(["2027-01-04T09:00Z/2027-01-04T10:00Z"], All(reading));
    }

    [Fact]
    public void A_name_that_nothing_explains_is_busy_wherever_it_may_be_and_never_guessed()
    {
        var reading = ReadEvent("UID:u", "DTSTART;TZID=Mars/Olympus:20270104T090000", "DTEND;TZID=Mars/Olympus:20270104T100000", "SUMMARY:Landing");
        // From 09:00 fourteen hours before UTC to 10:00 twelve hours after it.
        Assert.Equal("2027-01-03T19:00Z/2027-01-04T22:00Z", Shown(Assert.Single(reading.Busy)));
        var problem = Assert.Single(reading.Problems);
        Assert.Contains("Mars/Olympus", problem.Message, StringComparison.Ordinal);
        Assert.StartsWith("Maybe", problem.Advice, StringComparison.Ordinal);
        Assert.Equal(6, problem.Line);
    }

    [Theory]
    [InlineData("TZOFFSETTO:later")]
    [InlineData("TZOFFSETTO:+0100\r\nRRULE:FREQ=SECONDLY")]
    [InlineData("TZOFFSETTO:+9900")]
    [InlineData("TZOFFSETTO:+0100\r\nnot folded")]
    public void A_zone_described_badly_is_as_good_as_none(string part)
    {
        var zone = string.Join("\r\n", "BEGIN:VTIMEZONE", "TZID:Mine", "BEGIN:STANDARD", "DTSTART:19700101T000000",
            "TZOFFSETFROM:+0000", part, "END:STANDARD", "END:VTIMEZONE");
        var reading = Read(Calendar(zone, Event("DTSTART;TZID=Mine:20270104T090000", "DURATION:PT1H"), Event("DTSTART:20270104T090000Z", "DURATION:PT1H")));
        Assert.Equal(["2027-01-03T19:00Z/2027-01-04T22:00Z", "2027-01-04T09:00Z/2027-01-04T10:00Z"], reading.Busy.Select(Shown));
        Assert.Contains("Mine", Assert.Single(reading.Problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/mozilla.org/20050126_1/Europe/Berlin", "Europe/Berlin")]
    [InlineData("/freeassociation.sourceforge.net/Tzfile/America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires")]
    [InlineData("/citadel.org/20210210_1/America/New_York", "America/New_York")]
    [InlineData("europe/berlin", "Europe/Berlin")]
    [InlineData("tzone://Microsoft/Utc", "UTC")]
    [InlineData("Pacific Daylight Time", "America/Los_Angeles")]
    [InlineData("(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", "Europe/Berlin")]
    [InlineData("(UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien", "Europe/Berlin")]
    [InlineData("(GMT+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", "Europe/Berlin")]
    [InlineData("(UTC+01:00) Brussels, Copenhagen, Madrid, Paris", "Europe/Paris")]
    [InlineData("(UTC+01:00) Belgrade, Bratislava, Budapest, Ljubljana, Prague", "Europe/Budapest")]
    [InlineData("(UTC+01:00) Sarajevo, Skopje, Warsaw, Zagreb", "Europe/Warsaw")]
    [InlineData("(UTC+00:00) Dublin, Edinburgh, Lisbon, London", "Europe/London")]
    [InlineData("(UTC) Dublin, Edinburgh, Lisbon, London", "Europe/London")]
    [InlineData("(UTC) Coordinated Universal Time", "UTC")]
    [InlineData("(UTC-05:00) Eastern Time (US & Canada)", "America/New_York")]
    [InlineData("(UTC-08:00) Pacific Time (US & Canada)", "America/Los_Angeles")]
    [InlineData("(UTC-07:00) Arizona", "America/Phoenix")]
    [InlineData("(UTC-03:00) Brasilia", "America/Sao_Paulo")]
    [InlineData("(UTC+02:00) Athens, Bucharest", "Europe/Bucharest")]
    [InlineData("(UTC+02:00) Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius", "Europe/Helsinki")]
    [InlineData("(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi", "Asia/Kolkata")]
    [InlineData("(UTC+08:00) Beijing, Chongqing, Hong Kong, Urumqi", "Asia/Shanghai")]
    [InlineData("(UTC+09:00) Osaka, Sapporo, Tokyo", "Asia/Tokyo")]
    [InlineData("(UTC+10:00) Canberra, Melbourne, Sydney", "Australia/Sydney")]
    [InlineData("(UTC+12:00) Auckland, Wellington", "Pacific/Auckland")]
    [InlineData("(UTC+03:00) Moscow, St. Petersburg", "Europe/Moscow")]
    [InlineData("(UTC+02:00) Jerusalem", "Asia/Jerusalem")]
    [InlineData("Eastern Time (US & Canada)", "America/New_York")]
    [InlineData("(UTC-03:00) Greenland", "America/Nuuk")]
    [InlineData("(UTC-03:00) Salvador", "America/Bahia")]
    [InlineData("(UTC+12:00) Coordinated Universal Time+12", "Etc/GMT-12")]
    public void Names_that_programs_are_known_to_write_mean_their_zones_all_year(string name, string zone)
    {
        string[] In(string id) => All(Read(Calendar(Event($"DTSTART;TZID=\"{id}\":20270104T023000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY"))));
        Assert.Equal(In(zone), In(name));
    }

    [Theory]
    [InlineData("UTC+02:00")]
    [InlineData("GMT+0200")]
    [InlineData("(UTC+02:00)")]
    public void A_bare_offset_is_that_offset_all_year(string name) =>
        Assert.Equal("2027-07-05T07:00Z/2027-07-05T08:00Z", Only($"DTSTART;TZID=\"{name}\":20270705T090000", "DURATION:PT1H"));

    [Theory]
    [InlineData("(UTC+05:00) Amsterdam, Berlin")]
    [InlineData("(UTC+01:00) Atlantis")]
    [InlineData("(UTC+02:00) Helsinki, Athens")]
    [InlineData("/mozilla.org/20050126_1/Europe/Atlantis")]
    [InlineData("Customized Time Zone")]
    public void A_name_that_may_mean_several_zones_or_none_is_not_guessed(string name) =>
        Assert.Contains("unknown", Assert.Single(ReadEvent($"DTSTART;TZID=\"{name}\":20270705T090000", "DURATION:PT1H").Problems).Message, StringComparison.Ordinal);
}
