using System.Diagnostics;
using NodaTime;
using RotationPlanner.Benchmarks.Ladder;
using RotationPlanner.Benchmarks.Running;
using RotationPlanner.Program;
using RotationPlanner.Reporting;
using RotationPlanner.Rules;

namespace RotationPlanner.Benchmarks.Infeasible;

/// <summary>A year of 60 people that cannot be covered, and how long it takes to say why in the fewest words.</summary>
static class InfeasibleSuite
{
    public static IEnumerable<Measured> Cases() =>
    [
        new InfeasibleCase { Name = "60x365x3x2, all away in one week", Company = AllAway },
        new InfeasibleCase { Name = "60x365x3x2, a cap too small", Company = CapTooSmall },
    ];

    static Company Year() => LadderCompany.Make(60, 365, 3, 2, 1);

    static Company AllAway()
    {
        var company = Year();
        var from = company.Horizon.Start.PlusWeeks(25);
        return company with
        {
            Responders = [.. company.Responders.Select(r => r with { Unavailable = [.. r.Unavailable, BusyTime.Days(from, from.PlusDays(6), DateTimeZone.Utc, "summer party")] })],
        };
    }

    /// <summary>40 certified people with 4 shifts each are 160, and 28 days ask for 168.</summary>
    public static Company CapTooSmall()
    {
        var company = Year();
        return company with
        {
            Rotations = [.. company.Rotations.Select(r => r with { Rules = [.. r.Rules.Select(u => u is ShiftCap cap ? cap with { Most = 4 } : u)] })],
        };
    }

    sealed record InfeasibleCase : Measured
    {
        const double Bar = 5, Limit = 20;

        public required Func<Company> Company { get; init; }

        public override BenchmarkRow Measure(RunRequest request)
        {
            var company = Company();
            GC.Collect();
            using var memory = new MemoryWatch();
            var watch = Stopwatch.StartNew();
            var found = Planner.Explain(company, TimeSpan.FromSeconds(request.Seconds ?? Limit));
            var seconds = watch.Elapsed.TotalSeconds;
            Console.Error.WriteLine(found?.ToString() ?? "Nothing was found.");
            var minimal = found is { IsMinimal: true };
            return new BenchmarkRow
            {
                Suite = "infeasible",
                Instance = Name,
                Objective = found is null ? null : found.Seats.Count + found.Causes.Count,
                Proved = minimal,
                Seconds = Math.Round(seconds, 3),
                PeakMiB = Math.Round(memory.PeakMiB),
                Verified = found is not null,
                BarSeconds = Bar,
                Reached = minimal && seconds <= Bar,
                Seed = request.Seed,
            };
        }
    }
}
