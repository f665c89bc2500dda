using System.Runtime.InteropServices;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Fairness.Sharing;

/// <summary>
/// Weighs the seats of a slice. What a seat earns depends on where its holder lives; it is reckoned with those who may
/// hold it then, whoever is away for a few days, each day's seats going to those for whom they are lightest as far as
/// that loads all alike (<see cref="EvenDay"/>). Seats that nobody can take add nothing.
/// </summary>
sealed class SupplyReading(ShareMembers members, ShiftMeasures measures, int[] openTo, int[] openToLater)
{
    readonly Dictionary<(int Slot, int Way), (ExactCredit Credit, double Burden)> known = [];

    public SliceSupply Of(ArraySegment<Slot> slots, int[] setOf)
    {
        var pools = members.Pools.Length;
        var holders = Holders(setOf);
        var supply = new SliceSupply(new double[pools], new double[pools], new double[pools], new double[pools],
            new double[pools], new double[pools])
        {
            OfSlot = new double[slots.Count], SeatsOf = new int[slots.Count], Chain = new double[pools],
        };
        foreach (var day in Enumerable.Range(0,
            slots.Count).GroupBy(s => (Pool: members.PoolOf(slots[s]), slots[s].Day)))
        {
            var pool = day.Key.Pool;
            // Without anybody who may hold it from the start, those who will be able to share it.
            var (by, open) = holders[pool].Count > 0 ? (holders[pool], openTo) : (members.LaterWays[pool], openToLater);
            if (by.Count > 0) Add(supply, pool, by, [.. day], slots, open);
        }
        var last = new long[pools];
        Array.Fill(last, long.MinValue);
        for (var s = 0; s < slots.Count; s++)
        {
            var pool = members.PoolOf(slots[s]);
            supply.OneSeat[pool] += supply.OfSlot[s];
            if (slots[s].StartMinute < last[pool] || supply.SeatsOf[s] == 0) continue;
            supply.Chain[pool] += supply.OfSlot[s];
            last[pool] = slots[s].EndMinute;
        }
        return supply;
    }

    void Add(SliceSupply supply, int pool, List<(int Way, double Capacity)> by, int[] day, ArraySegment<Slot> slots,
        int[] open)
    {
        var seats = Array.ConvertAll(day,
            s => Math.Min(Sharing.Pools.SeatsToFill(slots[s].Role), open[slots[s].Index]));
        var lived = Array.ConvertAll(day, s => by.Select(w => Lived(slots[s], w.Way)).ToArray());
        var parts = EvenDay.Of(Array.ConvertAll(lived, l => Array.ConvertAll(l, w => w.Burden)), seats,
            [.. by.Select(w => w.Capacity)]);
        for (var i = 0; i < day.Length; i++)
        {
            if (seats[i] == 0) continue;
            var seat = default(ExactCredit);
            for (var w = 0; w < by.Count; w++) seat += parts[i][w] * lived[i][w].Credit;
            supply.Total[pool] += seats[i] * seat.Total;
            supply.Night[pool] += seats[i] * seat.Night;
            supply.Weekend[pool] += seats[i] * seat.Weekend;
            supply.Holiday[pool] += seats[i] * seat.Holiday;
            supply.Minutes[pool] += (double)seats[i] * slots[day[i]].Shift.Minutes;
            (supply.OfSlot[day[i]], supply.SeatsOf[day[i]]) = (seat.Total, seats[i]);
        }
    }

    /// <summary>By pool: the capacity of those who may hold it, by way of life.</summary>
    List<(int Way, double Capacity)>[] Holders(int[] setOf)
    {
        var bySet = new Dictionary<(int Set, int Way), double>();
        for (var p = 0; p < setOf.Length; p++)
            if (setOf[p] >= 0)
                CollectionsMarshal.GetValueRefOrAddDefault(bySet, (setOf[p], members.People[p].Way),
                    out _) += members.People[p].Capacity;
        var byPool = new SortedDictionary<int, double>[members.Pools.Length];
        for (var p = 0; p < byPool.Length; p++) byPool[p] = [];
        foreach (var ((set, way), capacity) in bySet)
            foreach (var pool in members.Sets[set]) byPool[pool][way] = byPool[pool].GetValueOrDefault(way) + capacity;
        return Array.ConvertAll(byPool, p => p.Select(w => (w.Key, w.Value)).ToList());
    }

    (ExactCredit Credit, double Burden) Lived(Slot slot, int way)
    {
        if (known.TryGetValue((slot.Index, way), out var lived)) return lived;
        var measure = measures.Of(slot.Shift, members.OfWay(way));
        var burden = measure.Minutes + ((double)(members.Company.Fairness.Night - 1) * measure.NightMinutes);
        return known[(slot.Index, way)] = (ExactCredit.Of(measure.CreditFor(slot.Role.Weight)), burden);
    }
}
