namespace RotationPlanner.Solving.CpSat;

/// <summary>
/// Expands an apart form into at-most-ones: the maximal cliques of the interval graph of its entries, which says the same as all its pairs with far
/// fewer and stronger constraints.
/// </summary>
static class ApartCliques
{
    public static void Post(SeatModel model, ApartForm form, int when = Lit.True)
    {
        foreach (var clique in Of(form))
        {
            var sum = model.EmptySum();
            foreach (var variable in clique) sum.Append(model.Variable(variable), 1);
            model.Writer.Post(sum, 0, 1, form.Label, when);
        }
    }

    /// <summary>
    /// The distinct variables of each maximal set of entries that share a minute, where there are two or more. A variable with several entries
    /// counts once, and so never conflicts with itself. The list is reused from one clique to the next.
    /// </summary>
    public static IEnumerable<IReadOnlyCollection<int>> Of(ApartForm form)
    {
        var ends = new PriorityQueue<int, long>();
        // How many running entries each variable has.
        var running = new Dictionary<int, int>();
        var grown = false;
        for (var i = 0; i < form.Variables.Length; i++)
        {
            if (form.Ends[i] <= form.Starts[i]) continue;
            // A set is maximal just before its first entry ends, unless it only shrank since the last one.
            if (grown && ends.TryPeek(out _, out var end) && end <= form.Starts[i])
            {
                if (running.Count > 1) yield return running.Keys;
                grown = false;
            }
            while (ends.TryPeek(out var ended, out end) && end <= form.Starts[i])
            {
                ends.Dequeue();
                if (--running[form.Variables[ended]] == 0) running.Remove(form.Variables[ended]);
            }
            running[form.Variables[i]] = running.GetValueOrDefault(form.Variables[i]) + 1;
            ends.Enqueue(i, form.Ends[i]);
            grown = true;
        }
        if (grown && running.Count > 1) yield return running.Keys;
    }
}
