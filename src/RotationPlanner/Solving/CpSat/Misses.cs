using RotationPlanner.Program;

namespace RotationPlanner.Solving.CpSat;

/// <summary>By how much a sum misses a range, as a cost.</summary>
static class Misses
{
    /// <summary>Adds weight x miss to the cost; exact once the cost is minimised, otherwise at least that.</summary>
    public static void Add(ModelWriter writer, LinearSum cost, LinearSum sum, long least, long most, long weight, Label? label = null)
    {
        var (min, max) = writer.RangeOf(sum, label);
        if (min >= least && max <= most) return;
        var hint = writer.HintOf(sum);
        var fewest = Int128.Max(0, Int128.Max(least - max, min - most));
        var highest = Int128.Max(least - min, max - most);
        if (fewest == highest)
        {
            cost.Constant += fewest * weight;
            return;
        }
        var (low, high) = (checked((long)fewest), checked((long)highest));
        var miss = writer.NewWhole(low, high, Int128.Max(0, Int128.Max(least - hint, hint - most)));
        cost.Append(miss, weight);
        writer.Post(sum.Add(miss, 1), least, Int128.MaxValue, label);
        writer.Post(sum.Add(miss, -2), Int128.MinValue, most, label);
    }
}
