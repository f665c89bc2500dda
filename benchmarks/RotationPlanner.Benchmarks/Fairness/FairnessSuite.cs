using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using NodaTime;
using RotationPlanner.Baselines;
using RotationPlanner.Benchmarks.Running;
using Spectre.Console;

namespace RotationPlanner.Benchmarks.Fairness;

/// <summary>Forty generated companies, each by us and by the other ways. With <c>--json FILE</c> it goes on where it was stopped.</summary>
static class FairnessSuite
{
    const int SmallTeam = 100, SlowWays = 50;
    const double Seconds = 5, SecondsOfLarge = 10;

    // They ask the checker for every step, which takes minutes in large companies.
    static readonly string[] slow = ["least-loaded", "random-legal", "max-min-model"];

    static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static int Run(RunRequest request)
    {
        var companies = FairnessCompany.All.Where(c => request.Only is null || c.Name.StartsWith(request.Only, StringComparison.OrdinalIgnoreCase)).ToList();
        if (companies.Count == 0)
        {
            Console.Error.WriteLine($"There is no company '{request.Only}'.");
            return 1;
        }
        List<FairnessRow> rows = request.Json is { } file && File.Exists(file) ? JsonSerializer.Deserialize<List<FairnessRow>>(File.ReadAllText(file), json)! : [];
        var open = companies.Where(c => !rows.Exists(r => r.Company == c.Name && r.Seed == request.Seed)).ToList();
        if (open.Count > 0) WarmUp.Run();
        if (Console.IsErrorRedirected) MeasureAll(company => Console.Error.WriteLine(company.Name), () => { });
        else
            AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }).Progress().AutoClear(true).Start(context =>
            {
                var task = context.AddTask("companies", maxValue: open.Count);
                MeasureAll(company => task.Description = company.Name, () => task.Increment(1));
            });
        Print([.. rows.Where(r => r.Seed == request.Seed && companies.Exists(c => c.Name == r.Company)).OrderBy(r => r.Company, StringComparer.Ordinal)]);
        return 0;

        void MeasureAll(Action<FairnessCompany> begin, Action end)
        {
            foreach (var company in open)
            {
                begin(company);
                rows.Add(Measure(company, request));
                if (request.Json is { } kept) File.WriteAllText(kept, JsonSerializer.Serialize(rows, json));
                end();
            }
        }
    }

    static FairnessRow Measure(FairnessCompany one, RunRequest request)
    {
        var company = one.Make();
        var limit = request.Seconds ?? (one.People <= SmallTeam ? Seconds : SecondsOfLarge);
        var watch = Stopwatch.StartNew();
        var plan = Planner.Plan(company, new PlanOptions { TimeLimit = TimeSpan.FromSeconds(limit), Seed = request.Seed, Threads = Environment.ProcessorCount });
        var took = watch.Elapsed;
        var ways = Baseline.All.Where(b => one.People <= SlowWays || !slow.Contains(b.Id)).ToList();
        var comparison = Comparison.Of(plan, Duration.FromTimeSpan(took), ways, []);
        var (ours, worst) = (comparison.Ours, plan.Proof.Find("worst-excess"));
        var sound = comparison.Rosters.SkipLast(1).Where(r => r.Gaps <= ours.Gaps && r.BrokenInAll <= ours.BrokenInAll).MinBy(r => r.WorstExcessHours);
        var robin = comparison.Rosters.First(r => r.Id == "round-robin");
        return new FairnessRow
        {
            Company = one.Name, People = one.People, Seed = request.Seed, Seconds = Math.Round(took.TotalSeconds, 2), Gaps = ours.Gaps, Broken = ours.BrokenInAll,
            WorstExcess = Math.Round(ours.WorstExcessHours, 2), Bound = comparison.Bound, Tolerance = worst?.Tolerance ?? 0,
            BestOther = sound?.Id, BestOtherExcess = sound?.WorstExcessHours, RoundRobinExcess = Math.Round(robin.WorstExcessHours, 2), RoundRobinBroken = robin.BrokenInAll,
            Compared = ways.Count, Exceptions = [.. FairnessVerdict.Exceptions(comparison, worst?.Tolerance ?? 0)],
            Machine = $"{RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}", Version = typeof(Planner).Assembly.GetName().Version!.ToString(3),
        };
    }

    static void Print(IReadOnlyList<FairnessRow> rows)
    {
        Console.WriteLine("| company | gaps | broken | worst excess h | bound | tolerance | proved | best other as sound | h | round robin h | its broken rules | s |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (var r in rows)
            Console.WriteLine($"| {r.Company} | {r.Gaps} | {r.Broken} | {Text(r.WorstExcess)} | {Text(r.Bound)} | {Text(r.Tolerance)} | {(r.IsProved ? "yes" : "no")} | {r.BestOther ?? "none"} | {Text(r.BestOtherExcess)} | {Text(r.RoundRobinExcess)} | {r.RoundRobinBroken} | {Text(r.Seconds)} |");
        var distances = rows.Where(r => r.Bound is not null).Select(r => (r.WorstExcess - r.Bound!.Value) / Math.Max(r.Tolerance, 0.01)).Order().ToList();
        var small = rows.Where(r => r.People <= SmallTeam).ToList();
        Console.WriteLine($"\n{small.Count(r => r.IsProved)} of {small.Count} companies up to {SmallTeam} people are proved to the tolerance. "
            + (distances.Count == 0 ? "" : $"Median distance to the bound: {Text(distances[distances.Count / 2])} tolerances."));
        foreach (var r in rows.Where(r => r.Exceptions.Count > 0)) Console.WriteLine($"Better elsewhere in {r.Company}: {string.Join("; ", r.Exceptions)}.");
        if (rows.All(r => r.Exceptions.Count == 0)) Console.WriteLine("No other way that is as sound is better anywhere.");
        if (rows.Count > 0) Console.WriteLine($"{rows[0].Machine}, seed {rows[0].Seed}, RotationPlanner {rows[0].Version}.");
    }

    static string Text(double? value) => value is { } some ? Math.Round(some, 2).ToString(CultureInfo.InvariantCulture) : "-";
}
