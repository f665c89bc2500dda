using RotationPlanner.Calendars;
using static RotationPlanner.Tests.Calendars.Ics;

namespace RotationPlanner.Tests.Calendars;

public class DamageTests
{
    const string Never = "", Four = "2027-01-04T09:00Z/2027-01-04T10:00Z", DayFour = "2027-01-04T00:00Z/2027-01-05T00:00Z",
        LocalFour = "2027-01-04T03:00Z/2027-01-05T03:00Z";

    [Theory]
    [InlineData("DTSTART", "left out", Never, "DURATION:PT1H")]
    [InlineData("DTSTART", "left out", Never, "DTSTART:tomorrow", "DURATION:PT1H")]
    [InlineData("DTSTART", "left out", Never, "DTSTART:20270230T090000Z", "DURATION:PT1H")]
    [InlineData("DTSTART", "busy all day", LocalFour, "DTSTART:20270104T0900", "DURATION:PT1H")]
    [InlineData("DTSTART", "busy all day", LocalFour, "DTSTART:2027-01-04T09:00:00Z", "DTEND:2027-01-04T10:00:00Z")]
    [InlineData("DTSTART", "busy all day", LocalFour, "DTSTART:20270104T090000Z", "DTSTART:20270105T090000Z", "DURATION:PT1H")]
    [InlineData("duration", "busy all day on which it begins", DayFour, "DTSTART:20270104T090000Z", "DURATION:soon")]
    [InlineData("duration", "busy all day on which it begins", DayFour, "DTSTART:20270104T090000Z", "DURATION:P1Y")]
    [InlineData("negative", "busy all day on which it begins", DayFour, "DTSTART:20270104T090000Z", "DURATION:-PT1H")]
    [InlineData("duration", "busy all day on which it begins", DayFour, "DTSTART:20270104T090000Z", "DURATION:")]
    [InlineData("whole days", "busy for all of them", LocalFour, "DTSTART;VALUE=DATE:20270104", "DURATION:PT1H")]
    [InlineData("duration", "busy all day on which it begins", DayFour, "DTSTART:20270104T090000Z", "DURATION:P99999999999W")]
    [InlineData("a hundred years", "busy all day on which it begins", DayFour, "DTSTART:20270104T090000Z", "DURATION:P2147483647D")]
    [InlineData("a hundred years", "busy all day on which it begins", DayFour, "DTSTART:20270104T090000Z", "DURATION:PT9223372036854775807S")]
    [InlineData("ends before", "on all days from one to the other", "2027-01-03T00:00Z/2027-01-05T00:00Z", "DTSTART:20270104T090000Z", "DTEND:20270103T090000Z")]
    [InlineData("ends before", "on all days from one to the other", "2027-01-03T03:00Z/2027-01-05T03:00Z", "DTSTART;VALUE=DATE:20270104", "DTEND;VALUE=DATE:20270103")]
    [InlineData("ends before", "busy all day on which it starts", DayFour, "DTSTART:20270104T090000Z", "DTEND:20040103T090000Z")]
    [InlineData("time of day", "busy all day on which it begins", LocalFour, "DTSTART;VALUE=DATE:20270104", "DTEND:20270105T090000Z")]
    [InlineData("DTEND", "busy all day on which it begins", DayFour, "DTSTART:20270104T090000Z", "DTEND:")]
    [InlineData("both", "until the later of the two", "2027-01-04T09:00Z/2027-01-04T11:00Z", "DTSTART:20270104T090000Z", "DTEND:20270104T100000Z", "DURATION:PT2H")]
    [InlineData("SEQUENCE", "beside its other versions", Four, "DTSTART:20270104T090000Z", "DURATION:PT1H", "SEQUENCE:second")]
    [InlineData("recurrence rule", "its first time alone", Four, "DTSTART:20270104T090000Z", "DURATION:PT1H", "RRULE:FREQ=SOMETIMES")]
    [InlineData("recurrence rule", "its first time alone", Four, "DTSTART:20270104T090000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=many")]
    [InlineData("RRULE", "its first time alone", Four, "DTSTART:20270104T090000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;UNTIL=never")]
    [InlineData("nothing but its end", "its first time alone", Four, "DTSTART:20270104T090000Z", "DURATION:PT1H", "RRULE:UNTIL=20270110")]
    [InlineData("EXDATE", "at that time too", Four, "DTSTART:20270104T090000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=1", "EXDATE:yesterday")]
    [InlineData("RDATE", "its other times alone", Four, "DTSTART:20270104T090000Z", "DURATION:PT1H", "RDATE:never")]
    [InlineData("RECURRENCE-ID", "beside the one it replaces", Four, "DTSTART:20270104T090000Z", "DURATION:PT1H", "RECURRENCE-ID:then")]
    [InlineData("not a property", "without this line", Four, "DTSTART:20270104T090000Z", "DURATION:PT1H", "a line that was not folded")]
    public void What_cannot_be_read_harms_its_own_event_alone_which_is_busy_when_it_is(string why, string done, string busy, params string[] lines)
    {
        var reading = CalendarFile.ParseBusy(Calendar(Event(["UID:u-17", "SUMMARY:Surgery", .. lines]), Event("DTSTART:20270208T120000Z", "DURATION:PT1H")), SaoPaulo, Year2027);
        Assert.Empty(reading.Problems);
        Assert.Equal([.. busy.Length == 0 ? [] : new[] { busy }, "2027-02-08T12:00Z/2027-02-08T13:00Z"], reading.Busy.Select(Shown));
        var warning = Assert.Single(reading.Warnings);
        Assert.Contains(why, warning.Message, StringComparison.Ordinal);
        Assert.Contains($"The event (UID u-17) {(done.StartsWith("busy", StringComparison.Ordinal) ? "counts as " : "")}", warning.Message, StringComparison.Ordinal);
        Assert.Contains(done, warning.Message, StringComparison.Ordinal);
        Assert.InRange(warning.Line ?? 0, 4, 6 + lines.Length);
        // Why somebody is away is theirs to tell.
        Assert.DoesNotContain("Surgery", warning.ToString(), StringComparison.Ordinal);

        var strict = CalendarFile.ParseBusy(Calendar(Event(["UID:u-17", .. lines])), SaoPaulo, Year2027, new CalendarOptions { IsStrict = true });
        Assert.Contains(why, Assert.Single(strict.Problems).Message, StringComparison.Ordinal);
        Assert.Empty(strict.Warnings);
    }

