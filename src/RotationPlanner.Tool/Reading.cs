using System.Runtime.ExceptionServices;

namespace RotationPlanner.Tool;

/// <summary>
/// Reads beside the command's own thread, so that whoever asks it to stop is answered at once, whatever is being read. Nothing is lost by what
/// is then left half read.
/// </summary>
static class Reading
{
    /// <exception cref="OperationCanceledException">The command was asked to stop.</exception>
    public static T Of<T>(Func<T> read, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var reading = Task.Run(read, CancellationToken.None);
        try { reading.Wait(cancel); }
        catch (AggregateException failed) { ExceptionDispatchInfo.Throw(failed.InnerExceptions[0]); }
        return reading.Result;
    }
}
