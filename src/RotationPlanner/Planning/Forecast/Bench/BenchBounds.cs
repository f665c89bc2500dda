using RotationPlanner.Planning.Reasons;

namespace RotationPlanner.Planning.Forecast.Bench;

/// <summary>What keeps a bench from being one smaller: the rules without which it could be, each tried by itself.</summary>
static class BenchBounds
{
    const int MostLabels = 3;

    public static IEnumerable<string> Of(BenchOracle oracle, int[] smallest)
    {
        var fewer = Enumerable.Range(0, smallest.Length).Where(d => smallest[d] > 0)
            .Select(d => (int[])[.. smallest.Select((n, i) => i == d ? n - 1 : n)]).ToList();
        foreach (var name in Names(oracle.Company))
        {
            BenchOracle without;
            try { without = oracle.Under(ChosenRules.Without(oracle.Company, name, null)); }
            catch (ArgumentException) { continue; }
            if (fewer.Exists(counts => without.Holds(counts) == true)) yield return Words(oracle, name);
        }
    }

    static IEnumerable<string> Names(Company company) => ChosenRules.Of(company).Select(r => r.Name)
        .Concat(ChosenRules.StatedIn(company)).Distinct(StringComparer.Ordinal);

    /// <summary>The rule with its figures, such as "shift cap (cap of 2 shifts in 28 days)".</summary>
    static string Words(BenchOracle oracle, string name)
    {
        var program = oracle.Program;
        var reasons = program.Windows.Select(w => w.Label).Concat(program.Linears.Select(l => l.Label)).Where(l => l.Rule == name)
            .Select(l => l.Reason.Replace("are at their ", "", StringComparison.Ordinal).Replace("are needed so that ", "", StringComparison.Ordinal))
            .Where(r => r.Any(char.IsDigit)).Distinct(StringComparer.Ordinal).Take(MostLabels).ToList();
        return reasons.Count == 0 ? name : $"{name} ({string.Join("; ", reasons)})";
    }
}
