namespace RotationPlanner.Planning.Forecast.Bench;

/// <summary>The chance that a bench will do.</summary>
/// <param name="Holds">The chance that it is proved to.</param>
/// <param name="Unsettled">The chance of benches of which neither is proved.</param>
readonly record struct Chance(double Holds, double Unsettled);

/// <summary>
/// The chance that the bench that is left will do: every mix with its chance where there are few enough;
/// else the best of the benches known to do, department by department, and the rest is unsettled.
/// </summary>
/// <param name="oracle">Tells which benches will do.</param>
/// <param name="mostMixes">How many mixes of departments are few enough.</param>
sealed class BenchChance(BenchOracle oracle, int mostMixes = BenchChance.MostMixes)
{
    public const int MostMixes = 60_000;

    const int FewMixes = 64;
    const double Negligible = 1e-9, Unasked = 5e-4;

    /// <param name="counts">By department: the chances of 0, 1, 2 ... people.</param>
    public Chance Of(double[][] counts) => AreMany(counts) ? Box(counts) : Exactly(counts, null);

    /// <summary>Whether the chance is at least so much, null where that is not settled; asks no more than it takes to know.</summary>
    public bool? Reaches(double[][] counts, double confidence)
    {
        var (holds, unsettled) = AreMany(counts) ? Box(counts) : Exactly(counts, confidence);
        return holds >= confidence ? true : holds + unsettled < confidence ? false : null;
    }

    bool AreMany(double[][] counts) =>
        counts.Aggregate(1.0, (mixes, c) => mixes * Math.Max(1, c.Count(p => p > Negligible))) > mostMixes;

    Chance Exactly(double[][] counts, double? until)
    {
        var (holds, unsettled) = (0.0, 0.0);
        var open = new List<(double Chance, int[] Counts)>();
        var mix = new int[counts.Length];
        Add(0, 1);
        // The most likely first: what they settle settles many of the others.
        var left = open.Sum(m => m.Chance);
        var most = holds + left;
        foreach (var (chance, asked) in open.OrderByDescending(m => m.Chance))
        {
            if (holds >= until || most < until || (until is null && left < Unasked && open.Count > FewMixes)) break;
            left -= chance;
            var does = oracle.IsKnown(asked, out var before) ? before : Learn(asked, counts);
            if (does != true) most -= chance;
            Count(chance, does);
        }
        return new Chance(Math.Min(1, holds), unsettled + Math.Max(0, left));

        void Add(int department, double chance)
        {
            if (chance < Negligible) return;
            if (department == counts.Length)
            {
                if (oracle.IsKnown(mix, out var holds)) Count(chance, holds);
                else open.Add((chance, (int[])mix.Clone()));
                return;
            }
            for (var n = 0; n < counts[department].Length; n++)
            {
                mix[department] = n;
                Add(department + 1, chance * counts[department][n]);
            }
        }

        void Count(double chance, bool? does)
        {
            if (does == true) holds += chance;
            else if (does is null) unsettled += chance;
        }
    }

    /// <summary>
    /// Settles a mix, and with it many others: from one that will do, people leave as long as it does; to one that will not,
    /// people come.
    /// </summary>
    bool? Learn(int[] mix, double[][] counts)
    {
        var asked = oracle.Asked;
        var does = oracle.Holds(mix);
        if (oracle.Asked == asked) return does;
        if (does == true) Descend(mix, counts);
        else if (does == false) Ascend(mix, counts);
        return does;
    }

    /// <summary>
    /// The department that falls short most likely is asked to do with one fewer, as long as the rest will do; what hardly ever
    /// comes to pass is not asked.
    /// </summary>
    int[] Descend(int[] mix, double[][] counts)
    {
        var least = mix;
        while (Enumerable.Range(0, least.Length).Select(d => (Index: d, Chance: Binomials.AtLeast(counts[d], least[d])))
            .Where(d => 1 - d.Chance > Unasked).OrderBy(d => d.Chance)
            .Select(d => With(least, d.Index, least[d.Index] - 1)).FirstOrDefault(c => oracle.Holds(c) == true) is { } fewer) least = fewer;
        return least;
    }

    void Ascend(int[] mix, double[][] counts)
    {
        var most = mix;
        for (var d = 0; d < most.Length; d++)
        {
            var more = With(most, d, counts[d].Length - 1);
            if (oracle.Holds(more) == false) most = more;
        }
    }

    static int[] With(int[] mix, int department, int n)
    {
        var other = (int[])mix.Clone();
        other[department] = n;
        return other;
    }

    /// <summary>
    /// From everybody there can be, the department that falls short most likely is asked to do with one fewer. Mixes outside
    /// that box may do as well.
    /// </summary>
    Chance Box(double[][] counts)
    {
        int[] least = [.. counts.Select(c => c.Length - 1)];
        if (oracle.Holds(least) != true) return new Chance(0, oracle.Holds(least) is null ? 1 : 0);
        least = Descend(least, counts);
        var holds = counts.Select((c, d) => Binomials.AtLeast(c, least[d])).Aggregate(1.0, (a, b) => a * b);
        return new Chance(holds, 1 - holds);
    }
}
