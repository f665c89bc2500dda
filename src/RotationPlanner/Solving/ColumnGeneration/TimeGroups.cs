using RotationPlanner.Program;

namespace RotationPlanner.Solving.ColumnGeneration;

/// <summary>
/// One person's positions (variables in order of time) in groups of which at most one is true: neighbours that share a
/// minute. What is decided in one step keeps diagrams small.
/// </summary>
sealed class TimeGroups
{
    readonly int[] groupOf;
    readonly bool[] joined;

    TimeGroups(int positions)
    {
        (groupOf, joined) = (new int[positions], new bool[positions]);
        for (var p = 0; p < positions; p++) groupOf[p] = p;
    }

    /// <summary>Per position: its group; groups are numbered in order of time.</summary>
    public IReadOnlyList<int> GroupOf => groupOf;

    public int Count { get; private set; }

    /// <summary>
    /// Per no-overlap constraint of the person: its entries in order of position, in minutes from the earliest.
    /// </summary>
    public List<List<(int Position, int Start, int End)>> Stays { get; } = [];

    /// <summary>The groups, or null where a variable stands on a timeline twice or not in order of time.</summary>
    public static TimeGroups? Make(IEnumerable<NoOverlapConstraint> noOverlaps, Dictionary<int, int> position)
    {
        var groups = new TimeGroups(position.Count);
        foreach (var constraint in noOverlaps)
        {
            if (Entries(constraint, position) is not { } entries) return null;
            groups.Stays.Add(entries);
            groups.Join(entries);
        }
        groups.Number();
        return groups;
    }

    static List<(int Position, int Start, int End)>? Entries(
        NoOverlapConstraint constraint, Dictionary<int, int> position)
    {
        var origin = constraint.Starts.DefaultIfEmpty().Min();
        var entries = Enumerable.Range(0, constraint.Variables.Length)
            .Select(i => (Position: position[constraint.Variables[i]], Start: checked((int)(constraint.Starts[i] - origin)), End: checked((int)(constraint.Ends[i] - origin)))).OrderBy(e => e.Position).ToList();
        for (var i = 0; i < entries.Count; i++)
        {
            if (i > 0 && (entries[i].Position == entries[i - 1].Position || entries[i].Start < entries[i - 1].Start))
                return null;
            if (entries[i].End <= entries[i].Start) return null;
        }
        return entries;
    }

    // A position that another timeline has joined stays with that one's: what two timelines exclude together need not
    // exclude each other.
    void Join(List<(int Position, int Start, int End)> entries)
    {
        for (int first = 0, next; first < entries.Count; first = next)
        {
            var end = entries[first].End;
            next = first + 1;
            if (joined[entries[first].Position]) continue;
            for (; next < entries.Count && entries[next].Start < end
                && entries[next].Position == entries[next - 1].Position + 1 && !joined[entries[next].Position]; next++)
                end = Math.Min(end, entries[next].End);
            for (var i = first; i < next && next > first + 1; i++)
                (groupOf[entries[i].Position], joined[entries[i].Position]) = (entries[first].Position, true);
        }
    }

    void Number()
    {
        for (var p = 0; p < groupOf.Length; p++) groupOf[p] = groupOf[p] == p ? Count++ : groupOf[p - 1];
    }
}
