using NodaTime;

namespace RotationPlanner.Hosting.Tests.Testing;

/// <summary>A clock that stands where a test puts it.</summary>
sealed class HeldClock(Instant now) : IClock
{
    public Instant Now { get; set; } = now;

    public Instant GetCurrentInstant() => Now;
}
