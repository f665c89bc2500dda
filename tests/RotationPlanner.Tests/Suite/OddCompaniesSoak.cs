using System.Diagnostics;
using System.Globalization;
using RotationPlanner.Calendars;
using RotationPlanner.Interchange;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Generated;
using RotationPlanner.Tests.Interchange;
using Xunit.Abstractions;

namespace RotationPlanner.Tests;

/// <summary>
/// Plans odd companies until its time is over: TEST_MINUTES says how long, one minute if it is not set, and TEST_SEED
/// the first company. Every failure is told with the number of its company.
/// </summary>
public class OddCompaniesSoak(ITestOutputHelper output)
{
    const int MostTold = 20;

    [FactIn(Length.Soak)]
    public void Every_odd_company_is_planned_soundly_and_the_same_again()
    {
        var time = TimeSpan.FromMinutes(Number("TEST_MINUTES", 1));
        var (first, failures) = (Number("TEST_SEED", 1_000_000), new List<string>());
        var (seed, planned, watch) = (first, 0, Stopwatch.StartNew());
        for (; watch.Elapsed < time && failures.Count < MostTold; seed++)
            try
            {
                if (OddCompanies.Of(seed) is not { } company) continue;
                planned++;
                Check(company, new Random(seed));
            }
            catch (Exception failure) { failures.Add($"company {seed}: {failure.Message}"); }
        output.WriteLine($"{planned} companies planned, numbers {first} to {seed - 1}, {failures.Count} failures");
        Assert.True(failures.Count == 0, string.Join(Environment.NewLine, failures));
        // Half of what is thrown together is valid.
        CheckedShare.IsAtLeast(0.3, planned, seed - first);
    }

    static void Check(Company company, Random random)
    {
        var options = new PlanOptions { WorkLimit = 1 + random.Next(20_000), Seed = random.Next(100) };
        var plan = Planner.Plan(company, options);
        IsSound(plan);
        var bytes = Bytes(plan);
        using var here = new TempDirectory();
        File.WriteAllBytes(here["plan.json"], bytes);
        Assert.Equal(plan.Assignments.Count, PlanFile.ReadDocument(here["plan.json"]).Document!.Assignments.Count);
        Assert.Equal(bytes, Bytes(Planner.Plan(company, options)));
        using var source = new CancellationTokenSource();
        var reports = random.Next(6);
        IsSound(Planner.Plan(company, options, new Stop(reports, source), source.Token));
    }

    static void IsSound(Plan plan)
    {
        Assert.Empty(PlanChecker.Check(plan.Schedule, plan.Assignments, plan.Training.Events));
        // Violations list people, and lists are equal only when they are the same list.
        Assert.Equal(
            PlanChecker.Unmet(plan.Schedule, plan.Assignments).Select(v => (v.Rule, v.Message)),
            plan.Unmet.Select(v => (v.Rule, v.Message)));
        Assert.All(plan.Unfilled.Where(u => u.Required),
            u => Assert.Contains("Maybe ", u.Why, StringComparison.Ordinal));
    }

    static byte[] Bytes(Plan plan)
    {
        using var stream = new MemoryStream();
        PlanFile.Write(plan, stream);
        return stream.ToArray();
    }

    static int Number(string variable, int unset) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text
            ? int.Parse(text, CultureInfo.InvariantCulture) : unset;

    sealed class Stop(int reports, CancellationTokenSource source) : IProgress<PlanProgress>
    {
        int heard;

        public void Report(PlanProgress value)
        {
            if (heard++ >= reports) source.Cancel();
        }
    }
}
