namespace RotationPlanner.Solving.LocalSearch;

/// <summary>
/// What a whole search may take, and has taken: counted work, wall-clock time, or until somebody cancels. What is done
/// in which order does not depend on it; it only says when to stop. Construction and check never ask it.
/// </summary>
sealed class Effort : IDisposable
{
    // A timer counts at most so many milliseconds.
    static readonly TimeSpan Longest = TimeSpan.FromDays(20);

    readonly CancellationTokenSource stop;
    readonly long? most;
    long spent;

    /// <param name="time">Time from now on; null for no limit.</param>
    /// <param name="most">Steps; null for no limit.</param>
    /// <param name="cancel">What a user cancels with.</param>
    public Effort(TimeSpan? time, long? most, CancellationToken cancel)
    {
        (this.most, User) = (most, cancel);
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        if (time is { } left)
        {
            if (left <= TimeSpan.Zero) stop.Cancel();
            else stop.CancelAfter(left < Longest ? left : Longest);
        }
    }

    /// <summary>What a user cancels with.</summary>
    public CancellationToken User { get; }

    /// <summary>Cancelled when the search is to stop, for whatever reason.</summary>
    public CancellationToken Stop => stop.Token;

    /// <summary>Whether the search is to stop.</summary>
    public bool IsOver => stop.IsCancellationRequested;

    /// <summary>Steps taken.</summary>
    public long Spent => spent;

    /// <summary>How much of the counted work is done, 0 to 1; null where work is not limited.</summary>
    public double? Part => most is { } all ? Math.Min(1, (double)spent / all) : null;

    /// <summary>Why it is over.</summary>
    public SearchEnd End =>
        User.IsCancellationRequested ? SearchEnd.Cancelled : spent >= most ? SearchEnd.WorkSpent : SearchEnd.TimeSpent;

    /// <summary>Counts work that was done.</summary>
    public void Spend(long steps)
    {
        spent += steps;
        if (spent >= most) stop.Cancel();
    }

    public void Dispose() => stop.Dispose();
}
