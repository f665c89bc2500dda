using System.Globalization;
using NodaTime;
using RotationPlanner.Baselines;
using RotationPlanner.Benchmarks.Running;
using RotationPlanner.Interchange;

namespace RotationPlanner.Benchmarks.Sleep;

/// <summary>
/// Plans made with the incidents of the past, lived through with those that came later: with and without credit from
/// experience and the sparing of sleep, beside round robins.
/// </summary>
static class SleepSuite
{
    public const string Folder = "incidents", Source = "the incidents of a public status page, as CSV with start, end and severity";

    const int Draws = 2_000, DaysAWeek = 7, Weeks = 26;
    const double Seconds = 5;

    static readonly string[] others = ["round-robin", "round-robin-skipping"];

    public static int Run(RunRequest request, string folder)
    {
        if (Directory.EnumerateFiles(folder, "*.csv").Order(StringComparer.Ordinal).FirstOrDefault() is not { } file) return DataFolder.Missing(Source);
        var (history, problems) = IncidentHistory.Read(file);
        if (history is null)
        {
            Console.Error.WriteLine(string.Join('\n', problems));
            return 1;
        }
        // The last half year is held out, in whole weeks.
        var last = history.Incidents[^1].Start.InUtc().Date;
        var monday = last.PlusDays(1).Previous(IsoDayOfWeek.Monday).PlusDays(-DaysAWeek * Weeks);
        var split = monday.AtMidnight().InUtc().ToInstant();
        var (past, problem) = history.Between(Instant.MinValue, split).ToExperience(DateTimeZone.Utc);
        if (past is null)
        {
            Console.Error.WriteLine(problem);
            return 1;
        }
        var held = history.Between(split, split + Duration.FromDays(DaysAWeek * Weeks)).Incidents;
        Console.WriteLine($"Fitted on {past.Source}; held out {held.Count} incidents of {Weeks} weeks from {monday:uuuu-MM-dd}. {(double)past.Clustered * 100:0} % of calls bring another.\n");
        Console.WriteLine("| company | way | gaps | broken | worst excess h | as fitted: worst person's bad months | everybody's | replay: worst person's | everybody's | most calls in a month | drawn weeks: worst person's | everybody's |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (var company in SleepCompany.All.Where(c => request.Only is null || c.Name == request.Only)) Measure(company, monday, past, held, request);
        return 0;
    }

    static void Measure(SleepCompany one, LocalDate monday, Experience past, IReadOnlyList<Incident> held, RunRequest request)
    {
        Plan Planned(decimal adds, bool sparesSleep) => Planner.Plan(
            one.Make(monday, request.Seed, past with { Adds = adds, SparesSleep = sparesSleep }), new PlanOptions { TimeLimit = TimeSpan.FromSeconds(request.Seconds ?? Seconds), Seed = request.Seed });
        var plain = Planned(0, false);
        var given = new (string Name, IReadOnlyList<Assignment> Seats)[]
        {
            ("ours, sparing sleep", Planned(0, true).Assignments), ("ours, credit from experience", Planned(1, false).Assignments), ("ours, both", Planned(1, true).Assignments),
        };
        var ways = Baseline.All.Where(b => others.Contains(b.Id)).ToList();
        var comparison = Comparison.Of(plain, Duration.Zero, ways, given);
        var rosters = ways.Select(w => (w.Name, Seats: w.Roster(plain.Company)!)).Append(("ours", plain.Assignments)).Concat(given);
        foreach (var (name, seats) in rosters)
        {
            var figures = name == "ours" ? comparison.Ours : comparison.Rosters.First(r => r.Name == name);
            var fitted = plain.Measure(seats).People.Select(p => p.BadMonths ?? 0).ToList();
            var lived = new Lived(plain.Company, seats, past.BadMonth);
            var (replayed, most) = lived.Through(held.Select(i => i.Start));
            var drawn = Drawn(lived, monday, held, request.Seed);
            Console.WriteLine($"| {one.Name} | {name} | {figures.Gaps} | {figures.BrokenInAll} | {Text(figures.WorstExcessHours)} | {Text(fitted.Max())} | {Text(fitted.Sum())} | {replayed.Max()} | {replayed.Sum()} | {most} | {Text(drawn.Max())} | {Text(drawn.Sum())} |");
        }
    }

    /// <summary>Everybody's bad months in the mean, where each week is one of those held out, drawn anew.</summary>
    static double[] Drawn(Lived lived, LocalDate monday, IReadOnlyList<Incident> held, int seed)
    {
        var start = monday.AtMidnight().InUtc().ToInstant();
        var byWeek = held.ToLookup(i => (int)((i.Start - start).TotalDays / DaysAWeek), i => (i.Start - start) - Duration.FromDays(DaysAWeek * (int)((i.Start - start).TotalDays / DaysAWeek)));
        double[]? sums = null;
        var random = new Random(seed);
        for (var draw = 0; draw < Draws; draw++)
        {
            var incidents = Enumerable.Range(0, Weeks).SelectMany(week => byWeek[random.Next(Weeks)].Select(at => start + Duration.FromDays(DaysAWeek * week) + at)).ToList();
            var (bad, _) = lived.Through(incidents);
            sums ??= new double[bad.Length];
            for (var p = 0; p < bad.Length; p++) sums[p] += (double)bad[p] / Draws;
        }
        return sums ?? [];
    }

    static string Text(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);
}