    public static TheoryData<string[]> Harmless { get; } =
    [
        ["TRANSP:TRANSPARENT"], ["STATUS:CANCELLED"], ["X-MICROSOFT-CDO-BUSYSTATUS:FREE"], ["X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE"],
        ["ATTENDEE;PARTSTAT=DECLINED:mailto:ben@example.com"],
    ];

    [Theory]
    [MemberData(nameof(Harmless))]
    public void What_is_free_cancelled_or_declined_is_never_told_whatever_is_wrong_with_it(params string[] lines)
    {
        string[][] bad =
        [
            ["DTSTART:tomorrow"], [], ["DTSTART:20270104T090000Z", "DTEND:20270103T090000Z"], ["DTSTART:20270104T090000Z", "DURATION:P2147483647D"],
            ["DTSTART;TZID=Mars/Olympus:20270104T090000"], ["DTSTART:20270104T090000Z", "RRULE:FREQ=SECONDLY"], ["DTSTART:20270104T090000Z", "not folded"],
            ["DTSTART:20270104T090000Z", "RECURRENCE-ID;RANGE=THISANDFUTURE:soon"],
        ];
        var reading = CalendarFile.ParseBusy(Calendar([.. bad.Select(b => Event([.. b, .. lines]))]), SaoPaulo, Year2027, new CalendarOptions { Email = "Ben@example.com", IsStrict = true });
        Assert.Empty(reading.Problems);
        Assert.Empty(reading.Warnings);
        Assert.Empty(reading.Busy);
    }

