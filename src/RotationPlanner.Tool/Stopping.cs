using System.Runtime.InteropServices;

namespace RotationPlanner.Tool;

/// <summary>The first Ctrl-C (or polite kill) asks the search to stop, the second one ends the process.</summary>
sealed class Stopping : IDisposable
{
    readonly CancellationTokenSource source = new();
    readonly PosixSignalRegistration[] registrations;

    public Stopping() => registrations = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop)];

    public CancellationToken Token => source.Token;

    public void Dispose()
    {
        foreach (var registration in registrations) registration.Dispose();
        source.Dispose();
    }

    void Stop(PosixSignalContext context)
    {
        if (source.IsCancellationRequested)
        {
            // The progress display hides the cursor, and nobody is left to bring it back.
            if (!Console.IsErrorRedirected) Console.Error.Write("\e[?25h");
            return;
        }
        context.Cancel = true;
        source.Cancel();
    }
}
