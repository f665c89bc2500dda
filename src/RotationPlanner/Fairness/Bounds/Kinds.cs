namespace RotationPlanner.Fairness.Bounds;

/// <summary>Choices counted by credit and worth: most of a person's are alike.</summary>
sealed class Kinds
{
    readonly Dictionary<(long Credit, long Worth), int> numbers = [];
    readonly List<Item> items = [];
    int last;

    /// <summary>The kinds in the order in which they were first met.</summary>
    public IReadOnlyList<Item> Items => items;

    public void Add(long credit, long worth)
    {
        // Neighbours in time are mostly of one kind.
        if (last >= items.Count || items[last].Credit != credit || items[last].Worth != worth)
        {
            if (!numbers.TryGetValue((credit, worth), out last))
            {
                numbers[(credit, worth)] = last = items.Count;
                items.Add(new Item(credit, worth, 0));
            }
        }
        items[last] = items[last] with { Count = items[last].Count + 1 };
    }

    public void Clear()
    {
        numbers.Clear();
        items.Clear();
        last = 0;
    }
}
