namespace RotationPlanner;

/// <summary>Where a search stands.</summary>
public sealed record PlanProgress
{
    internal PlanProgress(
        TimeSpan elapsed, string phase, int unfilledRequired, double worstExcess, double? bound, double fraction)
    {
        Elapsed = elapsed;
        Phase = phase;
        UnfilledRequired = unfilledRequired;
        WorstExcess = worstExcess;
        Bound = bound;
        Fraction = fraction;
    }

    /// <summary>Time since the search began.</summary>
    public TimeSpan Elapsed { get; internal init; }

    /// <summary>What is being done, such as "improving".</summary>
    public string Phase { get; internal init; }

    /// <summary>Required seats still empty in the best plan so far.</summary>
    public int UnfilledRequired { get; internal init; }

    /// <summary>
    /// What the most loaded person of the best plan so far carries above their share, in weighted hours.
    /// </summary>
    public double WorstExcess { get; internal init; }

    /// <summary>
    /// Proved lower bound of <see cref="WorstExcess"/>, in weighted hours, or null when none is known yet.
    /// </summary>
    public double? Bound { get; internal init; }

    /// <summary>How much of the time or work limit is used, 0 to 1.</summary>
    public double Fraction { get; internal init; }

    /// <summary>When the best plan so far was found, since the search began.</summary>
    public TimeSpan BestSince { get; internal init; }
}
