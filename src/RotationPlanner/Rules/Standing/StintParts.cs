
namespace RotationPlanner.Rules;

/// <summary>
/// Where a stint is cut: nowhere, unless it was decided that several people hold it, or nobody can hold it whole and its
/// rotation lets it be split.
/// </summary>
sealed class StintParts(Slot[] slots, Func<Slot[], HashSet<int>> holding)
{
    /// <summary>The people who are to hold each slot, by their positions in the company; nobody where it is open.</summary>
    public required HashSet<int>[] Owners { get; init; }

    /// <summary>Whether two neighbours are decided apart, whoever holds them.</summary>
    public Func<Slot, Slot, bool> IsCut { get; init; } = (_, _) => false;

    /// <summary>The parts, in order of time.</summary>
    public IEnumerable<Slot[]> All() => ByOwner().SelectMany(Split);

    /// <summary>Each open slot goes with the owners of the one before, else of the one behind, who can hold it too.</summary>
    List<Slot[]> ByOwner()
    {
        for (var i = 1; i < slots.Length; i++) Follow(i, i - 1);
        for (var i = slots.Length - 2; i >= 0; i--) Follow(i, i + 1);
        var parts = new List<List<Slot>>();
        for (var i = 0; i < slots.Length; i++)
        {
            if (i == 0 || !Owners[i].SetEquals(Owners[i - 1]) || IsCut(slots[i - 1], slots[i])) parts.Add([]);
            parts[^1].Add(slots[i]);
        }
        return parts.ConvertAll(p => p.ToArray());
    }

    void Follow(int slot, int other)
    {
        if (Owners[slot].Count == 0 && Owners[other].IsSubsetOf(holding([slots[slot]]))) Owners[slot] = Owners[other];
    }

    IEnumerable<Slot[]> Split(Slot[] part)
    {
        var enough = Math.Max(1, part[0].Role.Seats.Min);
        if (part[0].Shift.StintKind is not { MayBeSplit: true } || part.Length < 2 || holding(part).Count >= enough) return [part];
        var cuts = Enumerable.Range(1, part.Length - 1).Select(at => (At: at,
            Fewest: Math.Min(holding(part[..at]).Count, holding(part[at..]).Count)));
        var best = cuts.MaxBy(c => (c.Fewest, -Math.Abs((2 * c.At) - part.Length)));
        return best.Fewest == 0 ? [part] : [part[..best.At], part[best.At..]];
    }
}
