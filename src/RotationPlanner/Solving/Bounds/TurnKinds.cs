using RotationPlanner.Fairness.Sharing;
using RotationPlanner.Program;

namespace RotationPlanner.Solving.Bounds;

/// <summary>
/// Ways of telling turns of two kinds apart, lighter ones from heavier ones. Any way makes a sound bound; those that
/// follow the credits make a near one.
/// </summary>
static class TurnKinds
{
    /// <summary>
    /// The ways: all of one kind; cut where credits are most unlike; cut between roles, rotations and lengths; and the
    /// lightest turns alone, which seem to make room for everybody though there are few of them.
    /// </summary>
    /// <returns>Per way and turn: whether it is of the heavier kind.</returns>
    public static IEnumerable<bool[]> Of(SeatProgram program, IReadOnlyList<WholeTurn> turns)
    {
        var poolOf = Pools.Number(program.Slots, out _);
        long[] lightest = [.. turns.Select(t => t.Lightest)];
        // The mean credit of those that are alike in all but the time at which they are.
        var alike = turns.Select((t, i) => (Key: (poolOf[t.Slots[0]], t.Slots.Length), i)).ToLookup(t => t.Key, t => t.i);
        var means = new long[lightest.Length];
        foreach (var same in alike)
            foreach (var i in same) means[i] = (long)same.Average(j => lightest[j]);
        bool[][] ways = [.. new[] { long.MaxValue, Cut(lightest), lightest.Min() + 1 }
            .Select(from => Array.ConvertAll(lightest, l => l >= from)), Array.ConvertAll(means, m => m >= Cut(means))];
        return ways.DistinctBy(way => string.Concat(way.Select(heavy => heavy ? '1' : '0')));
    }

    /// <summary>The least of the upper part, where both parts differ least from their means.</summary>
    static long Cut(long[] numbers)
    {
        var sorted = numbers.Order().Select(n => (double)n).ToArray();
        var (best, at, total, below) = (double.MinValue, long.MaxValue, sorted.Sum(), 0.0);
        for (var i = 1; i < sorted.Length; i++)
        {
            below += sorted[i - 1];
            if (sorted[i] <= sorted[i - 1]) continue;
            // What is between the parts is the more, the less is within them.
            var between = (below * below / i) + ((total - below) * (total - below) / (sorted.Length - i));
            if (between > best) (best, at) = (between, (long)sorted[i]);
        }
        return at;
    }
}
