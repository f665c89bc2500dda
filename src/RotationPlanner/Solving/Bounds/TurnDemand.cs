using RotationPlanner.Program;

namespace RotationPlanner.Solving.Bounds;

/// <summary>
/// Turns of two kinds against people who hold them whole: within a credit limit somebody has 3 of the one and 2 of the
/// other, or 1 and 4, but nothing between. All that people can hold together is counted person by person, exactly but
/// for which turns of a kind they are: everybody is given the lightest ones.
/// </summary>
sealed class TurnDemand : IDemand
{
    const long MostSteps = 400_000;

    readonly TurnHolder[] holders;
    readonly TurnOptions[] loosest;
    // Of the lighter and of the heavier kind: turns to fill, and seats that each missing one leaves empty.
    readonly (int Turns, int Seats) light, heavy;
    readonly long emptySeats;

    /// <param name="program">The program.</param>
    /// <param name="family">The loads to limit.</param>
    /// <param name="turns">The turns.</param>
    /// <param name="isHeavy">Per turn: whether it is of the heavier kind.</param>
    /// <param name="emptySeats">How many seats may stay empty beyond those that nobody can ever fill.</param>
    /// <param name="limits">Per person: the largest credit of free choices that any plan of interest allows.</param>
    public TurnDemand(SeatProgram program, LoadFamily family, IReadOnlyList<WholeTurn> turns, bool[] isHeavy,
        long emptySeats, long[] limits)
    {
        this.emptySeats = emptySeats;
        (light, heavy) = (Wanted(turns.Where((_, i) => !isHeavy[i])), Wanted(turns.Where((_, i) => isHeavy[i])));
        holders = TurnHolder.All(program, family, turns, isHeavy);
        loosest = [.. holders.Select(h => h.Within(limits[h.Person]))];
    }

    public IEnumerable<int> People => holders.Select(h => h.Person);

    public int Exceeding(Func<int, long> limit)
    {
        TurnOptions[] within = [.. holders.Select(h => h.Within(limit(h.Person)))];
        var steps = (light.Turns + 1L) * (within.Sum(w => (long)w.Heavy.Length) + loosest.Sum(w => (long)w.Heavy.Length));
        if (steps > MostSteps || Fill(within, 0) == 0) return 0;
        // That one exceeds the limit is known; how many more do is asked for as long as that takes little time.
        for (var most = 1; ; most *= 2)
        {
            most = Math.Min(most, holders.Length);
            if (steps * (most + 1) > MostSteps) return Math.Max(1, (most / 2) + 1);
            if (Fill(within, most) is { } few) return few;
            if (most == holders.Length) return most;
        }
    }

    /// <summary>The fewest people beyond the limit with whom the turns are filled; null where that is more than these.
    /// </summary>
    int? Fill(TurnOptions[] within, int mostBeyond)
    {
        // Most heavy turns, by people beyond the limit and light turns held.
        var held = new int[mostBeyond + 1][];
        for (var beyond = 0; beyond <= mostBeyond; beyond++)
        {
            held[beyond] = new int[light.Turns + 1];
            Array.Fill(held[beyond], -1);
        }
        held[0][0] = 0;
        for (var h = 0; h < within.Length; h++)
        {
            for (var beyond = mostBeyond; beyond >= 0; beyond--)
            {
                var next = new int[light.Turns + 1];
                Array.Fill(next, -1);
                Add(held[beyond], within[h], next);
                if (beyond > 0) Add(held[beyond - 1], loosest[h], next);
                held[beyond] = next;
            }
        }
        for (var beyond = 0; beyond <= mostBeyond; beyond++)
            if (Array.Exists([.. Enumerable.Range(0, light.Turns + 1)], l => Suffice(l, held[beyond][l]))) return beyond;
        return null;
    }

    static void Add(int[] held, TurnOptions options, int[] next)
    {
        for (var l = 0; l < held.Length; l++)
        {
            if (held[l] < 0) continue;
            for (var more = 0; more < options.Heavy.Length; more++)
            {
                ref var sum = ref next[Math.Min(l + more, next.Length - 1)];
                sum = Math.Max(sum, held[l] + options.Heavy[more]);
            }
        }
    }

    bool Suffice(int lightTurns, int heavyTurns) => heavyTurns >= 0
        && ((long)(light.Turns - lightTurns) * light.Seats)
            + ((long)Math.Max(0, heavy.Turns - heavyTurns) * heavy.Seats) <= emptySeats;

    static (int, int) Wanted(IEnumerable<WholeTurn> turns) =>
        (turns.Sum(t => t.Wanted), turns.Select(t => t.Seats).DefaultIfEmpty(1).Min());
}