    [Theory]
    [InlineData("DTSTART:20040101T100000Z", "DTEND:20040101T090000Z")]
    [InlineData("DTSTART:20040101T100000Z", "DURATION:soon")]
    [InlineData("DTSTART:20040101T100000Z", "DURATION:PT1H", "EXDATE:never")]
    [InlineData("DTSTART:20040101T100000Z", "DURATION:PT1H", "RRULE:FREQ=SOMETIMES;UNTIL=20050101T000000Z")]
    [InlineData("DTSTART;TZID=Mars/Olympus:20040101T100000", "DURATION:PT1H")]
    [InlineData("DTSTART:once", "DTEND:20040101T090000Z")]
    [InlineData("DTSTART:20400101T100000Z", "DTEND:20400101T090000Z")]
    [InlineData("DTSTART:20400101T100000Z", "DURATION:PT1H", "RRULE:FREQ=SOMETIMES")]
    [InlineData("DTSTART:20040101T100000Z", "DURATION:PT1H", "a line that was not folded")]
    public void What_lies_outside_the_window_is_never_told_whatever_is_wrong_with_it(params string[] lines)
    {
        var reading = CalendarFile.ParseBusy(Calendar(Event(lines)), SaoPaulo, Year2027, new CalendarOptions { IsStrict = true });
        Assert.Empty(reading.Problems);
        Assert.Empty(reading.Busy);
    }

    [Fact]
    public void A_repetition_nobody_can_read_is_told_even_when_it_began_long_ago() =>
        Assert.Single(ReadEvent("DTSTART:20040101T100000Z", "DURATION:PT1H", "RRULE:FREQ=SOMETIMES").Problems);

    [Theory]
    [InlineData("")]
    [InlineData("<html><body>Please sign in</body></html>")]
    [InlineData("BEGIN:VCARD\r\nEND:VCARD")]
    [InlineData("END:VCALENDAR")]
    [InlineData("DTSTART:20270104T090000Z")]
    [InlineData("\0\u0001\uFFFF")]
    public void What_is_no_calendar_is_one_problem(string text)
    {
        var reading = Read(text);
        Assert.Empty(reading.Busy);
        Assert.Single(reading.Problems);
    }

    [Theory]
    [InlineData("BEGIN:VEVENT\r\nDTSTART:20270")]
    [InlineData("")]
    public void Of_a_damaged_file_the_whole_items_are_read_and_the_damage_is_told(string rest)
    {
        var reading = Read("BEGIN:VCALENDAR\r\n" + Event("DTSTART:20270208T120000Z", "DURATION:PT1H") + "\r\n" + rest);
        Assert.Single(reading.Busy);
        Assert.Single(reading.Problems);
    }

    [Fact]
    public void A_cut_off_file_is_an_error_for_nobody_knows_what_is_lost() =>
        Assert.Contains("ends before END:VEVENT", Assert.Single(CalendarFile.ParseBusy("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20270", SaoPaulo, Year2027).Problems).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("END:VTODO")]
    [InlineData("BEGIN:VALARM")]
    public void An_end_too_many_or_too_few_costs_nothing_else(string line)
    {
        var reading = CalendarFile.ParseBusy(Calendar(Event("DTSTART:20270108T120000Z", "DURATION:PT1H", line), Event("DTSTART:20270208T120000Z", "DURATION:PT1H")), SaoPaulo, Year2027);
        Assert.Empty(reading.Problems);
        Assert.Equal(2, reading.Busy.Count);
        Assert.Single(reading.Warnings);
    }

    [Fact]
    public void Control_characters_of_a_file_are_not_printed_raw()
    {
        var problem = Assert.Single(ReadEvent("DTSTART;TZID=\u001b[31mred:20270104T090000", "UID:\u0007bell\\nline").Problems);
        Assert.DoesNotContain(problem.ToString().Split(Environment.NewLine), line => line.Any(char.IsControl));
    }

    [Fact]
    public void A_missing_file_is_a_problem_that_names_it()
    {
        var problem = Assert.Single(CalendarFile.ReadBusy("no/such/file.ics", London, Year2027).Problems);
        Assert.Equal("no/such/file.ics", problem.File);
        Assert.Contains("does not exist", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_of_a_file_name_file_and_line()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "\uFEFF" + Calendar(Event("DTSTART:tomorrow")));
            Assert.StartsWith($"{path}:5: VEVENT.DTSTART: ", Assert.Single(CalendarFile.ReadBusy(path, London, Year2027).Warnings).ToString(), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Many_problems_are_listed_up_to_a_hundred_and_counted_beyond()
    {
        var reading = Read(Calendar([.. Enumerable.Repeat(Event("DTSTART:tomorrow"), 250)]));
        Assert.Equal(101, reading.Problems.Count);
        Assert.Contains("150 more", reading.Problems[^1].Message, StringComparison.Ordinal);
    }
}
