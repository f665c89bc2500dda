using RotationPlanner.Solving.Search;

namespace RotationPlanner.Solving.Portfolio;

/// <summary>Tells the user where the search stands, a few times a second.</summary>
sealed class ProgressReport(PlanOptions options, IProgress<PlanProgress>? progress, Budget clock)
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    TimeSpan next;

    /// <summary>The best known bound of the worst load value, or null.</summary>
    public long? Bound { get; set; }

    public void Tell(string phase, SearchState state, bool force = false)
    {
        var elapsed = clock.Elapsed;
        if (progress is null || (!force && elapsed < next)) return;
        next = elapsed + Pause;
        var worst = state.LoadValues.Length == 0 ? 0 : state.LoadValues[0].Max();
        progress.Report(new PlanProgress(elapsed, phase, (int)state.Required, Fraction(worst), Bound is { } b ? Fraction(b) : null,
            options.Reproducible ? 0 : Math.Min(1, elapsed / options.TimeLimit)));
    }

    static double Fraction(long value) => (double)value / SeatProgram.ShareUnit;
}
