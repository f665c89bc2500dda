using System.Runtime.InteropServices;

namespace RotationPlanner.Solving.Bounds;

/// <summary>Choices counted by credit and worth: most of a person's are alike.</summary>
sealed class Kinds
{
    // So few are found sooner by looking at them in turn.
    const int Few = 16;

    readonly List<Item> items = [];
    Dictionary<(long Credit, long Worth), int>? numbers;
    int last;

    /// <summary>The kinds in the order in which they were first met.</summary>
    public IReadOnlyList<Item> Items => items;

    public void Add(long credit, long worth, int count = 1)
    {
        // Neighbours in time are mostly of one kind.
        if (last >= items.Count || !IsOf(items[last], credit, worth)) last = Number(credit, worth);
        ref var item = ref CollectionsMarshal.AsSpan(items)[last];
        item = item with { Count = item.Count + count };
    }

    /// <summary>Adds all that another has counted.</summary>
    public void Add(Kinds other)
    {
        foreach (var item in other.items) Add(item.Credit, item.Worth, item.Count);
    }

    public void Clear()
    {
        numbers = null;
        items.Clear();
        last = 0;
    }

    int Number(long credit, long worth)
    {
        if (numbers is null)
        {
            for (var i = 0; i < items.Count; i++)
                if (IsOf(items[i], credit, worth)) return i;
        }
        else if (numbers.TryGetValue((credit, worth), out var known)) return known;
        items.Add(new Item(credit, worth, 0));
        if (numbers is not null) numbers[(credit, worth)] = items.Count - 1;
        else if (items.Count > Few)
            numbers = items.Select((item, i) => (item, i)).ToDictionary(p => (p.item.Credit, p.item.Worth), p => p.i);
        return items.Count - 1;
    }

    static bool IsOf(Item item, long credit, long worth) => item.Credit == credit && item.Worth == worth;
}
