using RotationPlanner.Benchmarks.Running;
using RotationPlanner.Benchmarks.Sample;
using RotationPlanner.Rules;
using RotationPlanner.Training;

namespace RotationPlanner.Benchmarks.Climb;

/// <summary>What climbing inside the plan costs: the sample company beside the same company in which nobody climbs.</summary>
static class ClimbSuite
{
    const int Turns = 3;

    public static IEnumerable<Measured> Cases()
    {
        var pairs = new Dictionary<int, List<(ClimbRun With, ClimbRun Without)>>();
        return
        [
            new ClimbCase { Name = "acme, worst excess final", Pairs = Pairs, Seconds = r => r.Even },
            new ClimbCase { Name = "acme, checked plan", Pairs = Pairs, Seconds = r => r.All },
        ];

        // In turns, so that what else the machine does falls on both.
        List<(ClimbRun, ClimbRun)> Pairs(int seed)
        {
            if (pairs.TryGetValue(seed, out var known)) return known;
            var company = SampleCompany.Load();
            var without = WithoutClimb.Of(company);
            return pairs[seed] = [.. Enumerable.Range(0, Turns)
                .Select(_ => (ClimbRun.Of(company, seed), ClimbRun.Of(without, seed)))];
        }
    }
}
