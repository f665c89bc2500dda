using System.Diagnostics;
using RotationPlanner.Program;

namespace RotationPlanner.Planning.Explaining.Impossible;

/// <summary>
/// Tries each repair of a conflict on the whole: one that only mends this conflict is told apart from one that makes
/// everything possible.
/// </summary>
static class Repairs
{
    /// <summary>
    /// The repairs that make the whole possible, and those after which other conflicts remain, or may: nothing else was
    /// found out in time. Both in the order given.
    /// </summary>
    public static (IReadOnlyList<string> Whole, IReadOnlyList<string> Partial) Try(
        SeatProgram program, IReadOnlyList<Repair> repairs, TimeSpan limit, CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        var (whole, partial) = (new List<string>(), new List<string>());
        var known = new Dictionary<string, bool?>(StringComparer.Ordinal);
        for (var i = 0; i < repairs.Count; i++)
        {
            var repair = repairs[i];
            // One seat left empty and somebody new in that one seat are the same to the rest.
            var key = $"{string.Join(';', repair.Labels)}|{string.Join(',', repair.Slots)}";
            if (!known.TryGetValue(key, out var possible))
                known[key] = possible = new WholeTrial((limit - clock.Elapsed) / (repairs.Count - i), cancel)
                    .IsPossible(repair.In(program));
            var said = possible == true ? whole : partial;
            if (!said.Contains(repair.Text)) said.Add(repair.Text);
        }
        return (whole, partial);
    }
}
