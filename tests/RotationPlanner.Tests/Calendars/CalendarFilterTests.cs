using NodaTime;
using RotationPlanner.Calendars;
using static RotationPlanner.Tests.Calendars.Ics;

namespace RotationPlanner.Tests.Calendars;

/// <summary>Which events of a calendar count.</summary>
public class CalendarFilterTests
{
    static readonly string Everything = Calendar(
        Event("UID:day", "DTSTART;VALUE=DATE:20270104", "SUMMARY:Annual LEAVE", "CATEGORIES:Vacation,Private\\, mine"),
        Event("UID:midnights", "DTSTART;TZID=America/Sao_Paulo:20270111T000000", "DTEND;TZID=America/Sao_Paulo:20270113T000000", "SUMMARY:Birthday leave"),
        Event("UID:out", "DTSTART:20270118T120000Z", "DURATION:PT5H", "X-MICROSOFT-CDO-BUSYSTATUS:OOF", "SUMMARY:Out", "CATEGORIES:vacation"),
        Event("UID:meeting", "DTSTART:20270119T120000Z", "DURATION:PT1H", "SUMMARY:Meeting"));

    const string Day = "01-04", Midnights = "01-11", Out = "01-18", Meeting = "01-19";

    static string[] With(CalendarOptions options) =>
        [.. CalendarFile.ParseBusy(Everything, SaoPaulo, Year2027, options).Busy.Select(b => b.Start.InZone(SaoPaulo).ToString("MM-dd", null))];

    [Fact]
    public void Without_any_all_count() => Assert.Equal([Day, Midnights, Out, Meeting], With(new()));

    [Fact]
    public void Whole_days_are_dates_and_what_lasts_from_midnight_to_midnight() =>
        Assert.Equal([Day, Midnights], With(new() { AllDayOnly = true }));

    [Theory]
    [InlineData(1, Day, Midnights, Out, Meeting)]
    [InlineData(5, Day, Midnights, Out)]
    [InlineData(24, Day, Midnights)]
    [InlineData(48, Midnights)]
    public void What_lasts_exactly_as_long_is_long_enough(int hours, params string[] expected) =>
        Assert.Equal(expected, With(new() { AtLeast = Duration.FromHours(hours) }));

    [Fact]
    public void Whose_zone_is_not_known_lasts_no_longer_for_that()
    {
        var text = Calendar(Event("UID:u", "DTSTART;TZID=Mars/Olympus:20270119T120000", "DURATION:PT30M", "SUMMARY:Landing"));
        Assert.Empty(CalendarFile.ParseBusy(text, SaoPaulo, Year2027, new() { AtLeast = Duration.FromHours(4) }).Busy);
        Assert.Single(CalendarFile.ParseBusy(text, SaoPaulo, Year2027, new() { AtLeast = Duration.FromMinutes(30) }).Busy);
    }

    [Fact]
    public void Out_of_office_is_what_is_marked_so() => Assert.Equal([Out], With(new() { OutOfOfficeOnly = true }));

    [Theory]
    [InlineData("VACATION", Day, Out)]
    [InlineData("Private, mine", Day)]
    [InlineData("Vacations")]
    public void A_category_is_a_whole_one_whatever_its_case(string category, params string[] expected) =>
        Assert.Equal(expected, With(new() { Categories = [category] }));

    [Fact]
    public void Texts_of_the_title_are_found_whatever_their_case_and_what_is_excluded_wins()
    {
        Assert.Equal([Day, Midnights], With(new() { Including = ["leave", "holiday"] }));
        Assert.Equal([Day], With(new() { Including = ["leave"], Excluding = ["BIRTHDAY"] }));
    }

    [Fact]
    public void All_that_is_asked_must_hold() =>
        Assert.Empty(With(new() { Categories = ["vacation"], OutOfOfficeOnly = true, AllDayOnly = true }));

    [Theory]
    [InlineData("ben@example.com", 0)]
    [InlineData("BEN@example.com ", 0)]
    [InlineData("ana@example.com", 1)]
    [InlineData("cho@example.com", 1)]
    [InlineData(null, 1)]
    public void What_the_person_declined_is_free_and_what_others_did_is_not(string? email, int count)
    {
        var text = Calendar(Event("DTSTART:20270118T120000Z", "DURATION:PT5H", "ATTENDEE;CN=\"Ben: B\";PARTSTAT=DECLINED:MAILTO:Ben@Example.com", "ATTENDEE;PARTSTAT=ACCEPTED:mailto:ana@example.com"));
        Assert.Equal(count, Read(text, new CalendarOptions { Email = email }).Busy.Count);
    }

    [Fact]
    public void What_is_of_no_interest_is_never_told_whatever_is_wrong_with_it()
    {
        var text = Calendar(Event("DTSTART:20270118T120000Z", "DURATION:soon", "SUMMARY:Meeting", "RRULE:FREQ=NEVER"));
        Assert.Empty(Read(text, new CalendarOptions { Excluding = ["meeting"], IsStrict = true }).Problems);
    }

    [Theory]
    [InlineData("DTSTART:20270118T120000Z", "DURATION:PT12H", 0, 1)]
    [InlineData("DTSTART:20270118T120000Z", "DURATION:PT12H1M", 1, 0)]
    [InlineData("DTSTART;VALUE=DATE:20270118", "DURATION:P1D", 1, 0)]
    public void Appointments_are_short_and_no_whole_days(string start, string length, int busy, int appointments)
    {
        var reading = CalendarFile.ParseBusy(Calendar(Event(start, length)), SaoPaulo, Year2027, new CalendarOptions { FindsAppointments = true });
        Assert.Equal((busy, appointments), (reading.Busy.Count, reading.Appointments.Count));
    }
}
