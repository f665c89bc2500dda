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

    const int Draws = 2_000, DaysAWeek = 7, Weeks = 26, Teams = 3;
    const long Work = 600_000;

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
        Console.WriteLine("| company | way | gaps | broken | worst excess h | fitted: bad months of the worst off | replayed: bad months of the worst off | of all | most calls of a month | drawn: bad months of the worst off | of all | most calls of a month |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (var company in SleepCompany.All.Where(c => request.Only is null || c.Name.StartsWith(request.Only, StringComparison.Ordinal)))
            Print(company, [.. Enumerable.Range(request.Seed, Teams).SelectMany(seed => Measure(company, monday, past, held, seed, request.Seconds))]);
        return 0;
    }

    /// <summary>What became of one roster: bad months of the worst off as fitted, and bad months and calls, replayed and drawn.</summary>
    sealed record Row(string Way, int Gaps, int Broken, double Excess, double Fitted, int[] Replayed, int MostCalls, double[] Drawn, double MostDrawn);

    static IEnumerable<Row> Measure(SleepCompany one, LocalDate monday, Experience past, IReadOnlyList<Incident> held, int seed, double? seconds)
    {
        var options = seconds is { } limit ? new PlanOptions { TimeLimit = TimeSpan.FromSeconds(limit), Seed = seed } : new PlanOptions { WorkLimit = Work, Seed = seed };
        Plan Planned(decimal adds, bool sparesSleep) => Planner.Plan(one.Make(monday, seed, past with { Adds = adds, SparesSleep = sparesSleep }), options);
        var plain = Planned(0, false);
        var given = new (string Name, IReadOnlyList<Assignment> Seats)[]
        {
            ("ours, sparing sleep", Planned(0, true).Assignments), ("ours, credit from experience", Planned(1, false).Assignments), ("ours, both", Planned(1, true).Assignments),
        };
        var ways = Baseline.All.Where(b => others.Contains(b.Id)).ToList();
        var comparison = Comparison.Of(plain, Duration.Zero, ways, given);
        foreach (var (name, seats) in ways.Select(w => (w.Name, Seats: w.Roster(plain.Company)!)).Append(("ours", plain.Assignments)).Concat(given))
        {
            var figures = name == "ours" ? comparison.Ours : comparison.Rosters.First(r => r.Name == name);
            var lived = new Lived(plain.Company, seats, one.BadMonth);
            var (replayed, most) = lived.Through(held.Select(i => i.Start));
            var (drawn, mostDrawn) = Drawn(lived, monday, held, seed);
            yield return new Row(name, figures.Gaps, figures.BrokenInAll, figures.WorstExcessHours, plain.Measure(seats).People.Max(p => p.BadMonths ?? 0),
                replayed, most, drawn, mostDrawn);
        }
    }

    static void Print(SleepCompany company, IReadOnlyList<Row> rows)
    {
        foreach (var way in rows.GroupBy(r => r.Way))
        {
            string Mean(Func<Row, double> of) => Text(way.Average(of));
            Console.WriteLine($"| {company.Name} | {way.Key} | {way.Sum(r => r.Gaps)} | {way.Sum(r => r.Broken)} | {Mean(r => r.Excess)} | {Mean(r => r.Fitted)} | "
                + $"{Mean(r => r.Replayed.Max())} | {Mean(r => r.Replayed.Sum())} | {Mean(r => r.MostCalls)} | {Mean(r => r.Drawn.Max())} | {Mean(r => r.Drawn.Sum())} | {Mean(r => r.MostDrawn)} |");
        }
    }

    /// <summary>Everybody's bad months in the mean, where each week is one of those held out, drawn anew.</summary>
    static (double[] BadMonths, double MostCalls) Drawn(Lived lived, LocalDate monday, IReadOnlyList<Incident> held, int seed)
    {
        var start = monday.AtMidnight().InUtc().ToInstant();
        var byWeek = held.ToLookup(i => (int)((i.Start - start).TotalDays / DaysAWeek), i => (i.Start - start) - Duration.FromDays(DaysAWeek * (int)((i.Start - start).TotalDays / DaysAWeek)));
        var (sums, mostCalls) = ((double[]?)null, 0.0);
        var random = new Random(seed);
        for (var draw = 0; draw < Draws; draw++)
        {
            var incidents = Enumerable.Range(0, Weeks).SelectMany(week => byWeek[random.Next(Weeks)].Select(at => start + Duration.FromDays(DaysAWeek * week) + at)).ToList();
            var (bad, most) = lived.Through(incidents);
            mostCalls += (double)most / Draws;
            sums ??= new double[bad.Length];
            for (var p = 0; p < bad.Length; p++) sums[p] += (double)bad[p] / Draws;
        }
        return (sums ?? [], mostCalls);
    }

    static string Text(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);
}
