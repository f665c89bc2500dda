namespace RotationPlanner.Solving.Search;

/// <summary>A short unordered list of variables.</summary>
sealed class HeldList
{
    int[] items = new int[8];
    int count;

    public ReadOnlySpan<int> Items => items.AsSpan(0, count);

    public void Add(int v)
    {
        if (count == items.Length) Array.Resize(ref items, 2 * count);
        items[count++] = v;
    }

    public void Remove(int v)
    {
        var i = Array.IndexOf(items, v, 0, count);
        items[i] = items[--count];
    }
}
