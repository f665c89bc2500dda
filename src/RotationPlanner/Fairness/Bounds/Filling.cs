using RotationPlanner.Fairness.Sharing;
using RotationPlanner.Solving;

namespace RotationPlanner.Fairness.Bounds;

/// <summary>The flow from pools of seats to people; asks whether all seats fit when people's credit is limited.</summary>
sealed class Filling
{
    readonly MaxFlow flow;
    readonly List<(int Arc, long Capacity)> fixedArcs = [];
    readonly List<(int Arc, int Person, Carrier Carrier, long Most)> limitedArcs = [];
    readonly int source;
    readonly long wanted;

    /// <param name="program">The program.</param>
    /// <param name="values">What seats are worth.</param>
    /// <param name="emptySeats">How many may stay empty.</param>
    /// <param name="loosest">The largest credit limit that will be asked about, per person.</param>
    public Filling(SeatProgram program, SeatValues values, long emptySeats, Func<int, long> loosest)
    {
        var poolOf = Pools.Number(program.Slots, out var pools);
        var people = program.ResponderCount;
        var nobody = pools + people;
        source = nobody + 1;
        flow = new MaxFlow(source + 2);

        var demand = new long[pools];
        for (var s = 0; s < program.Slots.Length; s++) demand[poolOf[s]] += values.Seats[s] * values.OfSlot[s];
        wanted = demand.Sum();
        for (var pool = 0; pool < pools; pool++)
        {
            Fixed(source, pool, demand[pool]);
            Fixed(pool, nobody, demand[pool]);
        }
        Fixed(nobody, source + 1, HeaviestSeats(values, emptySeats - values.ForcedEmpty));

        var time = new TimeLimit(program);
        foreach (var (person, variables) in Free(program))
        {
            var limit = loosest(person);
            var worth = variables.ToDictionary(v => v, v => program.VariableSlots[v].Where(s => values.Seats[s] > 0).Sum(s => values.OfSlot[s]));
            var all = new Carrier(variables.Select(v => new Item(program.Loads[0].Credits[v], worth[v])), limit, values.InCredit);
            limitedArcs.Add((flow.Add(pools + person, source + 1, 0), person, all, time.Of(person, worth)));
            var byPool = variables.SelectMany(v => program.VariableSlots[v].Where(s => values.Seats[s] > 0).Select(s => (Pool: poolOf[s], Variable: v, Slot: s)));
            foreach (var pool in byPool.GroupBy(p => p.Pool))
            {
                var items = pool.GroupBy(p => p.Variable).Select(v => new Item(program.Loads[0].Credits[v.Key], v.Sum(p => values.OfSlot[p.Slot])));
                limitedArcs.Add((flow.Add(pool.Key, pools + person, 0), person, new Carrier(items, limit, values.InCredit), long.MaxValue));
            }
        }
    }

    public bool Fits(Func<int, long> limit)
    {
        foreach (var (arc, capacity) in fixedArcs) flow.Reset(arc, capacity);
        foreach (var (arc, person, carrier, most) in limitedArcs) flow.Reset(arc, Math.Min(most, carrier.Most(limit(person))));
        return flow.Run(source, source + 1) >= wanted;
    }

    void Fixed(int from, int to, long capacity) => fixedArcs.Add((flow.Add(from, to, capacity), capacity));

    static IEnumerable<(int Person, List<int> Variables)> Free(SeatProgram program)
    {
        var free = new List<int>?[program.ResponderCount];
        for (var v = 0; v < program.VariableCount; v++)
            if (program.Fixed[v] != 1) (free[program.VariableResponder[v]] ??= []).Add(v);
        for (var r = 0; r < free.Length; r++)
            if (free[r] is { } variables) yield return (r, variables);
    }

    // Which seats stay empty is open, so the most valuable ones may.
    static long HeaviestSeats(SeatValues values, long count) =>
        values.Seats.SelectMany((seats, slot) => Enumerable.Repeat(values.OfSlot[slot], seats)).OrderDescending().Take((int)Math.Clamp(count, 0, int.MaxValue)).Sum();
}
