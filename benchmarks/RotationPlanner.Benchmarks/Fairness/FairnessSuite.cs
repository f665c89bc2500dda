using System.Diagnostics;
using System.Runtime.InteropServices;
using NodaTime;
using RotationPlanner.Baselines;
using RotationPlanner.Benchmarks.Running;
using Spectre.Console;

namespace RotationPlanner.Benchmarks.Fairness;

/// <summary>
/// Forty generated companies and the public instances, each by us and by the other ways. With <c>--json FILE</c> it goes
/// on where it was stopped.
/// </summary>
static class FairnessSuite
{
    const int SlowWays = 50, MostWays = 500;
    const double Seconds = 5, SecondsOfLarge = 10;

    // They ask the checker for every step, which takes minutes in large companies.
    static readonly HashSet<string> slow = new(["least-loaded", "random-legal", "max-min-model"], StringComparer.Ordinal);

    // Of each way the roster is made twice, once after an absence, and in the largest companies that takes minutes as well.
    static readonly HashSet<string> quick = new(["round-robin", "round-robin-skipping"], StringComparer.Ordinal);

    public static int Run(RunRequest request, DirectoryInfo? data, DirectoryInfo? charts)
    {
        var companies = FairnessCompany.All.Where(c => IsAsked(c.Name, request)).ToList();
        var instances = PublicInstances.Names(data).Where(n => IsAsked(n, request)).ToList();
        if (companies.Count + instances.Count == 0)
        {
            Console.Error.WriteLine($"There is no company '{request.Only}'.");
            return 1;
        }
        var file = FairnessFile.Read(request.Json);
        var open = companies.Where(c => !file.Companies.Any(r => r.Company == c.Name && r.Seed == request.Seed)).ToList();
        var openInstances = instances.Where(n => !file.Instances.Any(r => r.Instance == n && r.Seed == request.Seed)).ToList();
        if (open.Count + openInstances.Count > 0) WarmUp.Run();
        if (Console.IsErrorRedirected) MeasureAll(name => Console.Error.WriteLine(name), () => { });
        else
            AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }).Progress().AutoClear(true).Start(context =>
            {
                var task = context.AddTask("companies", maxValue: open.Count + openInstances.Count);
                MeasureAll(name => task.Description = name, () => task.Increment(1));
            });
        IReadOnlyList<FairnessRow> rows = [.. file.Companies.Where(r => r.Seed == request.Seed && companies.Exists(c => c.Name == r.Company)).OrderBy(r => r.Company, StringComparer.Ordinal)];
        FairnessTable.Print(rows);
        FairnessTable.Print([.. file.Instances.Where(r => r.Seed == request.Seed && instances.Contains(r.Instance))]);
        if (charts is not null && rows.Count > 0)
            foreach (var path in FairnessCharts.Write(rows, charts.FullName)) Console.Error.WriteLine($"Wrote {path}.");
        return 0;

        void MeasureAll(Action<string> begin, Action end)
        {
            foreach (var company in open)
            {
                begin(company.Name);
                file = file with { Companies = [.. file.Companies, Measure(company, request)] };
                file.Write(request.Json);
                end();
            }
            foreach (var name in openInstances)
            {
                begin(name);
                file = file with { Instances = [.. file.Instances, PublicInstances.Measure(data, name, request, Seconds, slow)] };
                file.Write(request.Json);
                end();
            }
        }
    }

    static bool IsAsked(string name, RunRequest request) =>
        request.Only is null || name.StartsWith(request.Only, StringComparison.OrdinalIgnoreCase);

    static FairnessRow Measure(FairnessCompany one, RunRequest request)
    {
        var company = one.Make();
        var limit = request.Seconds ?? (one.People <= FairnessTable.SmallTeam ? Seconds : SecondsOfLarge);
        var watch = Stopwatch.StartNew();
        var plan = Planner.Plan(company, new PlanOptions { TimeLimit = TimeSpan.FromSeconds(limit), Seed = request.Seed, Threads = Environment.ProcessorCount });
        var took = watch.Elapsed;
        var ways = Baseline.All.Where(b => one.People <= SlowWays || (one.People <= MostWays ? !slow.Contains(b.Id) : quick.Contains(b.Id))).ToList();
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
}
