using System.Collections.Concurrent;
using RotationPlanner.Tests.Generated;

namespace RotationPlanner.Tests.Planning.Claims;

/// <summary>
/// Plans of the tiny companies, made with so little work that hundreds are made in seconds; some with more, so that the exact solver has its say.
/// </summary>
static class TinyPlans
{
    static readonly ConcurrentDictionary<int, Plan> known = [];

    /// <summary>The plan of the company of a number, made once.</summary>
    public static Plan Of(int number) => known.GetOrAdd(number, n => Of(n, n % 15 == 0 ? 120_000 : 4_000));

    public static Plan Of(int number, long work) =>
        Planner.Plan(TinyCompanies.Of(number), new PlanOptions { WorkLimit = work });
}
