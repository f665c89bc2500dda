using RotationPlanner.Program;

namespace RotationPlanner.Solving.CpSat;

/// <summary>
/// The value of a load family at a rank as something to minimise: the smallest limit that at most so many people
/// exceed.
/// </summary>
static class LoadObjective
{
    public static void Add(SeatModel model, LoadValues values, LoadHolds holds, int rank, LinearSum cost)
    {
        var writer = model.Writer;
        if (values.Carriers.Count() <= rank) return;
        var (least, most, hinted) = Range(writer, values, rank);
        var above = holds.Above(rank);
        if (above is { } held) most = Int128.Min(most, held.Most);
        if (most < least)
        {
            writer.PostNever(Literal.True);
            most = least;
        }
        var limit = writer.NewWhole(checked((long)least), checked((long)most), hinted);
        cost.Append(limit, 1);
        var exceeds = new int[values.People];
        Array.Fill(exceeds, Literal.False);
        foreach (var person in values.Carriers)
        {
            var load = values.Load(person);
            if (writer.RangeOf(load).Most <= least) continue;
            if (rank > 0)
            {
                exceeds[person] = writer.NewBoolean(writer.HintOf(load) > Int128.Clamp(hinted, least, most));
                // Who exceeds a held limit exceeds this one, which is not above it.
                if (above is { } higher) writer.PostImplies(higher.Exceeds[person], exceeds[person]);
            }
            writer.Post(values.Load(person).Append(limit, -1), Int128.MinValue, 0, when: Literal.Not(exceeds[person]));
        }
        if (rank > 0) LoadHolds.Limit(writer, exceeds, rank);
    }

    // The value at a rank lies between those of everybody's least and largest loads.
    static (Int128 Least, Int128 Most, Int128 Hinted) Range(ModelWriter writer, LoadValues values, int rank)
    {
        var (least, most, hinted) = (new List<Int128>(), new List<Int128>(), new List<Int128>());
        foreach (var person in values.Carriers)
        {
            var load = values.Load(person);
            var (low, high) = writer.RangeOf(load);
            least.Add(low);
            most.Add(high);
            hinted.Add(writer.HintOf(load));
        }
        return (At(least), At(most), At(hinted));

        Int128 At(List<Int128> all)
        {
            all.Sort();
            return all[^(rank + 1)];
        }
    }
}
