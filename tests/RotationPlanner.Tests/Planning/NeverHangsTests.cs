using System.Diagnostics;
using RotationPlanner.Solving.Bounds;
using RotationPlanner.Tests.Generated;

namespace RotationPlanner.Tests.Planning;

/// <summary>Whatever the company, planning ends soon after its limit, and soon after it is asked to stop.</summary>
public class NeverHangsTests
{
    const int Seeds = 20;
    // A machine that does much else at the same time is slow; what hangs takes for ever.
    static readonly TimeSpan patience = TimeSpan.FromMinutes(5);

    public static TheoryData<int> Blocks => [.. Enumerable.Range(0, Suite.Runs == Length.Fast ? 2 : 8)];

    [Theory]
    [MemberData(nameof(Blocks))]
    public async Task Odd_companies_are_planned_about_as_soon_as_the_limit_says(int block)
    {
        foreach (var (seed, company) in OddCompanies.Valid(block * Seeds, Seeds))
        {
            var plan = await Ends(seed, () =>
                Planner.Plan(company, new PlanOptions { TimeLimit = TimeSpan.FromMilliseconds(30), Seed = seed }));
            Assert.False(plan.WasCancelled);
        }
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public async Task A_stop_at_any_moment_is_answered(int block)
    {
        foreach (var (seed, company) in OddCompanies.Valid(1_000 + (block * Seeds), Seeds))
        {
            using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(new Random(seed).Next(60)));
            await Ends(seed, () => Planner.Plan(company, new PlanOptions { TimeLimit = TimeSpan.FromHours(1), Seed = seed }, null, source.Token));
        }
    }

    static async Task<Plan> Ends(int seed, Func<Plan> plan)
    {
        var watch = Stopwatch.StartNew();
        try { return await Task.Run(plan).WaitAsync(patience); }
        catch (TimeoutException) { throw new TimeoutException($"Seed {seed} has not ended after {watch.Elapsed}."); }
    }
}
