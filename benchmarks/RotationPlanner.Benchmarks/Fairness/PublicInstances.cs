using System.Diagnostics;
using RotationPlanner.Baselines;
using RotationPlanner.Benchmarks.Oncall;
using RotationPlanner.Benchmarks.Running;
using RotationPlanner.Benchmarks.Shifts;

namespace RotationPlanner.Benchmarks.Fairness;

/// <summary>The public rosters by the other ways as well, recounted as their own definition counts.</summary>
static class PublicInstances
{
    // Larger ones are for the suites `shifts` and `oncall`: here a search takes seconds.
    static readonly HashSet<string> small = new(["Instance1", "Instance2", "Instance3", "Instance4"], StringComparer.Ordinal);

    // Ways that ask the checker for every step take minutes where there are more choices than this.
    const int MostChoices = 4_000;

    /// <summary>An instance that can be recounted whoever made the roster.</summary>
    sealed record Instance(Case Case, Func<Schedule, IReadOnlyList<Assignment>, (double Objective, IReadOnlyList<string> Faults)> Count);

    /// <summary>The names of the instances whose data is there.</summary>
    public static IReadOnlyList<string> Names(DirectoryInfo? data) => [.. Found(data).Select(i => i.Case.Name)];

    /// <summary>Measures one.</summary>
    public static PublicRow Measure(DirectoryInfo? data, string name, RunRequest request, double seconds, IReadOnlySet<string> slow)
    {
        var instance = Found(data).First(i => i.Case.Name == name);
        var company = instance.Case.Company();
        var watch = Stopwatch.StartNew();
        var plan = Planner.Plan(company, new PlanOptions { TimeLimit = TimeSpan.FromSeconds(request.Seconds ?? seconds), Seed = request.Seed, Threads = Environment.ProcessorCount });
        var took = watch.Elapsed.TotalSeconds;
        var ours = instance.Case.Judge(plan);
        var choices = company.Responders.Count * plan.Schedule.Shifts.Count;
        var others = Baseline.All.Where(b => choices <= MostChoices || !slow.Contains(b.Id))
            .Select(b => (Way: b, Roster: b.Roster(company))).Where(o => o.Roster is not null)
            .Select(o => (o.Way, Counted: instance.Count(plan.Schedule, o.Roster!))).ToList();
        var sound = others.Where(o => o.Counted.Faults.Count == 0).OrderBy(o => o.Counted.Objective).Select(o => ((Baseline Way, double Objective)?)(o.Way, o.Counted.Objective)).FirstOrDefault();
        var least = others.MinBy(o => o.Counted.Faults.Count);
        return new PublicRow
        {
            Instance = name, Seed = request.Seed, Seconds = Math.Round(took, 2), Objective = ours.Objective, Bound = ours.Bound, BestKnown = instance.Case.BestKnown, Broken = ours.Faults.Count,
            BestOther = sound?.Way.Id, BestOtherObjective = sound?.Objective, LeastBroken = least.Way.Id, LeastBrokenRules = least.Counted.Faults.Count, Compared = others.Count,
        };
    }

    static IEnumerable<Instance> Found(DirectoryInfo? data)
    {
        if (DataFolder.Find(data, OncallSuite.Folder) is { } oncall)
            foreach (var file in Directory.EnumerateFiles(oncall, "*.dzn").Order(StringComparer.Ordinal))
            {
                var read = OncallInstance.Read(file);
                yield return new Instance(OncallSuite.Cases(oncall).First(c => c.Name == read.Name), (schedule, seats) => OncallRecount.Count(read, schedule, seats));
            }
        if (DataFolder.Find(data, ShiftsSuite.Folder) is { } shifts)
            foreach (var file in Directory.EnumerateFiles(shifts, "Instance*.txt").Where(f => small.Contains(Path.GetFileNameWithoutExtension(f))).Order(StringComparer.Ordinal))
            {
                var read = ShiftsInstance.Read(file);
                yield return new Instance(ShiftsSuite.Cases(shifts).First(c => c.Name == read.Name), (schedule, seats) => ShiftsRecount.Count(read, schedule, seats));
            }
    }
}
