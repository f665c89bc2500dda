using System.Globalization;

namespace RotationPlanner.Benchmarks.Fairness;

/// <summary>The rows as Markdown, and what they come to.</summary>
static class FairnessTable
{
    public const int SmallTeam = 100;

    public static void Print(IReadOnlyList<FairnessRow> rows)
    {
        if (rows.Count == 0) return;
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
        Console.WriteLine($"{rows[0].Machine}, seed {rows[0].Seed}, RotationPlanner {rows[0].Version}.");
    }

    public static void Print(IReadOnlyList<PublicRow> rows)
    {
        if (rows.Count == 0) return;
        Console.WriteLine("\n| instance | broken | objective | bound | best known | best other as sound | its objective | fewest broken rules of another | s |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        foreach (var r in rows)
            Console.WriteLine($"| {r.Instance} | {r.Broken} | {Text(r.Objective)} | {Text(r.Bound)} | {Text(r.BestKnown)} | {r.BestOther ?? "none"} | {Text(r.BestOtherObjective)} | {r.LeastBrokenRules} ({r.LeastBroken}) | {Text(r.Seconds)} |");
    }

    static string Text(double? value) => value is { } some ? Math.Round(some, 2).ToString(CultureInfo.InvariantCulture) : "-";
}
