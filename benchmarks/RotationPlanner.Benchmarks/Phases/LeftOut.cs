using System.Reflection;
using RotationPlanner.Solving;

namespace RotationPlanner.Benchmarks.Phases;

/// <summary>
/// Plans without a phase of the search. No user has a reason to, so that no option says so: the table of phases and
/// what is left out of it are read and set by reflection.
/// </summary>
static class LeftOut
{
    const BindingFlags Inside = BindingFlags.Instance | BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public;

    /// <summary>The phases in the order in which they run, without those that run twice.</summary>
    public static IReadOnlyList<string> Names()
    {
        var table = typeof(Planner).Assembly.GetType("RotationPlanner.Solving.Pipeline", throwOnError: true)!;
        var stages = (System.Collections.IEnumerable)table.GetProperty("Stages", Inside)!.GetValue(null)!;
        return [.. stages.Cast<object>().Select(NameOf).Distinct()];
    }

    /// <summary>Options that leave phases out.</summary>
    public static PlanOptions Without(PlanOptions options, params string[] phases)
    {
        var changed = options with { };
        typeof(PlanOptions).GetProperty("LeftOut", Inside)!.SetValue(changed, phases);
        return changed;
    }

    static string NameOf(object stage)
    {
        var phase = stage.GetType().GetProperty("Phase", Inside)!.GetValue(stage)!;
        return (string)phase.GetType().GetProperty("Name", Inside)!.GetValue(phase)!;
    }
}
