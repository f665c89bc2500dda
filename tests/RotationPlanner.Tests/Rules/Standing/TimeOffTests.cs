using NodaTime;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Rules;

public class TimeOffTests
{
    static Company Off(string from, string to) => Given.Weekly().With("ana",
        r => r with { Unavailable = [BusyTime.Days(Given.Day(from), Given.Day(to), r.TimeZone, "skiing\u001b[31m")] });

    [Fact]
    public void A_shift_during_time_off() =>
        Off("2027-01-14", "2027-01-14").Check(("2027-01-11", "commander", "ana"))
            .Is("time off", "ana", "2027-01-11", "2027-01-18", "Ana Silva", "but is on time off then.");

    [Fact]
    public void Time_off_up_to_the_handoff_and_from_the_next_one()
    {
        var shift = Scheduling.Shift("2027-01-11");
        var company = Given.Weekly().With("ana", r => r with
        {
            Unavailable = [new(shift.Start.ToInstant() - Duration.FromHours(5), shift.Start.ToInstant()),
                new(shift.End.ToInstant(), shift.End.ToInstant() + Duration.FromHours(5))],
        });
        Assert.Empty(company.Check(("2027-01-11", "commander", "ana")));
    }

    [Fact]
    public void One_instant_is_enough()
    {
        var end = Scheduling.Shift("2027-01-11").End.ToInstant();
        var company = Given.Weekly().With("ana", r => r with { Unavailable = [new(end - Duration.Epsilon, end)] });
        company.Check(("2027-01-11", "commander", "ana")).Is("time off", "ana", "2027-01-11", "2027-01-18");
    }

    [Fact]
    public void Other_peoples_time_off() =>
        Assert.Empty(Off("2027-01-14", "2027-01-14").Check(("2027-01-11", "commander", "bo")));

    static class Scheduling
    {
        public static Shift Shift(string date) => Schedule.Of(Given.Weekly()).Find($"command/{date}")!;
    }
}
