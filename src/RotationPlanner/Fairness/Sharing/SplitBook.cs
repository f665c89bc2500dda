using System.Globalization;

namespace RotationPlanner.Fairness.Sharing;

/// <summary>
/// Collects splits as the ledger keeps them: whole-numbered weights, people of one weight together, equal splits once.
/// </summary>
sealed class SplitBook(Company company)
{
    // The largest weight of a split; so fine that no share changes by a minute for it.
    const long Largest = 1_000_000_000_000;

    readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    readonly List<SeatSplit> splits = [];
    readonly List<(int Person, double Part)[]> parts = [];

    public IReadOnlyList<SeatSplit> Splits => splits;

    /// <summary>The number of a split; null when nobody takes anything.</summary>
    public int? Number(IEnumerable<(int Person, double Amount)> takes)
    {
        var all = takes.Where(t => t.Amount > 0).OrderBy(t => t.Person).ToArray();
        if (all.Length == 0) return null;
        var most = all.Max(t => t.Amount);
        var weights = Array.ConvertAll(all, t => Math.Max(1, (long)Math.Round(t.Amount / most * Largest)));
        var key = string.Join(';',
            all.Select((t, i) => string.Create(CultureInfo.InvariantCulture, $"{t.Person}:{weights[i]}")));
        if (numbers.TryGetValue(key, out var number)) return number;
        var whole = weights.Sum(w => (double)w);
        splits.Add(new SeatSplit([.. all.Select((t, i) => (t.Person, Weight: weights[i])).GroupBy(t =>
            t.Weight).OrderByDescending(g => g.Key)
            .Select(g => new SplitPart(g.Key, [.. g.Select(t => company.Responders[t.Person].Id)]))]));
        parts.Add([.. all.Select((t, i) => (t.Person, weights[i] / whole))]);
        return numbers[key] = splits.Count - 1;
    }

    /// <summary>Whose part of a seat is how large, from 0 to 1.</summary>
    public IReadOnlyList<(int Person, double Part)> PartsOf(int number) => parts[number];
}
