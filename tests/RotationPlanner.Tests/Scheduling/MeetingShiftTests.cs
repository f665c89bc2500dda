using NodaTime;
using RotationPlanner.Scheduling;
using RotationPlanner.Tests.Model;

namespace RotationPlanner.Tests.Scheduling;

/// <summary>Shifts that end when the next one begins (<c>meets: next</c>).</summary>
public class MeetingShiftTests
{
    // Laid out for the northern winter (London and New York in standard time, the south in summer time or without any).
    public static TheoryData<string, NamedShift[]> Relays => new()
    {
        { "two zones", [Samples.Meeting("emea", 4, 16, "Europe/London"), Samples.Meeting("amer", 11, 23, "America/New_York")] },
        { "with Sydney", [Samples.Meeting("emea", 8, 16, "Europe/London"), Samples.Meeting("amer", 11, 19, "America/New_York"), Samples.Meeting("apac", 11, 19, "Australia/Sydney")] },
        { "with Tokyo", [Samples.Meeting("emea", 8, 16, "Europe/London"), Samples.Meeting("amer", 11, 19, "America/New_York"), Samples.Meeting("apac", 9, 17, "Asia/Tokyo")] },
        { "with Sao Paulo", [Samples.Meeting("emea", 8, 16, "Europe/London"), Samples.Meeting("amer", 13, 21, "America/Sao_Paulo"), Samples.Meeting("apac", 11, 19, "Australia/Sydney")] },
        { "with Lord Howe", [Samples.Meeting("emea", 8, 16, "Europe/London"), Samples.Meeting("amer", 11, 19, "America/New_York"), Samples.Meeting("apac", 11, 19, "Australia/Lord_Howe")] },
        { "half hours", [Samples.Meeting("emea", 8, 16, "Europe/London"), Samples.Meeting("amer", 11, 19, "America/New_York"), Samples.Meeting("apac", 5, 13, "Asia/Kolkata") with { From = new LocalTime(5, 30), To = new LocalTime(13, 30) }] },
        { "an hour apart all year", [Samples.Meeting("emea", 4, 15, "Europe/London"), Samples.Meeting("amer", 11, 23, "America/New_York")] },
    };

    [Theory]
    [MemberData(nameof(Relays))]
    public void A_relay_around_the_world_has_neither_gap_nor_overlap_in_any_week(string name, NamedShift[] legs)
    {
        Assert.NotEmpty(name);
        for (var year = 2024; year < 2034; year++)
            HandoffTests.AssertTiles(Unroll(new(year, 1, 1), new(year + 1, 1, 14), legs));
    }

    [Fact]
    public void Where_clocks_disagree_the_earlier_leg_ends_at_the_start_of_the_next()
    {
        NamedShift[] legs = [Samples.Meeting("emea", 4, 16, "Europe/London"),
            Samples.Leg("amer", 11, 23, "America/New_York")];
        // On 17 March 2027 New York has summer time already; London has not.
        var emea = Unroll(new(2027, 3, 17), new(2027, 3, 17), legs).Single(s => s.Name == "emea");
        Assert.Equal(11 * 60, emea.Minutes);
        Assert.Equal(new LocalTime(15, 0), emea.End.TimeOfDay);
        Assert.Equal(12 * 60, Unroll(new(2027, 2, 17), new(2027, 2, 17), legs).Single(s => s.Name == "emea").Minutes);
    }

    [Fact]
    public void Only_the_shift_that_says_so_gives_way()
    {
        NamedShift[] legs = [Samples.Meeting("emea", 4, 16, "Europe/London"),
            Samples.Leg("amer", 11, 23, "America/New_York")];
        Assert.All(Unroll(new(2027, 1, 1), new(2027, 12, 31), legs)
            .Where(s => s.Name == "amer"), s => Assert.Equal(12 * 60, s.Minutes));
    }

    [Fact]
    public void A_third_shift_that_begins_near_the_end_in_some_weeks_is_not_taken_for_the_next()
    {
        // In the weeks in which only one of London and New York keeps DST, the report comes as near to the end as New York does.
        NamedShift[] legs = [Samples.Meeting("emea", 8, 16, "Europe/London"), Samples.Leg("amer", 11, 19, "America/New_York"), Samples.Leg("report", 16, 18, "Europe/London") with { From = new LocalTime(16, 30) }];
        var ends = Unroll(new(2027, 1, 1), new(2027, 12, 31), legs).Where(s => s.Name == "emea")
            .Select(s => s.End.TimeOfDay).Distinct().Order();
        Assert.Equal([new LocalTime(15, 0), new LocalTime(16, 0)], ends);
    }

    [Fact]
    public void A_leg_that_nobody_takes_over_that_day_keeps_its_stated_end()
    {
        var weekdays = new HashSet<IsoDayOfWeek> { IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday };
        NamedShift[] legs = [Samples.Meeting("emea", 8, 16, "Europe/London"),
            Samples.Leg("amer", 11, 19, "America/New_York") with { Days = weekdays }];
        var friday = Unroll(new(2027, 3, 19), new(2027, 3, 19), legs).Single(s => s.Name == "emea");
        Assert.Equal(new LocalTime(16, 0), friday.End.TimeOfDay);
    }

    [Fact]
    public void Meeting_nothing_is_a_problem_at_its_place() =>
        Sound.Shift(s => s with { MeetsNext = true })
            .HasOne("rotations[0].shifts[0].meetsNext", "day", "within two hours", "20:00", "remove `meets`");

    [Theory]
    [InlineData("10:30", true)]
    [InlineData("14:01", false)]
    public void The_next_begins_within_two_hours_of_the_end(string next, bool isNear)
    {
        var start = NodaTime.Text.LocalTimePattern.HourMinuteIso.Parse(next).Value;
        var company = Sound.Rotation(r => r with { Pattern = ShiftPattern.Named(
            new NamedShift { Id = "a", From = new LocalTime(4, 0), To = new LocalTime(12, 0), MeetsNext = true },
            new NamedShift { Id = "b", From = start, To = new LocalTime(20, 0) }) });
        Assert.Equal(isNear ? 0 : 1, company.Validate().Count);
    }

    static IReadOnlyList<Shift> Unroll(LocalDate from, LocalDate to, params NamedShift[] legs) =>
        PatternUnroller.Unroll(Samples.Company(ShiftPattern.Named(legs), Samples.London, from, to));
}
