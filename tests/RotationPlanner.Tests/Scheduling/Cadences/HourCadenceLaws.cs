using NodaTime;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Tests.Scheduling;

/// <summary>Handoffs every few hours agree with a clock that is looked at every quarter of an hour.</summary>
public class HourCadenceLaws
{
    static readonly LocalDate from = new(2026, 1, 1), to = new(2030, 12, 31);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(12)]
    [InlineData(36)]
    public void Handoffs_are_when_the_wall_clock_shows_them(int hours) => Agree(hours, CadenceZones.Sample(hours));

    static void Agree(int hours, IReadOnlyList<DateTimeZone> zones)
    {
        foreach (var zone in zones)
        {
            var at = new LocalTime(hours > 5 ? 8 : 1, hours % 2 * 30);
            // Counted from a date in the middle, so that numbers go in both directions.
            var anchor = new LocalDate(2028, 2, 29) + at;
            var shifts = PatternUnroller.Unroll(Samples.Company(
                ShiftPattern.Every(Period.FromHours(hours), at, anchor: anchor.Date), zone, from, to));
            Assert.Equal(Clock(hours, anchor, zone), shifts.Select(s => s.Start.ToInstant()));
            Assert.Equal(shifts.Count, shifts.Select(s => s.Id).Distinct().Count());
            Assert.All(shifts.Zip(shifts.Skip(1)), p =>
            {
                Assert.Equal(p.First.End, p.Second.Start);
                Assert.Equal(p.First.Step + 1, p.Second.Step);
            });
        }
    }

    static List<Instant> Clock(int hours, LocalDateTime anchor, DateTimeZone zone)
    {
        var (found, seen) = (new List<Instant>(), new Dictionary<LocalDateTime, Instant>());
        var quarter = Duration.FromMinutes(15);
        var end = to.PlusDays(2).AtMidnight().InUtc().ToInstant();
        for (var tick = from.PlusDays(-2).AtMidnight().InUtc().ToInstant(); tick < end; tick += quarter)
        {
            var offset = zone.GetUtcOffset(tick);
            var local = tick.WithOffset(offset).LocalDateTime;
            var previous = zone.GetUtcOffset(tick - quarter);
            // What the clock jumped over.
            var jump = offset.Seconds - previous.Seconds;
            for (var missed = local.PlusSeconds(-jump); jump > 0 && missed < local; missed = missed.PlusMinutes(15))
                if (IsHandoff(missed) && jump < hours * 3600) found.Add(missed.WithOffset(previous).ToInstant());
            if (!IsHandoff(local)) continue;
            if (seen.TryGetValue(local, out var first) && tick - first < Duration.FromHours(hours)) continue;
            seen[local] = tick;
            found.Add(tick);
        }
        return found;

        bool IsHandoff(LocalDateTime local) => local.Date >= from && local.Date <= to
            && Period.Between(anchor, local, PeriodUnits.Minutes).Minutes % (60 * hours) == 0;
    }
}
