using System.Runtime.ExceptionServices;

namespace RotationPlanner;

/// <summary>
/// Work in parts that need nothing of each other, on all cores; the results come in the order of the parts, so that
/// nothing depends on how many cores there are. Code of users never runs here: nobody has told them that their rules
/// would be asked by several threads at once.
/// </summary>
static class Cores
{
    /// <param name="parts">How many parts there are.</param>
    /// <param name="part">Works out one of them.</param>
    /// <param name="cancel">Looked at before each part; <see cref="OperationCanceledException"/> when it is
    /// cancelled.</param>
    public static T[] Map<T>(int parts, Func<int, T> part, CancellationToken cancel = default)
    {
        var results = new T[parts];
        try { Parallel.For(0, parts, new ParallelOptions { CancellationToken = cancel }, p => results[p] = part(p)); }
        catch (AggregateException e) { ExceptionDispatchInfo.Throw(e.InnerExceptions[0]); }
        return results;
    }
}
