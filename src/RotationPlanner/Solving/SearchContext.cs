using RotationPlanner.Program;
using RotationPlanner.Solving.Bounds;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Solving;

/// <summary>
/// What the phases of a search share: the plan in hand, what is known of it, and what may still be done.
/// </summary>
sealed class SearchContext
{
    // A search as far as training leaves the rest of the time to the one after it.
    const double PartToTraining = 0.75;

    /// <param name="run">How to search.</param>
    /// <param name="begin">Makes the state, once the time is running; it is the search's from now on.</param>
    public SearchContext(SearchRun run, Func<SearchState> begin)
    {
        Run = run;
        Time = new Timetable(run, run.ToTraining ? PartToTraining : 1);
        State = begin();
        Bounds = new TierBounds(Program);
        Archive = new Archive(Program);
        Report = new ProgressReport(run.Limits, run.Progress, Time.Clock, run.Effort);
        Random = new Random(run.Limits.Seed);
    }

    public SearchRun Run { get; }

    /// <summary>The plan in hand; it only ever gets better.</summary>
    public SearchState State { get; }

    public SeatProgram Program => State.Index.Program;
    public SearchLimits Limits => Run.Limits;
    public Effort Effort => Run.Effort;
    public Timetable Time { get; }

    /// <summary>What is proved of each tier.</summary>
    public TierBounds Bounds { get; }

    /// <summary>The plans found, and the anchors that follow from them.</summary>
    public Archive Archive { get; }

    public ProgressReport Report { get; }
    public Random Random { get; }

    /// <summary>What the phase at work may take.</summary>
    public Share Share { get; set; } = new();

    /// <summary>Whether load is to be evened out; without it one sum of penalties decides.</summary>
    public bool HasLoads => Program.Loads.Length > 0;

    /// <summary>Whether an exact phase has left nothing to the phases like it.</summary>
    public bool IsSettled { get; set; }

    /// <summary>Whether not all demands can be met with all seats filled, as far as a phase could tell.</summary>
    public bool IsImpossible { get; set; }

    /// <summary>Whether the last phase ended as it found nothing better for long.</summary>
    public bool IsStale { get; set; }

    /// <summary>Whether every objective is proved, so that no plan is better.</summary>
    public bool IsProved => Bounds.AllMet(State, Archive.Objectives);

    /// <summary>The budget of the share.</summary>
    public Budget Budget() => Share.FromNow ? Time.Next(Share.Part, Share.Steps) : Time.First(Share.Part, Share.Steps);

    /// <summary>What is left of the share's time.</summary>
    public TimeSpan Left() => Time.Left(Share.Part);

    /// <summary>Whether the effort or the share is over.</summary>
    public bool IsOver => Effort.IsOver || Left() <= TimeSpan.Zero;
}
