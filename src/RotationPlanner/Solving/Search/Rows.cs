namespace RotationPlanner.Solving.Search;

/// <summary>A list of lists in two arrays: many short rows, read often.</summary>
sealed class Rows<T>
{
    readonly int[] starts;
    readonly T[] items;

    Rows(int[] starts, T[] items) => (this.starts, this.items) = (starts, items);

    public ReadOnlySpan<T> this[int row] => items.AsSpan(starts[row], starts[row + 1] - starts[row]);

    /// <summary>Groups entries by row, keeping their order within a row. <paramref name="list"/> lists them to what it is given, and is asked twice.</summary>
    public static Rows<T> Of(int rows, Action<Action<int, T>> list)
    {
        var starts = new int[rows + 1];
        list((row, _) => starts[row + 1]++);
        for (var r = 0; r < rows; r++) starts[r + 1] += starts[r];
        var items = new T[starts[rows]];
        var next = starts.AsSpan(0, rows).ToArray();
        list((row, item) => items[next[row]++] = item);
        return new Rows<T>(starts, items);
    }
}
