using RotationPlanner.Program;

namespace RotationPlanner.Solving.Bounds;

/// <summary>
/// A proved lower bound on the worst excess, without search. Suppose nobody's value is above m. Then everybody's credit
/// has a limit, and since seats are whole, what a person carries is at most the largest sum of their seats' credits
/// within that limit (<see cref="Carrier"/>), and at most what time allows (<see cref="TimeLimit"/>). If the seats that
/// any equally well covered plan fills do not fit into people so limited (a maximum flow from pools to people), no plan
/// reaches m. The bound is the smallest m that is not refuted. Seats are valued twice, each sound by itself: by the
/// lightest credit they can cost anybody, and by count.
/// </summary>
static class WaterFillingBound
{
    /// <summary>
    /// The bound, in units of the load value, for plans that leave at most so many required and wanted seats empty. It
    /// is never above
    /// <paramref name="reached"/>, the worst value of a plan in hand. Once cancelled it is what is known by then.
    /// </summary>
    public static long Of(SeatProgram program, long emptySeats, long reached, CancellationToken cancel = default)
    {
        var family = program.Loads[0];
        var given = Given(program, family);
        var least = Carriers(program, family).Select(r => family.Value(r, given[r])).DefaultIfEmpty(reached).Max();
        if (least >= reached) return reached;
        // Most of the time goes into looking at everybody's time, once for each way of valuing.
        Func<SeatValues>[] valued = [() => SeatValues.ByLightestCredit(program, family),
            () => SeatValues.ByCount(program)];
        FlowBound[] fillings;
        try { fillings = Cores.Map(valued.Length, i => new FlowBound(program, family, valued[i](), emptySeats, r => Limit(family, r, reached) - given[r], cancel), cancel); }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested) { return least; }
        foreach (var filling in fillings)
        {
            var (low, high) = (least, reached);
            while (low < high && !cancel.IsCancellationRequested)
            {
                var middle = low + (high - low) / 2;
                if (filling.Fits(r => Limit(family, r, middle) - given[r])) high = middle;
                else low = middle + 1;
            }
            least = low;
        }
        return least;
    }

    /// <summary>Who may carry any of the load. Nobody else says anything about a plan, or pins it.</summary>
    internal static int[] Carriers(SeatProgram program, LoadFamily family) =>
        [.. Enumerable.Range(0, program.VariableCount).Where(v => family.Credits[v] > 0)
            .Select(v => program.VariableResponder[v]).Distinct().Order()];

    /// <summary>The credit each person has of what is fixed.</summary>
    internal static long[] Given(SeatProgram program, LoadFamily family)
    {
        var given = new long[program.ResponderCount];
        for (var v = 0; v < program.VariableCount; v++)
            if (program.Fixed[v] == 1) given[program.VariableResponder[v]] += family.Credits[v];
        return given;
    }

    /// <summary>The largest credit with which a person who holds a seat is at most m above the share.</summary>
    internal static long Limit(LoadFamily family, int responder, long m) => m - family.Excess(responder, 0);
}
