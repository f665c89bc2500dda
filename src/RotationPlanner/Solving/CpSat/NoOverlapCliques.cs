using RotationPlanner.Program;

namespace RotationPlanner.Solving.CpSat;

/// <summary>
/// Expands a no-overlap constraint into at-most-ones: the maximal cliques of the interval graph of its entries, which says
/// the same as all its pairs with far fewer and stronger constraints.
/// </summary>
static class NoOverlapCliques
{
    public static void Post(SeatModel model, NoOverlapConstraint constraint, int when = Lit.True)
    {
        foreach (var clique in Of(constraint))
        {
            var sum = model.EmptySum();
            foreach (var variable in clique) sum.Append(model.Variable(variable), 1);
            model.Writer.Post(sum, 0, 1, constraint.Label, when);
        }
    }

    /// <summary>
    /// The distinct variables of each maximal set of entries that share a minute, where there are two or more. A
    /// variable with several entries counts once, and so never conflicts with itself. The list is reused from one
    /// clique to the next.
    /// </summary>
    public static IEnumerable<IReadOnlyCollection<int>> Of(NoOverlapConstraint constraint)
    {
        var ends = new PriorityQueue<int, long>();
        // How many running entries each variable has.
        var running = new Dictionary<int, int>();
        var grown = false;
        for (var i = 0; i < constraint.Variables.Length; i++)
        {
            if (constraint.Ends[i] <= constraint.Starts[i]) continue;
            // A set is maximal just before its first entry ends, unless it only shrank since the last one.
            if (grown && ends.TryPeek(out _, out var end) && end <= constraint.Starts[i])
            {
                if (running.Count > 1) yield return running.Keys;
                grown = false;
            }
            while (ends.TryPeek(out var ended, out end) && end <= constraint.Starts[i])
            {
                ends.Dequeue();
                if (--running[constraint.Variables[ended]] == 0) running.Remove(constraint.Variables[ended]);
            }
            running[constraint.Variables[i]] = running.GetValueOrDefault(constraint.Variables[i]) + 1;
            ends.Enqueue(i, constraint.Ends[i]);
            grown = true;
        }
        if (grown && running.Count > 1) yield return running.Keys;
    }
}
