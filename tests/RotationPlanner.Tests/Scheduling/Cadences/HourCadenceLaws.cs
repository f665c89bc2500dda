using NodaTime;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Tests.Scheduling;

/// <summary>Handoffs every few hours agree with a clock that is looked at every quarter of an hour.</summary>
public class HourCadenceLaws
{
    static readonly LocalDate from = new(2026, 1, 1), to = new(Suite.Runs > Length.Fast ? 2030 : 2027, 12, 31);

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
            var anchor = new LocalDate(2027, 3, 1) + at;
            var shifts = PatternUnroller.Unroll(Samples.Company(
                ShiftPattern.Every(Period.FromHours(hours), at, anchor: anchor.Date), zone, from, to));
            Assert.Equal(Clock(hours, anchor, zone), shifts.Select(s => s.Start.ToInstant()));
            Assert.Equal(shifts.Count, shifts.Select(s => s.Id).Distinct().Count());
            Assert.DoesNotContain(shifts.Zip(shifts.Skip(1)),
                p => p.First.End != p.Second.Start || p.First.Step + 1 != p.Second.Step);
        }
    }

    // In seconds, since every quarter of an hour of years is looked at.
    static List<Instant> Clock(int hours, LocalDateTime anchor, DateTimeZone zone)
    {
        const int Quarter = 15 * 60;
        var (found, seen) = (new List<Instant>(), new Dictionary<long, long>());
        var (origin, length) = (Wall(anchor), hours * 3600L);
        var (first, last) = (Wall(from.AtMidnight()), Wall(to.PlusDays(1).AtMidnight()));
        for (var tick = first - 2 * 86_400; tick < last + 2 * 86_400; tick += Quarter)
        {
            var offset = zone.GetUtcOffset(Instant.FromUnixTimeSeconds(tick)).Seconds;
            var previous = zone.GetUtcOffset(Instant.FromUnixTimeSeconds(tick - Quarter)).Seconds;
            // What the clock jumped over.
            for (var missed = tick + previous; missed < tick + offset; missed += Quarter)
                if (IsHandoff(missed) && offset - previous < length) found.Add(Instant.FromUnixTimeSeconds(missed - previous));
            var local = tick + offset;
            if (!IsHandoff(local) || (seen.TryGetValue(local, out var before) && tick - before < length)) continue;
            seen[local] = tick;
            found.Add(Instant.FromUnixTimeSeconds(tick));
        }
        return found;

        bool IsHandoff(long local) => local >= first && local < last && (local - origin) % length == 0;

        static long Wall(LocalDateTime local) => local.InUtc().ToInstant().ToUnixTimeSeconds();
    }
}
