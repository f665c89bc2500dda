using RotationPlanner.Program;

namespace RotationPlanner.Solving.Bounds;

/// <summary>
/// Lower bounds on the load values by rank, worst first, without search. Take any plan whose worst value is at most
/// that of the plan in hand, and a value m. In each group of pools, people within m carry so much at most, those above
/// m what the worst value allows; so at least so many must be above m for the seats to be filled
/// (<see cref="GroupDemand"/>, for several ways of valuing seats: each is sound, so the strongest counts). Groups
/// without a person in common add up. When at least k + 1 people are above m, the value at rank k is above m. A plan
/// that is at its bound at ranks 0 to k therefore cannot be beaten in any of them: at the first rank where another
/// differs, it is worse.
/// </summary>
sealed class RankBound
{
    const int Levels = 8;

    readonly LoadFamily family;
    readonly long[] given;
    readonly int[] carriers;
    readonly long worst;
    readonly (GroupDemand[] Valued, int[] People)[] groups;

    /// <param name="program">A program with loads.</param>
    /// <param name="emptySeats">Required and wanted seats that plans may leave empty.</param>
    /// <param name="worst">The worst load value that plans may have.</param>
    public RankBound(SeatProgram program, long emptySeats, long worst)
    {
        (family, this.worst) = (program.Loads[0], worst);
        given = WaterFillingBound.Given(program, family);
        carriers = WaterFillingBound.Carriers(program, family);
        var limits = Enumerable.Range(0, given.Length).Select(r => Room(r, worst)).ToArray();
        var inCredit = SeatValues.ByLightestCredit(program, family);
        var together = new Together(program);
        var groupOf = PoolGroups.Number(program, out var count);
        groups = new (GroupDemand[], int[])[count];
        for (var group = 0; group < count; group++)
        {
            bool[] inGroup = [.. groupOf.Select(g => g == group)];
            SeatValues[] values = [inCredit, .. SeatValues.ByCountOfHeavier(program, family, inGroup, Levels)];
            var valued = Cores.Map(values.Length, i => new GroupDemand(program, family, values[i], inGroup, emptySeats - values[i].ForcedEmpty, together, limits));
            groups[group] = (valued, [.. valued.SelectMany(d => d.People).Distinct()]);
        }
    }

    /// <summary>How many people at least have a value above m.</summary>
    public int Above(long m)
    {
        var taken = carriers.Where(r => family.Value(r, given[r]) > m).ToHashSet();
        var sum = taken.Count;
        foreach (var (need, people) in groups.Select(g => (Need: g.Valued.Max(d => d.Exceeding(r => Room(r, m))), g.People)).OrderByDescending(g => g.Need))
        {
            if (need == 0) break;
            if (Array.Exists(people, taken.Contains)) continue;
            taken.UnionWith(people);
            sum += need;
        }
        return sum;
    }

    /// <summary>
    /// The bound at a rank, never above <paramref name="reached"/>, the value that a plan in hand has there.
    /// </summary>
    public long Of(int rank, long reached)
    {
        var least = carriers.Select(r => family.Value(r, given[r])).OrderDescending().ElementAt(rank);
        var (low, high) = (Math.Min(least, reached), Math.Min(worst, reached));
        // Most often the plan is where the bound is, or the bound says nothing at all.
        if (low < high && Above(high - 1) > rank) return high;
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            if (Above(middle) > rank) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    long Room(int person, long m) => WaterFillingBound.Limit(family, person, m) - given[person];
}
