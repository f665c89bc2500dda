using RotationPlanner.Program;

namespace RotationPlanner.Solving.Bounds.Counting;

/// <summary>
/// A program with how many seats of each kind everybody has as limits, in place of the min-max constraints that these
/// counts cost least in.
/// </summary>
/// <param name="Program">The program with the counts.</param>
/// <param name="Bound">What the goal costs at least in any plan with all seats filled.</param>
/// <param name="Cost">What the counts cost.</param>
sealed record AggregatedCounts(SeatProgram Program, long Bound, long Cost)
{
    public const string Method = "counting seats by kind and person";

    /// <summary>The program with the counts found; null where none were found.</summary>
    /// <param name="program">The program.</param>
    /// <param name="goal">The goal whose counts are asked for.</param>
    /// <param name="tallies">The counts of its min-max constraints.</param>
    /// <param name="stop">Ends the search for counts.</param>
    public static AggregatedCounts? Of(SeatProgram program, Tier goal, Tallies tallies, Func<bool> stop)
    {
        if (new LeastCosts(tallies, stop).Find() is not { } found) return null;
        var label = new Label("counts", "would have another number of seats");
        var counted = tallies.All.Select((t, i) =>
            new LinearConstraint(label, t.Terms, [.. t.Terms.Select(_ => 1L)], found.Counts[i], found.Counts[i], null));
        var limited = program with
        {
            MinMaxes = [.. program.MinMaxes.Where(f => (int)f.Penalty.Goal != goal.Index)],
            Linears = [.. program.Linears, .. counted],
        };
        return new AggregatedCounts(limited, found.Bound, tallies.CostOf(found.Counts));
    }
}
