using NodaTime;
using RotationPlanner.Fairness;
using RotationPlanner.Fairness.Sharing;
using RotationPlanner.Rules;

namespace RotationPlanner.Tests.Fairness;

public class DaysOffTests
{
    static readonly LocalDate First = new(2027, 1, 1);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(20, 0)]   // within the allowance of 30 days
    [InlineData(28, 0)]   // the longest absence that is not long leave
    [InlineData(29, 29)]  // long leave, all of it
    public void One_absence(int days, int leave) => Assert.Equal(leave, Leave(Year, Off(First, days)).Count);

    [Fact]
    public void Days_above_the_allowance_are_leave_day_by_day() =>
        Assert.Equal(Enumerable.Range(110, 10).Select(First.PlusDays),
            Leave(Year, Off(First, 20), Off(First.PlusDays(100), 20)));

    [Fact]
    public void An_absence_written_in_parts_is_one() =>
        Assert.Equal(40, Leave(Year, Off(First, 20), Off(First.PlusDays(20), 15), Off(First.PlusDays(30), 10)).Count);

    [Fact]
    public void The_allowance_is_that_of_a_calendar_year_and_never_pro_rata()
    {
        var quarter = Of(new(2027, 10, 1), new(2027, 12, 31));
        Assert.Empty(Leave(quarter, Off(new(2027, 10, 4), 25)));
        // Of the 25 days in the horizon five are beyond what February has left.
        Assert.Equal(20, Leave(quarter, Off(new(2027, 2, 1), 25), Off(new(2027, 10, 4), 25)).Count);
    }

    [Fact]
    public void What_the_file_no_longer_lists_is_read_from_the_ledger_once()
    {
        var taken = new TimeOffTaken("p", new(2027, 2, 1), new(2027, 2, 25));
        var quarter = Of(new(2027, 10, 1), new(2027, 12, 31)) with { Ledger = Ledger.Empty with { TimeOff = [taken] } };
        Assert.Equal(20, Leave(quarter, Off(new(2027, 10, 4), 25)).Count);
        Assert.Equal(20, Leave(quarter, Off(new(2027, 2, 1), 25), Off(new(2027, 10, 4), 25)).Count);
    }

    [Fact]
    public void Each_year_has_an_allowance_of_its_own()
    {
        var turn = Of(new(2027, 12, 1), new(2028, 2, 29));
        var days = Leave(turn, Off(new(2027, 3, 1), 15), Off(new(2027, 5, 1), 15), Off(new(2027, 12, 29), 6));
        Assert.Equal([new(2027, 12, 29), new(2027, 12, 30), new(2027, 12, 31)], days);
    }

    [Theory]
    [InlineData(11, 0)]
    [InlineData(12, 29)]
    public void Half_a_day_makes_a_day(int hours, int leave)
    {
        BusyTime[] often = [.. Enumerable.Range(0,
            29).Select(d => BusyTime.Between(First.PlusDays(d).AtMidnight(),
            First.PlusDays(d).AtMidnight().PlusHours(hours), DateTimeZone.Utc))];
        Assert.Equal(leave, Leave(Year, often).Count);
    }

    [Fact]
    public void A_plan_notes_the_days_off_for_the_next_one()
    {
        var company = Of(new(2027, 1, 1),
            new(2027, 6, 30)) with { Responders = [Person([Off(new(2027, 2, 1), 25), Off(new(2027, 9, 1), 3)])] };
        Assert.Equal([new TimeOffTaken("p", new(2027, 2, 1), new(2027, 2, 25))],
            RotationPlanner.Fairness.TimeOffBook.Of(company));
    }

    static BusyTime[] Off(LocalDate from, int days) =>
        days == 0 ? [] : [BusyTime.Days(from, from.PlusDays(days - 1), DateTimeZone.Utc)];

    static List<LocalDate> Leave(Company company, params BusyTime[][] off) =>
        DaysOff.LeaveOf(Person(off), company, company.Ledger.TimeOff);

    static List<LocalDate> Leave(Company company, BusyTime[] off) => Leave(company, [off]);

    static Responder Person(BusyTime[][] off) =>
        Pool.Person("p") with { TimeZone = DateTimeZone.Utc, Unavailable = [.. off.SelectMany(o => o)] };

    static Company Year => Of(First, new LocalDate(2027, 12, 31));

    static Company Of(LocalDate from, LocalDate to) => Pool.Weekly() with { Horizon = new DateInterval(from, to) };
}
