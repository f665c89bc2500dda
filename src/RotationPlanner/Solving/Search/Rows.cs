namespace RotationPlanner.Solving.Search;

/// <summary>A list of lists in two arrays: many short rows, read often. Entries are counted first, then added; they keep their order within a row.</summary>
sealed class Rows<T>(int rows)
{
    readonly int[] starts = new int[rows + 1];
    int[] next = [];
    T[] items = [];

    public ReadOnlySpan<T> this[int row] => items.AsSpan(starts[row], starts[row + 1] - starts[row]);

    /// <summary>One more entry will be added to each of these rows.</summary>
    public void Count(ReadOnlySpan<int> each)
    {
        foreach (var row in each) starts[row + 1]++;
    }

    /// <summary>All entries are counted.</summary>
    public void Begin()
    {
        for (var r = 0; r < rows; r++) starts[r + 1] += starts[r];
        items = new T[starts[rows]];
        next = starts.AsSpan(0, rows).ToArray();
    }

    public void Add(int row, T item) => items[next[row]++] = item;

    /// <summary>All entries are added.</summary>
    public Rows<T> Done()
    {
        next = [];
        return this;
    }
}
