using System.Diagnostics;

namespace RotationPlanner.Solving.LargeNeighbourhoodSearch;

/// <summary>
/// Whose turn it is among several ways to improve a plan: equal time for all, and more for those that gained of late;
/// in turn where no clock may be read.
/// </summary>
sealed class OperatorSelection(int ways, bool counted)
{
    const double Memory = 0.9;
    readonly (double Gain, double Seconds)[] known = new (double, double)[ways];
    int next;

    /// <summary>Has the way whose turn it is tried; it returns what it gained.</summary>
    public void Take(Func<int, long> way)
    {
        var turn = counted ? next++ % ways : Enumerable.Range(0, ways)
            .MaxBy(w => (known[w].Gain + 1) / (known[w].Seconds + 1));
        var clock = Stopwatch.StartNew();
        var gain = way(turn);
        known[turn] = (Memory * known[turn].Gain + gain, known[turn].Seconds + clock.Elapsed.TotalSeconds);
    }
}
