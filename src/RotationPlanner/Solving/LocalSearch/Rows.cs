namespace RotationPlanner.Solving.LocalSearch;

/// <summary>
/// A list of lists in two arrays: many short rows, read often. Entries are counted first, then added; they keep their
/// order within a row.
/// </summary>
sealed class Rows<T>(int rows)
{
    // Until all entries are added, the end of a row stands where its start will: no second list of millions is needed.
    // Where nothing is counted, there is none at all.
    int[] starts = [];
    T[] items = [];

    public ReadOnlySpan<T> this[int row] =>
        items.Length == 0 ? default : items.AsSpan(starts[row], starts[row + 1] - starts[row]);

    /// <summary>One more entry will be added to each of these rows.</summary>
    public void Count(ReadOnlySpan<int> each)
    {
        if (each.Length == 0) return;
        Prepare();
        foreach (var row in each) starts[row + 2]++;
    }

    /// <summary>Entries will be counted, perhaps by several threads, each in rows of its own.</summary>
    public void Prepare()
    {
        if (starts.Length == 0) starts = new int[rows + 2];
    }

    /// <summary>All entries are counted.</summary>
    public void Begin()
    {
        if (starts.Length == 0) return;
        for (var r = 2; r < starts.Length; r++) starts[r] += starts[r - 1];
        items = new T[starts[^1]];
    }

    public void Add(int row, T item) => items[starts[row + 1]++] = item;

    /// <summary>All entries are added.</summary>
    public Rows<T> Done() => this;
}
