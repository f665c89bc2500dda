using System.Runtime.ExceptionServices;

namespace RotationPlanner.Tool;

/// <summary>
/// Reads and plans beside the command's own thread, so that whoever asks it to stop is answered at once, whatever it
/// does. Nothing is lost by what is then left half done; what takes no time is still finished, so that there is
/// something to tell.
/// </summary>
static class Interruptible
{
    static readonly TimeSpan Grace = TimeSpan.FromSeconds(0.4), Look = TimeSpan.FromSeconds(0.02);

    /// <exception cref="OperationCanceledException">The command was asked to stop.</exception>
    public static T Run<T>(Func<T> read, CancellationToken cancel) =>
        Run(read, reading => reading.Wait(Grace, CancellationToken.None), cancel);

    /// <summary>
    /// As <see cref="Run{T}(Func{T}, CancellationToken)"/>, for work that never waits: its grace is counted in processor
    /// time, which a busy machine does not take away.
    /// </summary>
    /// <param name="work">The work, which sees the cancellation as well.</param>
    /// <param name="isWorthWaiting">Asked when the command is to stop: whether the work has come so far that it is let
    /// end.</param>
    /// <param name="cancel">Asks to stop.</param>
    /// <exception cref="OperationCanceledException">The command was asked to stop.</exception>
    public static T Run<T>(Func<T> work, Func<bool> isWorthWaiting, CancellationToken cancel) => Run(work, working =>
    {
        var (isWorth, begun) = (isWorthWaiting(), Environment.CpuUsage.TotalTime);
        while (!working.Wait(Look, CancellationToken.None))
            if (!isWorth && Environment.CpuUsage.TotalTime - begun >= Grace) return false;
        return true;
    }, cancel);

    static T Run<T>(Func<T> read, Func<Task, bool> endsInTime, CancellationToken cancel)
    {
        // A thread of its own, because it may take all the time there is.
        var reading = Task.Factory.StartNew(
            read, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            if (WaitFor(reading, endsInTime, cancel)) return reading.Result;
        }
        catch (AggregateException failed) { ExceptionDispatchInfo.Throw(failed.InnerExceptions[0]); }
        throw new OperationCanceledException(cancel);
    }

    static bool WaitFor(Task reading, Func<Task, bool> endsInTime, CancellationToken cancel)
    {
        try
        {
            reading.Wait(cancel);
            return true;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested) { return endsInTime(reading); }
    }
}
