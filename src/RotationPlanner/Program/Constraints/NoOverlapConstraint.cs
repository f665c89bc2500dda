namespace RotationPlanner.Program;

/// <summary>
/// No overlap: of one person's variables no two may overlap, each half-open [start, end) in minutes. A variable may
/// stand for several entries (aliases); they do not conflict with each other. Entries are in order of start.
/// </summary>
sealed record NoOverlapConstraint(
    Label Label, int Responder, int[] Variables, long[] Starts, long[] Ends) : IHardConstraint
{
    /// <summary>Pairs that overlap.</summary>
    public long CountMisses(SeatProgram program, bool[] values)
    {
        var held = new List<(long Start, long End, int Variable)>();
        for (var i = 0; i < Variables.Length; i++)
            if (values[Variables[i]]) held.Add((Starts[i], Ends[i], Variables[i]));
        return CountOverlaps(held);
    }

    /// <summary>Pairs among what is held that overlap. Puts the list in order.</summary>
    public static long CountOverlaps(List<(long Start, long End, int Variable)> held)
    {
        held.Sort();
        long pairs = 0;
        for (var i = 0; i < held.Count; i++)
            for (var k = i + 1; k < held.Count && held[k].Start < held[i].End; k++)
                if (held[k].Variable != held[i].Variable && held[i].Start < held[k].End) pairs++;
        return pairs;
    }

    /// <summary>
    /// At-most-ones over the maximal cliques, which say the same as all pairs with far fewer and stronger constraints.
    /// </summary>
    public void Post(IConstraintModel model, int when = Literal.True)
    {
        foreach (var clique in FindCliques())
        {
            var sum = model.EmptySum();
            foreach (var variable in clique) sum.Append(model.Variable(variable), 1);
            model.Writer.Post(sum, 0, 1, Label, when);
        }
    }

    /// <summary>
    /// The maximal cliques of the interval graph: the distinct variables of each maximal set of entries that share a
    /// minute, where there are two or more. A variable with several entries counts once, and so never conflicts with
    /// itself. The list is reused from one clique to the next.
    /// </summary>
    public IEnumerable<IReadOnlyCollection<int>> FindCliques()
    {
        var ends = new PriorityQueue<int, long>();
        // How many running entries each variable has.
        var running = new Dictionary<int, int>();
        var grown = false;
        for (var i = 0; i < Variables.Length; i++)
        {
            if (Ends[i] <= Starts[i]) continue;
            // A set is maximal just before its first entry ends, unless it only shrank since the last one.
            if (grown && ends.TryPeek(out _, out var end) && end <= Starts[i])
            {
                if (running.Count > 1) yield return running.Keys;
                grown = false;
            }
            while (ends.TryPeek(out var ended, out end) && end <= Starts[i])
            {
                ends.Dequeue();
                if (--running[Variables[ended]] == 0) running.Remove(Variables[ended]);
            }
            running[Variables[i]] = running.GetValueOrDefault(Variables[i]) + 1;
            ends.Enqueue(i, Ends[i]);
            grown = true;
        }
        if (grown && running.Count > 1) yield return running.Keys;
    }
}
