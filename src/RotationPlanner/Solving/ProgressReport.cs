using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Solving;

/// <summary>Tells the user where the search stands, a few times a second.</summary>
sealed class ProgressReport(SearchLimits limits, IProgress<SearchProgress>? progress, Budget clock, Effort effort)
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    TimeSpan next, bestSince;
    TimeSpan? noted;
    long[]? best;

    /// <summary>The best known bound of the worst load value, or null.</summary>
    public long? Bound { get; set; }

    /// <summary>
    /// Remembers that a solver has found something better, which is told once it is taken over: solvers call from
    /// threads of their own, and progress is told from the caller's.
    /// </summary>
    public void Note() => noted = clock.Elapsed;

    public void Tell(string phase, SearchState state, bool force = false)
    {
        var elapsed = clock.Elapsed;
        if (progress is null) return;
        var worst = state.Worst;
        long[] now = [state.Limits, .. state.Index.Objectives.Where(o => o.Tier is not null)
            .Select(o => o.Read(state)[0])];
        if (best is null || now.AsSpan().SequenceCompareTo(best) < 0) (best, bestSince) = (now, noted ?? elapsed);
        noted = null;
        if (!force && elapsed < next) return;
        next = elapsed + Pause;
        progress.Report(new SearchProgress(elapsed, phase, (int)state.Uncovered, worst, Bound, Part(elapsed), bestSince));
    }

    double Part(TimeSpan elapsed) =>
        Math.Max(effort.Part ?? 0, limits.TimeLimit is { } limit && limit > TimeSpan.Zero
            ? Math.Min(1, elapsed / limit) : 0);
}
