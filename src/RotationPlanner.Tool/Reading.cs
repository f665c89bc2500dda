using System.Runtime.ExceptionServices;

namespace RotationPlanner.Tool;

/// <summary>
/// Reads beside the command's own thread, so that whoever asks it to stop is answered at once, whatever is being read. Nothing is lost by what
/// is then left half read; what takes no time is still read, so that there is something to tell.
/// </summary>
static class Reading
{
    static readonly TimeSpan Grace = TimeSpan.FromSeconds(0.5);

    /// <exception cref="OperationCanceledException">The command was asked to stop.</exception>
    public static T Of<T>(Func<T> read, CancellationToken cancel)
    {
        // A thread of its own: a busy pool would have it wait.
        var reading = Task.Factory.StartNew(read, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            if (WaitFor(reading, cancel)) return reading.Result;
        }
        catch (AggregateException failed) { ExceptionDispatchInfo.Throw(failed.InnerExceptions[0]); }
        throw new OperationCanceledException(cancel);
    }

    static bool WaitFor(Task reading, CancellationToken cancel)
    {
        try
        {
            reading.Wait(cancel);
            return true;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested) { return reading.Wait(Grace, CancellationToken.None); }
    }
}
