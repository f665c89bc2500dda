using NodaTime;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Tests.Scheduling;

public class NamedShiftTests
{
    static readonly string[] zones = ["Europe/London", "America/New_York", "Australia/Sydney", "Asia/Tokyo",
        "America/Sao_Paulo", "Australia/Lord_Howe"];

    [Fact]
    public void Every_shift_keeps_its_stated_hours_all_year()
    {
        NamedShift[] legs = [Samples.Leg("emea", 9, 17, "Europe/London"),
            Samples.Leg("amer", 12, 20, "America/New_York"), Samples.Leg("apac", 12, 20, "Australia/Sydney")];
        var shifts = Unroll(new(2027, 1, 1), new(2028, 12, 31), legs);
        Assert.All(shifts, s => Assert.Equal(8 * 60, s.Minutes));
        Assert.All(shifts.Where(s => s.Name == "amer"),
            s => Assert.Equal((new LocalTime(12, 0), new LocalTime(20, 0)), (s.Start.TimeOfDay, s.End.TimeOfDay)));
    }

    [Fact]
    public void No_shift_depends_on_another_that_it_does_not_meet()
    {
        var random = new Random(7);
        for (var i = 0; i < 200; i++)
        {
            NamedShift[] legs = [.. Enumerable.Range(0, 3)
                .Select(k => Samples.Leg($"s{k}", random.Next(24), random.Next(24), zones[random.Next(zones.Length)]))];
            var (from, to) = (new LocalDate(2027, 1, 1).PlusDays(random.Next(300)), 60);
            var together = Unroll(from, from.PlusDays(to), legs).ToLookup(s => s.Name, s => (s.Start, s.End));
            foreach (var leg in legs)
                Assert.Equal(Unroll(from, from.PlusDays(to), leg).Select(s => (s.Start, s.End)), together[leg.Id]);
        }
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
        var shifts = Unroll(
            new(2027, 1, 4), new(2027, 1, 17), Samples.Leg("apac", 9, 17, "Australia/Sydney") with { Days = weekend });
        Assert.Equal(["r/2027-01-09/apac", "r/2027-01-10/apac", "r/2027-01-16/apac", "r/2027-01-17/apac"],
            shifts.Select(s => s.Id));
        Assert.All(shifts, s => Assert.Equal("Australia/Sydney", s.Start.Zone.Id));
        Assert.Equal(6, shifts[2].Step - shifts[1].Step);
    }

    static IReadOnlyList<Shift> Unroll(LocalDate from, LocalDate to, params NamedShift[] legs) =>
        PatternUnroller.Unroll(Samples.Company(ShiftPattern.Named(legs), Samples.London, from, to));
}
