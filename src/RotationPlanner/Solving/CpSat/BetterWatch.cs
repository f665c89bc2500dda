using System.Runtime.ExceptionServices;
using Google.OrTools.Sat;

namespace RotationPlanner.Solving.CpSat;

/// <summary>
/// Hears of solutions while the search runs. The solver calls from its own threads, one at a time; an exception that
/// reached it would end the process, so it is kept until the search has stopped.
/// </summary>
sealed class BetterWatch(Func<CpSolverResponse, bool> goOn) : SolutionCallback
{
    ExceptionDispatchInfo? failure;
    volatile bool stopped;

    /// <summary>Stops the search.</summary>
    public Action Stop { get; set; } = () => { };

    public override void OnSolutionCallback()
    {
        if (stopped) return;
#pragma warning disable CA1031 // Whatever it is, it comes out of Ask.
        try
        {
            if (goOn(Response())) return;
        }
        catch (Exception exception)
        {
            failure = ExceptionDispatchInfo.Capture(exception);
        }
#pragma warning restore CA1031
        stopped = true;
        StopSearch();
        Stop();
    }

    /// <summary>Throws what was thrown during the search.</summary>
    public void Rethrow() => failure?.Throw();
}
