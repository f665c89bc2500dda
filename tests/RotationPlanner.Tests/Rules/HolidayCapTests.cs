using NodaTime;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Rules;

public class HolidayCapTests
{
    static readonly Company company = Given.Daily(new HolidayCap(1, 365)) with
    {
        Holidays = [new HolidayCalendar("GB", new HashSet<LocalDate> { Given.Day("2027-03-26"), Given.Day("2027-03-29"), Given.Day("2026-12-28") })],
    };

    static readonly Company british = company.With("ana", r => r with { Holidays = "GB" });

    [Fact]
    public void A_second_holiday() =>
        british.Check(("2027-03-26", "commander", "ana"), ("2027-03-29", "commander", "ana"))
        .Is("holiday cap", "ana", "2027-03-26", "2027-03-29", "Ana Silva", "2 public holidays", "1 in 365 days");

    [Fact]
    public void The_end_of_a_shift_touches_a_holiday_too() =>
        british.Check(("2027-03-25", "commander", "ana"), ("2027-03-29", "commander", "ana"))
        .Is("holiday cap", "ana", "2027-03-26", "2027-03-29");

    [Fact]
    public void One_holiday_touched_by_two_shifts() =>
        Assert.Empty(british.Check(("2027-03-25", "commander", "ana"), ("2027-03-26", "commander", "ana")));

    [Fact]
    public void People_who_do_not_keep_them() =>
        Assert.Empty(company.Check(("2027-03-26", "commander", "ana"), ("2027-03-29", "commander", "ana")));

    [Fact]
    public void A_worked_holiday_counts() =>
        british.Worked("2026-12-28", "commander", "ana").Check(("2027-03-26", "commander", "ana"))
        .Is("holiday cap", "ana", "2026-12-28", "2027-03-26");
}
