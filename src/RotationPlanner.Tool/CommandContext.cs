using NodaTime;

namespace RotationPlanner.Tool;

/// <summary>What a command needs of the world around it; tests give it another.</summary>
sealed record CommandContext(Terminal Terminal, IClock Clock, CancellationToken Cancel)
{
    /// <summary>Called when a command only writes what it has found, so that nobody ends it for being slow.</summary>
    public Action Saving { get; init; } = () => { };

    /// <summary>The processor time that the command has taken so far; nothing where others share its process.</summary>
    public Func<TimeSpan> Processor { get; init; } = () => TimeSpan.Zero;

    public TextWriter Out => Terminal.Out;
    public TextWriter Error => Terminal.Error;

    public LocalDate Today => Clock.GetCurrentInstant().InUtc().Date;
}
