using RotationPlanner.Calendars;
using static RotationPlanner.Tests.Calendars.Ics;

namespace RotationPlanner.Tests.Calendars;

public class DamageTests
{
    [Theory]
    [InlineData("DTSTART", "DURATION:PT1H")]
    [InlineData("DTSTART", "DTSTART:tomorrow", "DURATION:PT1H")]
    [InlineData("DTSTART", "DTSTART:20270230T090000Z", "DURATION:PT1H")]
    [InlineData("too long a time", "DTSTART:00000101T090000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY")]
    [InlineData("DTSTART", "DTSTART:20270104T090000Z", "DTSTART:20270105T090000Z", "DURATION:PT1H")]
    [InlineData("duration", "DTSTART:20270104T090000Z", "DURATION:soon")]
    [InlineData("duration", "DTSTART:20270104T090000Z", "DURATION:P1Y")]
    [InlineData("duration", "DTSTART:20270104T090000Z", "DURATION:-PT1H")]
    [InlineData("duration", "DTSTART:20270104T090000Z", "DURATION:")]
    [InlineData("lasts whole days", "DTSTART;VALUE=DATE:20270104", "DURATION:PT1H")]
    [InlineData("", "DTSTART:20270104T090000Z", "DURATION:P99999999999W")]
    [InlineData("ends before", "DTSTART:20270104T090000Z", "DTEND:20270103T090000Z")]
    [InlineData("ends before", "DTSTART;VALUE=DATE:20270104", "DTEND;VALUE=DATE:20270103")]
    [InlineData("time of day", "DTSTART:20270104T090000Z", "DTEND;VALUE=DATE:20270105")]
    [InlineData("DTEND", "DTSTART:20270104T090000Z", "DTEND:")]
    [InlineData("both", "DTSTART:20270104T090000Z", "DTEND:20270104T100000Z", "DURATION:PT1H")]
    [InlineData("SEQUENCE", "DTSTART:20270104T090000Z", "DURATION:PT1H", "SEQUENCE:99999999999")]
    [InlineData("recurrence rule", "DTSTART:20270104T090000Z", "DURATION:PT1H", "RRULE:")]
    [InlineData("recurrence rule", "DTSTART:20270104T090000Z", "DURATION:PT1H", "RRULE:FREQ=SOMETIMES")]
    [InlineData("recurrence rule", "DTSTART:20270104T090000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=many")]
    [InlineData("RRULE", "DTSTART:20270104T090000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;UNTIL=never")]
    [InlineData("EXDATE", "DTSTART:20270104T090000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY", "EXDATE:yesterday")]
    [InlineData("RANGE", "DTSTART:20270104T090000Z", "DURATION:PT1H", "RECURRENCE-ID;RANGE=THISANDFUTURE:20270104T090000Z")]
    [InlineData("EXRULE", "DTSTART:20270104T090000Z", "DURATION:PT1H", "EXRULE:FREQ=DAILY")]
    [InlineData("not a property", "DTSTART:20270104T090000Z", "DURATION:PT1H", "a line that was not folded")]
    public void An_item_that_cannot_be_read_exactly_is_reported_and_the_others_are_read(
        string why, params string[] lines)
    {
        var reading = Read(Calendar(Event(lines), Event("DTSTART:20270208T120000Z", "DURATION:PT1H")));
        Assert.Equal("2027-02-08T12:00Z/2027-02-08T13:00Z", Shown(Assert.Single(reading.Busy)));
        var problem = Assert.Single(reading.Problems);
        Assert.Contains(why, problem.Message, StringComparison.Ordinal);
        Assert.Contains("left out", problem.Message, StringComparison.Ordinal);
        Assert.InRange(problem.Line ?? 0, 4, 4 + lines.Length);
    }

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
    [InlineData("END:VTODO\r\n")]
    public void Of_a_damaged_file_the_whole_items_are_read_and_the_damage_is_told(string rest)
    {
        var reading = Read("BEGIN:VCALENDAR\r\n" + Event("DTSTART:20270208T120000Z", "DURATION:PT1H") + "\r\n" + rest);
        Assert.Single(reading.Busy);
        Assert.Single(reading.Problems);
    }

    [Fact]
    public void Control_characters_of_a_file_are_not_printed_raw()
    {
        var problem = Refused("DTSTART;TZID=\u001b[31mred:20270104T090000", "SUMMARY:\u0007bell\\nline");
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
            Assert.StartsWith($"{path}:5: VEVENT.DTSTART: ", Assert.Single(CalendarFile.ReadBusy(path, London, Year2027).Problems).ToString(), StringComparison.Ordinal);
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
