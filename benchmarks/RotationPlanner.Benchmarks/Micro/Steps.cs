using BenchmarkDotNet.Attributes;
using NodaTime;
using RotationPlanner.Benchmarks.Ladder;
using RotationPlanner.Calendars;
using RotationPlanner.Reporting;
using RotationPlanner.Rules;

namespace RotationPlanner.Benchmarks.Micro;

/// <summary>The steps from a company to what users see, each alone, of 60 people and half a year of three shifts a day.</summary>
[MemoryDiagnoser]
public class Steps
{
    /// <summary>How many moves <see cref="Moves"/> tries.</summary>
    internal const int MovesTried = 20_000;

    const int People = 60, Days = 182, Shifts = 3, Seats = 2, Seed = 1, Numbers = 200_000;

    static readonly FeedOptions feeds = new() { Published = Instant.FromUtc(2027, 1, 1, 0, 0) };
    static readonly Lazy<Plan> made = new(() =>
        Planner.Plan(LadderCompany.Make(People, Days, Shifts, Seats, Seed), new PlanOptions { Seed = Seed, WorkLimit = 50_000 }));

    Plan plan = null!;
    object program = null!;

    /// <summary>Makes the plan that is looked at, once for all steps.</summary>
    [GlobalSetup]
    public void Make()
    {
        plan = made.Value;
        program = Inside.Lower(plan.Company, plan.Schedule, plan.Assignments);
    }

    /// <summary>Work that no change of ours touches: what the others are divided by, so that machines can be compared.</summary>
    /// <returns>Something that depends on all of it.</returns>
    [Benchmark(Baseline = true)]
    public int Yardstick()
    {
        var random = new Random(Seed);
        var numbers = new long[Numbers];
        for (var i = 0; i < Numbers; i++) numbers[i] = random.NextInt64();
        Array.Sort(numbers);
        var places = new Dictionary<long, int>();
        for (var i = 0; i < Numbers; i++) places[numbers[i] % 1_000] = i;
        return places.Count;
    }

    /// <summary>From patterns to shifts.</summary>
    /// <returns>The shifts.</returns>
    [Benchmark]
    public object Unroll() => Schedule.Of(plan.Company);

    /// <summary>From rules to constraints, shares included.</summary>
    /// <returns>The program.</returns>
    [Benchmark]
    public object Lower() => Inside.Lower(plan.Company, plan.Schedule, null);

    /// <summary>Moves of the local search, from the plan on.</summary>
    /// <returns>The state.</returns>
    [Benchmark]
    public object Moves() => Inside.Search(program, MovesTried, Seed);

    /// <summary>The independent checker.</summary>
    /// <returns>The violations.</returns>
    [Benchmark]
    public object Check() => PlanChecker.Check(plan.Schedule, plan.Assignments);

    /// <summary>All calendar feeds.</summary>
    /// <returns>Their bytes.</returns>
    [Benchmark]
    public int Feeds() => plan.RenderFeeds(feeds).Sum(f => f.Content.Length);

    /// <summary>The HTML report.</summary>
    /// <returns>Its characters.</returns>
    [Benchmark]
    public int Report() => plan.RenderReport().Length;
}
