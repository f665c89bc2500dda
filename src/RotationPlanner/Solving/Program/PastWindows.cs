namespace RotationPlanner.Solving;

/// <summary>What the past alone adds to a rolling window, and the windows that it overfills.</summary>
sealed class PastWindows
{
    readonly WindowForm form;
    readonly SortedDictionary<int, long> ofDay = [];

    PastWindows(ProgramDraft draft, WindowForm form)
    {
        this.form = form;
        for (var i = 0; draft.HasPast && i < form.Variables.Length; i++)
        {
            if (!draft.IsPast(form.Variables[i])) continue;
            var before = ofDay.GetValueOrDefault(form.Days[i]);
            ofDay[form.Days[i]] = form.OncePerDay ? Math.Max(before, form.Weights[i]) : before + form.Weights[i];
        }
        Overfull = FindOverfull();
    }

    public static PastWindows Of(ProgramDraft draft, WindowForm form) => new(draft, form);

    /// <summary>Runs of first days of windows in which the past is above the limit, in order.</summary>
    public IReadOnlyList<(long From, long To)> Overfull { get; }

    /// <summary>Whether an entry would add to an overfull window.</summary>
    public bool Forbids(int day, long weight) =>
        Overfull.Any(run => run.From <= day && day <= run.To + form.Length - 1) && !(form.OncePerDay && weight <= ofDay.GetValueOrDefault(day));

    /// <summary>
    /// The form without the windows that are overfull: one per run of the others. A form reads the days its run of windows reaches, so that whatever else
    /// it compares is part of one of them.
    /// </summary>
    public IEnumerable<(long From, long To)> ReachOfOthers()
    {
        var from = long.MinValue;
        foreach (var run in Overfull)
        {
            if (from < run.From) yield return (from, run.From + form.Length - 2);
            from = run.To + 1;
        }
        yield return (from, long.MaxValue);
    }

    List<(long From, long To)> FindOverfull()
    {
        var runs = new List<(long From, long To)>();
        if (Sum() <= form.Most) return runs;
        var changes = ofDay.SelectMany(d => new[] { (First: d.Key - (long)form.Length + 1, Change: d.Value), (First: d.Key + 1L, Change: -d.Value) })
            .GroupBy(c => c.First, c => c.Change).OrderBy(g => g.Key);
        var (sum, since) = (0L, (long?)null);
        foreach (var change in changes)
        {
            sum += change.Sum();
            if (sum > form.Most) since ??= change.Key;
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
