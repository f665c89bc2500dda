using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static RotationPlanner.Tests.Calendars.Ics;

namespace RotationPlanner.Tests.Calendars;

public class GarbageProperties
{
    static readonly string[] Pieces =
    [
        "BEGIN:", "END:", "VCALENDAR", "VEVENT", "VTIMEZONE", "STANDARD", "VFREEBUSY", "\r\n", "\n ", ":", ";", "\"",
            ",", "/", "=", "DTSTART", "DTEND", "DURATION", "RRULE", "EXDATE",
        "RECURRENCE-ID", "TZID", "FREEBUSY", "20270104T090000Z", "20270104", "00010101T000000", "99991231T235959",
            "PT1H", "P1D", "-P1W", "FREQ=DAILY", "FREQ=YEARLY;BYDAY=-1SU", "COUNT=3", "UNTIL=",
        "INTERVAL=2147483647", "😀", "\ud800", "\0", "Europe/London", "TZOFFSETFROM:+0100", "TZOFFSETTO:-1800",
    ];

    static readonly string Honest = Calendar(
        "BEGIN:VTIMEZONE", "TZID:Mine", "BEGIN:STANDARD", "DTSTART:19701025T030000", "TZOFFSETFROM:+0200",
            "TZOFFSETTO:+0100", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10", "END:STANDARD", "END:VTIMEZONE",
        Event("UID:a", "DTSTART;TZID=Mine:20270104T090000", "DURATION:PT1H",
            "RRULE:FREQ=WEEKLY;BYDAY=MO,TU;UNTIL=20270301T000000Z", "EXDATE;TZID=Mine:20270111T090000"),
        Event("UID:a", "RECURRENCE-ID;TZID=Mine:20270118T090000", "DTSTART:20270118T120000Z", "DTEND:20270118T130000Z",
            "SEQUENCE:1"),
        "BEGIN:VFREEBUSY", "FREEBUSY:20270104T090000Z/PT1H", "END:VFREEBUSY");

    public static Arbitrary<string> Garbage() => Gen.Elements(Pieces).ArrayOf()
        .Select(p => "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n" + string.Concat(p)).ToArbitrary();

    [Property(Arbitrary = [typeof(GarbageProperties)], MaxTest = 200)]
    public void Garbage_is_told_and_never_thrown(string text) => Assert.NotEmpty(Read(text).Problems);

    [Property(MaxTest = 200)]
    public void A_damaged_calendar_is_never_thrown(PositiveInt at, PositiveInt length, PositiveInt piece)
    {
        var from = at.Get * 7 % Honest.Length;
        var damaged = Honest[..from] + Pieces[piece.Get % Pieces.Length]
            + Honest[Math.Min(Honest.Length, from + length.Get % 9)..];
        var reading = Read(damaged);
        Assert.All(reading.Busy, b => Assert.True(b.Start < b.End && b.Overlaps(Year2027.Start, Year2027.End)));
    }

    [Fact]
    public void The_calendar_that_gets_damaged_is_sound() => Assert.NotEmpty(All(Read(Honest)));
}
