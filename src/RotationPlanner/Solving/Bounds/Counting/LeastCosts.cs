using RotationPlanner.Program;

namespace RotationPlanner.Solving.Bounds.Counting;

/// <summary>
/// The least that min-max constraints cost over counts, constraint by constraint, and counts that reach it.
/// </summary>
sealed class LeastCosts(Tallies tallies, Func<bool> stop)
{
    const int Nodes = 20_000;

    /// <summary>A bound of the cost, and counts that cost little; null where none were found.</summary>
    public (long Bound, long[] Counts)? Find()
    {
        var bound = tallies.Constant;
        var most = new long[tallies.MinMaxes.Length];
        var together = new long[tallies.All.Length];
        for (var f = 0; f < most.Length; f++)
        {
            var constraint = tallies.MinMaxes[f];
            if (LeastOf(constraint) is not { } found) return null;
            bound += constraint.Price * found.Bound;
            most[f] = constraint.Units(found.Counts);
            foreach (var (tally, _) in constraint.Sums.SelectMany(s => s)) together[tally] = found.Counts[tally];
        }
        // Where constraints share no count, what each found fits together.
        if (tallies.Fill(together) && tallies.MinMaxes.Select((w, f) => w.Units(together) <= most[f]).All(fits => fits))
            return (bound, together);
        return Together(most) is { } counts ? (bound, counts) : null;
    }

    /// <summary>Counts for all constraints at once, each of which may have to cost more than it would alone.</summary>
    long[]? Together(long[] most)
    {
        var worst = Array.ConvertAll(tallies.MinMaxes, MostUnits);
        while (true)
        {
            if (Ask(tallies.MinMaxes, most).Counts is { } counts) return counts;
            if (stop() || most.AsSpan().SequenceEqual(worst)) return null;
            most = [.. most.Select((m, f) => Math.Min(worst[f], (2 * m) + 1))];
        }
    }

    /// <summary>
    /// Units that counts must cost in this constraint alone, and counts that cost little: doubling steps up to the
    /// first possible cost, then halving.
    /// </summary>
    (long Bound, long[] Counts)? LeastOf(TallyWorst constraint)
    {
        var (worst, low, step) = (MostUnits(constraint), 0L, 1L);
        long[]? best = null;
        var descent = new CountDescent(tallies, constraint);
        while (best is null || low < constraint.Units(best))
        {
            var asked = best is not null ? low + ((constraint.Units(best) - low) / 2) : Math.Min(worst, low - 1 + step);
            descent.Descend(asked, stop);
            var (exist, counts) = descent.Units <= asked && tallies.Fill(descent.Counts)
                ? (true, [.. descent.Counts]) : Ask([constraint], [asked]);
            if (counts is not null) best = counts;
            else if (exist == false) low = asked + 1;
            // More units are easier; what is not known to be impossible stays below the bound.
            else if (best is not null || asked == worst || stop()) break;
            if (low > worst) return null;
            step *= 2;
        }
        return best is null ? null : (low, best);
    }

    (bool? Exist, long[]? Counts) Ask(TallyWorst[] constraints, long[] most)
    {
        var solver = new CountSolver(tallies);
        for (var f = 0; f < constraints.Length; f++) solver.AtMost(constraints[f], most[f]);
        return solver.Solve(Nodes, stop);
    }

    /// <summary>No counts cost more.</summary>
    long MostUnits(TallyWorst constraint) =>
        constraint.Sums.Max(s =>
            MinMaxConstraint.Units(s.Sum(p => Math.Max(0, p.Weight) * tallies.All[p.Tally].Most), constraint.Unit));
}
