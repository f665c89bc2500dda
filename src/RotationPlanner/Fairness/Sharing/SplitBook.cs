namespace RotationPlanner.Fairness.Sharing;

/// <summary>
/// Collects splits as the ledger keeps them: whole-numbered weights, people of one weight together, equal splits once.
/// </summary>
sealed class SplitBook(Company company)
{
    // The largest weight of a split; so fine that no share changes by a minute for it.
    const long Largest = 1_000_000_000_000;

    readonly Dictionary<(int Person, long Weight)[], int> numbers = new(new SameWeights());
    readonly List<SeatSplit> splits = [];
    readonly List<(int Person, double Part)[]> parts = [];

    public IReadOnlyList<SeatSplit> Splits => splits;

    /// <summary>The number of a split; null when nobody takes anything.</summary>
    public int? Number(IEnumerable<(int Person, double Amount)> takes)
    {
        // Plain loops: a large company has hundreds of splits of thousands of people.
        var all = new List<(int Person, double Amount)>();
        var (most, inOrder) = (0.0, true);
        foreach (var take in takes)
        {
            if (!(take.Amount > 0)) continue;
            most = Math.Max(most, take.Amount);
            inOrder &= all.Count == 0 || all[^1].Person < take.Person;
            all.Add(take);
        }
        if (all.Count == 0) return null;
        if (!inOrder) all.Sort((one, other) => one.Person.CompareTo(other.Person));
        var weights = new (int Person, long Weight)[all.Count];
        for (var i = 0; i < weights.Length; i++)
            weights[i] = (all[i].Person, Math.Max(1, (long)Math.Round(all[i].Amount / most * Largest)));
        if (numbers.TryGetValue(weights, out var number)) return number;
        var whole = 0.0;
        foreach (var (_, weight) in weights) whole += weight;
        splits.Add(new SeatSplit(ByWeight(weights)));
        parts.Add(Array.ConvertAll(weights, t => (t.Person, t.Weight / whole)));
        return numbers[weights] = splits.Count - 1;
    }

    /// <summary>People of one weight together, the heaviest first.</summary>
    List<SplitPart> ByWeight((int Person, long Weight)[] weights)
    {
        var people = new Dictionary<long, List<string>>();
        foreach (var (person, weight) in weights)
        {
            if (!people.TryGetValue(weight, out var same)) people[weight] = same = [];
            same.Add(company.Responders[person].Id);
        }
        return [.. people.OrderByDescending(p => p.Key).Select(p => new SplitPart(p.Key, p.Value))];
    }

    sealed class SameWeights : IEqualityComparer<(int Person, long Weight)[]>
    {
        public bool Equals((int Person, long Weight)[]? one, (int Person, long Weight)[]? other) =>
            one.AsSpan().SequenceEqual(other);

        public int GetHashCode((int Person, long Weight)[] weights)
        {
            var hash = new HashCode();
            foreach (var (person, weight) in weights)
            {
                hash.Add(person);
                hash.Add(weight);
            }
            return hash.ToHashCode();
        }
    }

    /// <summary>Whose part of a seat is how large, from 0 to 1.</summary>
    public IReadOnlyList<(int Person, double Part)> PartsOf(int number) => parts[number];
}
