using System.Runtime.InteropServices;

namespace RotationPlanner.Tool;

/// <summary>
/// The first Ctrl-C (or polite kill) asks the command to stop and says so at once; the second one ends the process. So
/// does the first one after a while, if the command does not end: files are replaced whole or not at all, so an earlier
/// plan is never lost by it.
/// </summary>
sealed class Stopping : IDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    readonly CancellationTokenSource source = new();
    readonly PosixSignalRegistration[] registrations;
    readonly Action<string> hint;
    readonly Action<string> end;
    readonly TimeSpan patience;
    Timer? timer;
    volatile bool isSaving;

    public Stopping() : this(Hint, End, Patience) =>
        registrations = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop)];

    /// <param name="hint">Says a line to whoever is watching.</param>
    /// <param name="end">Says why, and ends the process.</param>
    /// <param name="patience">How long the command may take to stop by itself.</param>
    internal Stopping(Action<string> hint, Action<string> end, TimeSpan patience) =>
        (this.hint, this.end, this.patience, registrations) = (hint, end, patience, []);

    public CancellationToken Token => source.Token;

    public void Dispose()
    {
        foreach (var registration in registrations) registration.Dispose();
        timer?.Dispose();
        source.Dispose();
    }

    /// <summary>From here on the command only writes its files, and is given the time for it.</summary>
    public void BePatient()
    {
        isSaving = true;
        timer?.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    void Stop(PosixSignalContext context) => context.Cancel = Stop();

    /// <summary>Whether the process lives on.</summary>
    internal bool Stop()
    {
        if (source.IsCancellationRequested)
        {
            // The progress display hides the cursor, and nobody is left to bring it back.
            if (!Console.IsErrorRedirected) Console.Error.Write("\e[?25h");
            return false;
        }
        hint("Stopping. Once more ends at once.");
        timer = new Timer(_ => EndUnlessSaving(), null, patience, Timeout.InfiniteTimeSpan);
        // Callbacks of the token run here; one that takes its time must not keep the signal's thread.
        _ = source.CancelAsync();
        return true;
    }

    void EndUnlessSaving()
    {
        if (!isSaving) end("The command did not stop in time, so it was ended. Every file is whole.");
    }

    // As colour and progress, this is for people: a script knows what it has sent.
    static void Hint(string line)
    {
        if (!Console.IsErrorRedirected) Console.Error.WriteLine(line);
    }

    static void End(string line)
    {
        Console.Error.WriteLine(line);
        Environment.Exit((int)Exit.Cancelled);
    }
}
