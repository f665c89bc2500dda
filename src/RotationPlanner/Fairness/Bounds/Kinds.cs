using System.Runtime.InteropServices;

namespace RotationPlanner.Fairness.Bounds;

/// <summary>Choices counted by credit and worth: most of a person's are alike.</summary>
sealed class Kinds
{
    readonly Dictionary<(long Credit, long Worth), int> counts = [];

    public IEnumerable<Item> Items
    {
        get
        {
            foreach (var ((credit, worth), count) in counts) yield return new Item(credit, worth, count);
        }
    }

    public void Add(long credit, long worth) => CollectionsMarshal.GetValueRefOrAddDefault(counts, (credit, worth), out _)++;

    public void Clear() => counts.Clear();
}
