namespace RotationPlanner.Solving.ColumnGeneration;

/// <summary>
/// Gives each item a register from its first position to its last; items that are never open together may share one.
/// </summary>
sealed class Registers
{
    readonly List<(int[] Of, int Item, int First, int Last)> spans = [];

    /// <summary>Says where items are touched. What is returned is filled in by <see cref="Give"/>.</summary>
    public int[] Reserve(int items, int positions, Func<int, IEnumerable<int>> touched)
    {
        var registers = new int[items];
        var (first, last) = (new int[items], new int[items]);
        Array.Fill(last, -1);
        for (var p = 0; p < positions; p++)
            foreach (var item in touched(p))
            {
                if (last[item] < 0) first[item] = p;
                last[item] = p;
            }
        for (var item = 0; item < items; item++)
            if (last[item] >= 0) spans.Add((registers, item, first[item], last[item]));
        return registers;
    }

    /// <summary>How many registers there are.</summary>
    public int Give()
    {
        var count = 0;
        var free = new SortedSet<int>();
        var busy = new PriorityQueue<int, int>();
        foreach (var (of, item, first, last) in spans.OrderBy(s => s.First))
        {
            while (busy.TryPeek(out _, out var until) && until < first) free.Add(busy.Dequeue());
            var register = free.Count > 0 ? free.Min : count++;
            free.Remove(register);
            of[item] = register;
            busy.Enqueue(register, last);
        }
        return count;
    }
}
