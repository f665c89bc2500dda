using NodaTime;

namespace RotationPlanner.Tool;

/// <summary>What a command needs of the world around it; tests give it another.</summary>
sealed record Surroundings(Terminal Terminal, IClock Clock, CancellationToken Cancel)
{
    public TextWriter Out => Terminal.Out;
    public TextWriter Error => Terminal.Error;

    public LocalDate Today => Clock.GetCurrentInstant().InUtc().Date;
}
