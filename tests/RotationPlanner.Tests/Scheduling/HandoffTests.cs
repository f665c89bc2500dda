using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Tests.Scheduling;

public class HandoffTests
{
    static readonly LocalTime Nine = new(9, 0);

    [Theory]
    [InlineData("America/New_York", "2026-03-02", 167)]
    [InlineData("America/New_York", "2026-10-26", 169)]
    [InlineData("America/New_York", "2026-06-01", 168)]
    [InlineData("Australia/Lord_Howe", "2026-03-30", 168.5)]
    [InlineData("Australia/Lord_Howe", "2026-09-28", 167.5)]
    public void A_week_over_a_DST_change_lasts_as_long_as_it_really_does(string zone, string monday, double hours)
    {
        var date = NodaTime.Text.LocalDatePattern.Iso.Parse(monday).Value;
        var shift = Assert.Single(Unroll(ShiftPattern.Weekly(IsoDayOfWeek.Monday, Nine), zone, date, date.PlusDays(6)));
        Assert.Equal(hours * 60, shift.Minutes);
        Assert.Equal(date.At(Nine), shift.Start.LocalDateTime);
        Assert.Equal(date.PlusDays(7).At(Nine), shift.End.LocalDateTime);
        Assert.Equal($"r/{monday}", shift.Id);
    }

    [Fact]
    public void A_skipped_handoff_is_later_by_the_gap_and_a_repeated_one_is_the_first()
    {
        var pattern = ShiftPattern.Daily(new LocalTime(2, 30));
        var spring = Unroll(pattern, "America/New_York", new(2026, 3, 8), new(2026, 3, 8)).Single();
        Assert.Equal(new LocalTime(3, 30), spring.Start.TimeOfDay);
        var autumn = Unroll(
            ShiftPattern.Daily(new LocalTime(1, 30)), "America/New_York", new(2026, 11, 1), new(2026, 11, 1)).Single();
        Assert.Equal(Offset.FromHours(-4), autumn.Start.Offset);
        Assert.Equal(25 * 60, autumn.Minutes);
    }

    [Fact]
    public void A_handoff_skipped_over_midnight_keeps_the_date_of_its_evening()
    {
        var shifts = Unroll(
            ShiftPattern.Daily(new LocalTime(23, 30)), "America/Nuuk", new(2026, 3, 27), new(2026, 3, 30));
        Assert.Equal(["r/2026-03-27", "r/2026-03-28", "r/2026-03-29", "r/2026-03-30"], shifts.Select(s => s.Id));
        Assert.Equal(new LocalDateTime(2026, 3, 29, 0, 30), shifts[1].Start.LocalDateTime);
    }

    [Fact]
    public void A_day_that_a_country_skips_has_no_shift()
    {
        var shifts = Unroll(ShiftPattern.Daily(Nine), "Pacific/Apia", new(2011, 12, 28), new(2012, 1, 1));
        Assert.DoesNotContain("r/2011-12-30", shifts.Select(s => s.Id));
        AssertTiles(shifts);
    }

    [Fact]
    public void Shifts_start_on_the_dates_of_the_horizon_both_included()
    {
        var shifts = Unroll(ShiftPattern.Daily(Nine), "Asia/Tokyo", new(2027, 1, 4), new(2027, 1, 6));
        Assert.Equal([new LocalDate(2027, 1, 4), new(2027, 1, 5), new(2027, 1, 6)], shifts.Select(s => s.Date));
    }

    [Property(MaxTest = 300)]
    public Property Shifts_tile_the_horizon_in_every_zone()
    {
        var cases =
            from zone in Gen.Elements(DateTimeZoneProviders.Tzdb.Ids.Order(StringComparer.Ordinal).ToArray())
            from year in Gen.Choose(1975, 2060)
            from day in Gen.Choose(1, 365)
            from minutes in Gen.Choose(0, 1439)
            from weekday in Gen.Choose(0, 7)
            select (Zone: zone, From: new LocalDate(year, 1, 1)
                .PlusDays(day - 1), At: LocalTime.FromMinutesSinceMidnight(minutes), On: weekday);
        return Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var pattern = c.On == 0 ? ShiftPattern.Daily(c.At) : ShiftPattern.Weekly((IsoDayOfWeek)c.On, c.At);
            var shifts = Unroll(pattern, c.Zone, c.From, c.From.PlusDays(370));
            AssertTiles(shifts);
            if (!shifts.Zip(shifts.Skip(1))
                .All(p => p.First.Id.Length == p.Second.Id.Length && p.Second.Step > p.First.Step)) return false;
            var skipsADay = shifts.Count < (c.On == 0 ? 371 : 53);
            return skipsADay || shifts.Zip(shifts.Skip(1)).All(p => p.Second.Step - p.First.Step == 1);
        });
    }

    static IReadOnlyList<Shift> Unroll(ShiftPattern pattern, string zone, LocalDate from, LocalDate to) =>
        PatternUnroller.Unroll(Samples.Company(pattern, Samples.Zone(zone), from, to));

    internal static void AssertTiles(IReadOnlyList<Shift> shifts)
    {
        Assert.NotEmpty(shifts);
        Assert.All(shifts, s => Assert.True(s.End.ToInstant() > s.Start.ToInstant(), s.Id));
        foreach (var (before, after) in shifts.Zip(shifts.Skip(1)))
            Assert.True(before.End.ToInstant() == after.Start.ToInstant(),
                $"{before.Id} ends {before.End}, {after.Id} starts {after.Start}");
    }
}
