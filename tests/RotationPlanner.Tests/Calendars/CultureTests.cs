using System.Globalization;
using RotationPlanner.Calendars;

namespace RotationPlanner.Tests.Calendars;

public class CultureTests
{
    [Fact]
    public void No_culture_gets_into_feeds_or_out_of_files()
    {
        var calendar = Ics.Calendar(Ics.Event("DTSTART;VALUE=DATE:20270131", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"));
        var (feed, busy) = (Plans.InTurn.Feed("people/ana.ics").Text(), Ics.All(Ics.Read(calendar)));
        var before = CultureInfo.CurrentCulture;
        var odd = new CultureInfo("") { NumberFormat = { NegativeSign = "\u061c-", NumberDecimalSeparator = "٫", PositiveSign = "\u061c+" }, DateTimeFormat = { DateSeparator = "٪", TimeSeparator = "٪", Calendar = new GregorianCalendar() } };
        try
        {
            CultureInfo.CurrentCulture = odd;
            Assert.Equal(feed, Plans.InTurn.Feed("people/ana.ics").Text());
            Assert.Equal(busy, Ics.All(Ics.Read(calendar)));
            Assert.Same(odd, CultureInfo.CurrentCulture);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
