using RotationPlanner.Program;

namespace RotationPlanner.Solving.Bounds;

/// <summary>
/// Lower bounds on the load values by rank, worst first, without search. Take any plan whose worst value is at most
/// that of the plan in hand, and a value m. In each group of pools, people within m carry so much at most, those above
/// m what the worst value allows; so at least so many must be above m for the seats to be filled
/// (<see cref="GroupDemand"/>, for several ways of valuing seats, and <see cref="TurnDemand"/>, for several ways of
/// telling turns apart: each is sound, so the strongest counts). Groups without a person in common add up; where there
/// are several, the turns of all of them are counted together as well. When at least k + 1 people are above m, the value at rank k is above m. A plan
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
    readonly (IDemand[] Valued, int[] People)[] groups;
    readonly IDemand[] whole;

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
        groups = new (IDemand[], int[])[count];
        for (var group = 0; group < count; group++)
        {
            bool[] inGroup = [.. groupOf.Select(g => g == group)];
            SeatValues[] values = [inCredit, .. SeatValues.ByCountOfHeavier(program, family, inGroup, Levels)];
            var valued = Cores.Map(values.Length, i => new GroupDemand(program, family, values[i], inGroup, emptySeats - values[i].ForcedEmpty, together, limits));
            IDemand[] all = [.. valued, .. Turns([.. inCredit.Seats.Select((seats, s) => inGroup[s] ? seats : 0)])];
            groups[group] = (all, [.. all.SelectMany(d => d.People).Distinct()]);
        }
        whole = count > 1 ? Turns(inCredit.Seats) : [];

        IDemand[] Turns(int[] seats)
        {
            var turns = WholeTurns.Of(program, family, seats, together);
            bool[][] ways = turns.Count == 0 ? [] : [.. TurnKinds.Of(program, turns)];
            return Cores.Map<IDemand>(ways.Length, i =>
                new TurnDemand(program, family, turns, ways[i], emptySeats - inCredit.ForcedEmpty, limits));
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
        return whole.Select(d => d.Exceeding(r => Room(r, m))).Append(sum).Max();
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
