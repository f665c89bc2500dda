using RotationPlanner.Fairness.Sharing;
using RotationPlanner.Program;

namespace RotationPlanner.Solving.Bounds;

/// <summary>
/// The flow from pools of seats to people; asks whether all seats fit when people's credit is limited.
/// </summary>
sealed class FlowBound
{
    const int VariablesBetweenLooks = 65_536;

    readonly MaxFlow flow;
    readonly List<(int Arc, long Capacity)> fixedArcs = [];
    readonly List<(int Arc, int Person, Carrier Carrier, long Most)> limitedArcs = [];
    readonly int source;
    readonly long wanted;

    /// <param name="program">The program.</param>
    /// <param name="family">The loads to limit.</param>
    /// <param name="values">What seats are worth.</param>
    /// <param name="emptySeats">How many may stay empty.</param>
    /// <param name="loosest">The largest credit limit that will be asked about, per person.</param>
    /// <param name="cancel">Gives up with <see cref="OperationCanceledException"/>.</param>
    public FlowBound(SeatProgram program, LoadFamily family, SeatValues values, long emptySeats,
        Func<int, long> loosest, CancellationToken cancel = default)
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

        var worth = new long[program.VariableCount];
        var (all, byPool) = Count(program, family, values, poolOf, pools, worth, cancel);
        var time = TimeLimit.Of(program, worth, cancel);
        for (var person = 0; person < people; person++)
            if (all[person] is { } kinds)
                limitedArcs.Add((flow.Add(pools + person, source + 1, 0), person, new Carrier(kinds.Items, loosest(person), values.InCredit), time[person]));
        for (var person = 0; person < people; person++)
            for (var pool = 0; pool < pools; pool++)
                if (byPool[person * pools + pool] is { } kinds)
                    limitedArcs.Add((flow.Add(pool, pools + person, 0), person, new Carrier(kinds.Items, loosest(person), values.InCredit), long.MaxValue));
    }

    /// <summary>
    /// The kinds of free choices that each person has, in all and by pool; notes what each variable is worth.
    /// </summary>
    static (Kinds?[] All, Kinds?[] ByPool) Count(SeatProgram program, LoadFamily family, SeatValues values,
        int[] poolOf, int pools, long[] worth, CancellationToken cancel)
    {
        var (all, byPool) = (new Kinds?[program.ResponderCount], new Kinds?[program.ResponderCount * pools]);
        // Where nobody's seats are joined, what a person has in all is what they have in the pools.
        var isPlain = Array.TrueForAll(program.VariableSlots, s => s.Length == 1);
        for (var v = 0; v < worth.Length; v++)
        {
            if (v % VariablesBetweenLooks == 0) cancel.ThrowIfCancellationRequested();
            if (program.Fixed[v] == 1) continue;
            var (person, credit, slots) = (program.VariableResponder[v], family.Credits[v], program.VariableSlots[v]);
            if (slots.Length > 1)
                foreach (var (pool, part) in WorthByPool(slots, values, poolOf)) Add(pool, part);
            else if (values.Seats[slots[0]] > 0) Add(poolOf[slots[0]], values.OfSlot[slots[0]]);
            if (!isPlain) (all[person] ??= new Kinds()).Add(credit, worth[v]);

            void Add(int pool, long part)
            {
                worth[v] += part;
                (byPool[person * pools + pool] ??= new Kinds()).Add(credit, part);
            }
        }
        if (isPlain)
            for (var i = 0; i < byPool.Length; i++)
                if (byPool[i] is { } kinds) (all[i / pools] ??= new Kinds()).Add(kinds);
        return (all, byPool);
    }

    public bool Fits(Func<int, long> limit)
    {
        foreach (var (arc, capacity) in fixedArcs) flow.Reset(arc, capacity);
        foreach (var (arc, person, carrier, most) in limitedArcs)
            flow.Reset(arc, Math.Min(most, carrier.Most(limit(person))));
        return flow.Run(source, source + 1) >= wanted;
    }

    void Fixed(int from, int to, long capacity) => fixedArcs.Add((flow.Add(from, to, capacity), capacity));

    static IEnumerable<(int Pool, long Worth)> WorthByPool(int[] slots, SeatValues values, int[] poolOf) =>
        slots.Where(s => values.Seats[s] > 0).GroupBy(s => poolOf[s])
            .Select(p => (p.Key, p.Sum(s => values.OfSlot[s])));

    // Which seats stay empty is open, so the most valuable ones may.
    static long HeaviestSeats(SeatValues values, long count) =>
        values.Seats.SelectMany((seats, slot) => Enumerable.Repeat(values.OfSlot[slot], seats)).OrderDescending()
            .Take((int)Math.Clamp(count, 0, int.MaxValue)).Sum();
}
