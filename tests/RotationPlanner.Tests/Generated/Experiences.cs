using NodaTime;

namespace RotationPlanner.Tests.Generated;

/// <summary>What hours on duty have cost, drawn.</summary>
static class Experiences
{
    public const int Hours = 168;

    public static Experience Drawn(Random random)
    {
        // From a call a month to several a day.
        var (rate, work) = (Math.Pow(10, (2.0 * random.NextDouble()) - 2.7), random.NextDouble() / 2);
        return new Experience
        {
            Calls = [.. Enumerable.Range(0, Hours).Select(_ => (decimal)Math.Round(rate * random.Next(4), 6))],
            Work = [.. Enumerable.Range(0, Hours).Select(_ => (decimal)Math.Round(work * random.NextDouble(), 6))],
            Clustered = random.Next(2) == 0 ? 0 : random.Next(1, 9) / 10m,
            Adds = random.Next(4) switch { 0 => 0, 1 => 0.5m, 2 => 1, _ => 3 },
            WakeUp = Duration.FromMinutes(random.Next(0, 241)),
            SparesSleep = random.Next(3) > 0,
            BadMonth = random.Next(0, 10),
        };
    }

    /// <summary>The same in every hour.</summary>
    public static Experience Even(decimal calls, decimal work = 0) => new()
    {
        Calls = [.. Enumerable.Repeat(calls, Hours)], Work = [.. Enumerable.Repeat(work, Hours)],
    };
}
