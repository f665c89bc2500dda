using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace RotationPlanner.Storage.Relational;

/// <summary>Moments as numbers that sort, to the tick of 100 ns.</summary>
static class Moments
{
    public static long Ticks(this Instant at) => at.ToUnixTimeTicks();

    [return: NotNullIfNotNull(nameof(at))]
    public static long? Ticks(this Instant? at) => at?.ToUnixTimeTicks();

    public static Instant Instant(this long ticks) => NodaTime.Instant.FromUnixTimeTicks(ticks);

    public static Instant? Instant(this long? ticks) => ticks is { } known ? known.Instant() : null;
}
