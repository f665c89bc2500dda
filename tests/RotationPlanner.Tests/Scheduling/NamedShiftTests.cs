using NodaTime;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Tests.Scheduling;

public class NamedShiftTests
{
    // Laid out for the northern winter (London and New York in standard time, the south in summer time or without any).
    public static TheoryData<string, NamedShift[]> Relays => new()
    {
        { "two zones", [Samples.Leg("emea", 4, 16, "Europe/London"), Samples.Leg("amer", 11, 23, "America/New_York")] },
        { "with Sydney", [Samples.Leg("emea", 8, 16, "Europe/London"), Samples.Leg("amer", 11, 19, "America/New_York"), Samples.Leg("apac", 11, 19, "Australia/Sydney")] },
        { "with Tokyo", [Samples.Leg("emea", 8, 16, "Europe/London"), Samples.Leg("amer", 11, 19, "America/New_York"), Samples.Leg("apac", 9, 17, "Asia/Tokyo")] },
        { "with Sao Paulo", [Samples.Leg("emea", 8, 16, "Europe/London"), Samples.Leg("amer", 13, 21, "America/Sao_Paulo"), Samples.Leg("apac", 11, 19, "Australia/Sydney")] },
        { "with Lord Howe", [Samples.Leg("emea", 8, 16, "Europe/London"), Samples.Leg("amer", 11, 19, "America/New_York"), Samples.Leg("apac", 11, 19, "Australia/Lord_Howe")] },
        { "half hours", [Samples.Leg("emea", 8, 16, "Europe/London"), Samples.Leg("amer", 11, 19, "America/New_York"), Samples.Leg("apac", 5, 13, "Asia/Kolkata") with { From = new LocalTime(5, 30), To = new LocalTime(13, 30) }] },
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
        NamedShift[] legs = [Samples.Leg("emea", 4, 16, "Europe/London"), Samples.Leg("amer", 11, 23, "America/New_York")];
        // On 10 March 2027 New York has summer time already; London has not.
        var emea = Unroll(new(2027, 3, 17), new(2027, 3, 17), legs).Single(s => s.Name == "emea");
        Assert.Equal(11 * 60, emea.Minutes);
        Assert.Equal(new LocalTime(15, 0), emea.End.TimeOfDay);
        Assert.Equal(12 * 60, Unroll(new(2027, 2, 17), new(2027, 2, 17), legs).Single(s => s.Name == "emea").Minutes);
    }

    [Fact]
    public void An_overlap_meant_for_handing_over_is_left_alone()
    {
        // London works an hour into New York's day for most of the year; in the mismatched weeks they happen to abut, which must not end the overlap.
        NamedShift[] legs = [Samples.Leg("amer", 1, 13, "America/New_York"), Samples.Leg("emea", 17, 5, "Europe/London")];
        var shifts = Unroll(new(2027, 1, 1), new(2027, 12, 31), legs);
        Assert.All(shifts.Where(s => s.Name == "amer"), s => Assert.Equal(new LocalTime(13, 0), s.End.TimeOfDay));
    }

    [Fact]
    public void A_leg_that_nobody_takes_over_keeps_its_stated_end()
    {
        var weekdays = new HashSet<IsoDayOfWeek> { IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday };
        NamedShift[] legs = [Samples.Leg("emea", 8, 16, "Europe/London"), Samples.Leg("amer", 11, 19, "America/New_York") with { Days = weekdays }];
        var friday = Unroll(new(2027, 3, 19), new(2027, 3, 19), legs).Single(s => s.Name == "emea");
        Assert.Equal(new LocalTime(16, 0), friday.End.TimeOfDay);
    }

    [Fact]
    public void An_end_at_or_before_the_start_is_on_the_next_day()
    {
        var night = Unroll(new(2027, 1, 4), new(2027, 1, 4), Samples.Leg("night", 22, 6, "Europe/London")).Single();
        Assert.Equal(new LocalDateTime(2027, 1, 5, 6, 0), night.End.LocalDateTime);
        var round = Unroll(new(2027, 1, 4), new(2027, 1, 4), Samples.Leg("all-day", 9, 9, "Europe/London")).Single();
        Assert.Equal(24 * 60, round.Minutes);
    }

    [Fact]
    public void Shifts_run_on_their_days_with_ids_dates_and_steps_of_their_own_zone()
    {
        var weekend = new HashSet<IsoDayOfWeek> { IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday };
        var shifts = Unroll(new(2027, 1, 4), new(2027, 1, 17), Samples.Leg("apac", 9, 17, "Australia/Sydney") with { Days = weekend });
        Assert.Equal(["r/2027-01-09/apac", "r/2027-01-10/apac", "r/2027-01-16/apac", "r/2027-01-17/apac"], shifts.Select(s => s.Id));
        Assert.All(shifts, s => Assert.Equal("Australia/Sydney", s.Start.Zone.Id));
        Assert.Equal(6, shifts[2].Step - shifts[1].Step);
    }

    static IReadOnlyList<Shift> Unroll(LocalDate from, LocalDate to, params NamedShift[] legs) =>
        PatternUnroller.Unroll(Samples.Company(ShiftPattern.Named(legs), Samples.London, from, to));
}
