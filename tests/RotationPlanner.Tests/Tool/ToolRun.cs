using NodaTime;
using RotationPlanner.Tool;

namespace RotationPlanner.Tests.Tool;

/// <summary>One run of the command inside the test process.</summary>
sealed record ToolRun(int Exit, string Out, string Error)
{
    public static ToolRun Of(params string[] args) => Of(CancellationToken.None, args);

    public static ToolRun Of(CancellationToken cancel, params string[] args) => Of(Instant.FromUtc(2026, 11, 24, 12, 0), args, cancel);

    /// <summary>A run at some moment.</summary>
    public static ToolRun At(Instant now, params string[] args) => Of(now, args, CancellationToken.None);

    static ToolRun Of(Instant now, string[] args, CancellationToken cancel)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = CommandLine.Run(args, new CommandContext(new Terminal(output, error), new FixedClock(now), cancel));
        return new ToolRun(exit, output.ToString(), error.ToString());
    }

    sealed class FixedClock(Instant now) : IClock
    {
        public Instant GetCurrentInstant() => now;
    }
}
