using System.Runtime.InteropServices;
using RotationPlanner.Scheduling;
using RotationPlanner.Solving;

namespace RotationPlanner.Fairness.Sharing;

/// <summary>
/// Weighs the seats of a slice: each has the average credit of the people who may hold it then, in proportion to capacity, whoever is away for
/// a few days. Seats that nobody can take add nothing.
/// </summary>
sealed class SupplyReading(ShareMembers members, ShiftMeasures measures, int[] openTo, int[] openToLater)
{
    readonly Dictionary<(int Slot, int Way), Credit> known = [];

    public SliceSupply Of(ArraySegment<Slot> slots, int[] setOf)
    {
        var pools = members.Pools.Length;
        var holders = Holders(setOf);
        var sums = (Total: new double[pools], Night: new double[pools], Weekend: new double[pools], Holiday: new double[pools]);
        var (minutes, one, chain, last) = (new double[pools], new double[pools], new double[pools], new long[pools]);
        Array.Fill(last, long.MinValue);
        var (ofSlot, seatsOf) = (new double[slots.Count], new int[slots.Count]);
        for (var i = 0; i < slots.Count; i++)
        {
            var (slot, pool) = (slots[i], members.PoolOf(slots[i]));
            // Without anybody who may hold it from the start, those who will be able to share it.
            var (by, open) = holders[pool].Count > 0 ? (holders[pool], openTo) : (members.LaterWays[pool], openToLater);
            var seats = Math.Min(Sharing.Pools.SeatsToFill(slot.Role), open[slot.Index]);
            if (seats == 0 || by.Count == 0) continue;
            var (weight, total, night, weekend, holiday) = (0.0, 0.0, 0.0, 0.0, 0.0);
            foreach (var (way, capacity) in by)
            {
                var credit = CreditOf(slot, way);
                weight += capacity;
                total += capacity * credit.Total;
                night += capacity * credit.Night;
                weekend += capacity * credit.Weekend;
                holiday += capacity * credit.Holiday;
            }
            sums.Total[pool] += seats * total / weight;
            sums.Night[pool] += seats * night / weight;
            sums.Weekend[pool] += seats * weekend / weight;
            sums.Holiday[pool] += seats * holiday / weight;
            minutes[pool] += (double)seats * slot.Shift.Minutes;
            (ofSlot[i], seatsOf[i]) = (total / weight, seats);
            one[pool] += ofSlot[i];
            if (slot.StartMinute < last[pool]) continue;
            chain[pool] += ofSlot[i];
            last[pool] = slot.EndMinute;
        }
        return new SliceSupply(sums.Total, sums.Night, sums.Weekend, sums.Holiday, minutes, one) { OfSlot = ofSlot, SeatsOf = seatsOf, Chain = chain };
    }

    /// <summary>By pool: the capacity of those who may hold it, by way of life.</summary>
    List<(int Way, double Capacity)>[] Holders(int[] setOf)
    {
        var bySet = new Dictionary<(int Set, int Way), double>();
        for (var p = 0; p < setOf.Length; p++)
            if (setOf[p] >= 0)
                CollectionsMarshal.GetValueRefOrAddDefault(bySet, (setOf[p], members.People[p].Way), out _) += members.People[p].Capacity;
        var holders = new List<(int Way, double Capacity)>[members.Pools.Length];
        for (var p = 0; p < holders.Length; p++) holders[p] = [];
        foreach (var ((set, way), capacity) in bySet)
            foreach (var pool in members.Sets[set]) holders[pool].Add((way, capacity));
        return holders;
    }

    Credit CreditOf(Slot slot, int way)
    {
        if (!known.TryGetValue((slot.Index, way), out var credit))
            known[(slot.Index, way)] = credit = measures.Of(slot.Shift, members.OfWay(way)).CreditFor(slot.Role.Weight);
        return credit;
    }
}
