namespace RotationPlanner.Program;

/// <summary>What the past alone adds to a rolling window, and the windows that it overfills.</summary>
sealed class PastWindows
{
    readonly RollingWindowConstraint constraint;
    readonly SortedDictionary<int, long> ofDay = [];

    PastWindows(ProgramDraft draft, RollingWindowConstraint constraint)
    {
        this.constraint = constraint;
        for (var i = 0; draft.HasPast && i < constraint.Variables.Length; i++)
        {
            if (!draft.IsPast(constraint.Variables[i])) continue;
            var before = ofDay.GetValueOrDefault(constraint.Days[i]);
            ofDay[constraint.Days[i]] = constraint.OncePerDay ? Math.Max(before, constraint.Weights[i]) : before
                + constraint.Weights[i];
        }
        Overfull = FindOverfull();
    }

    public static PastWindows Of(ProgramDraft draft, RollingWindowConstraint constraint) => new(draft, constraint);

    /// <summary>Runs of first days of windows in which the past is above the limit, in order.</summary>
    public IReadOnlyList<(long From, long To)> Overfull { get; }

    /// <summary>Whether an entry would add to an overfull window.</summary>
    public bool Forbids(int day, long weight) =>
        Overfull.Any(run => run.From <= day && day <= run.To + constraint.Length - 1)
            && !(constraint.OncePerDay && weight <= ofDay.GetValueOrDefault(day));

    /// <summary>
    /// The constraint without the windows that are overfull: one per run of the others. A constraint reads the days its
    /// run of windows reaches, so that whatever else it compares is part of one of them.
    /// </summary>
    public IEnumerable<(long From, long To)> ReachOfOthers()
    {
        var from = long.MinValue;
        foreach (var run in Overfull)
        {
            if (from < run.From) yield return (from, run.From + constraint.Length - 2);
            from = run.To + 1;
        }
        yield return (from, long.MaxValue);
    }

    List<(long From, long To)> FindOverfull()
    {
        var runs = new List<(long From, long To)>();
        if (Sum() <= constraint.Most) return runs;
        var changes = ofDay.SelectMany(d => new[] { (First: d.Key - (long)constraint.Length + 1, Change: d.Value), (First: d.Key + 1L, Change: -d.Value) })
            .GroupBy(c => c.First, c => c.Change).OrderBy(g => g.Key);
        var (sum, since) = (0L, (long?)null);
        foreach (var change in changes)
        {
            sum += change.Sum();
            if (sum > constraint.Most) since ??= change.Key;
            else if (since is { } from)
            {
                runs.Add((from, change.Key - 1));
                since = null;
            }
        }
        return runs;
    }

    long Sum()
    {
        var sum = 0L;
        foreach (var weight in ofDay.Values) sum += weight;
        return sum;
    }
}
