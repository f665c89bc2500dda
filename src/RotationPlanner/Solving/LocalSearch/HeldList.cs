namespace RotationPlanner.Solving.LocalSearch;

/// <summary>
/// One person's true variables in order of time, so that what is near is found without a look at the rest of a long
/// horizon.
/// </summary>
sealed class HeldList(int[] dayOf)
{
    int[] items = new int[8];
    int count;

    public ReadOnlySpan<int> Items => items.AsSpan(0, count);

    /// <summary>Those whose days are at most so far from a day.</summary>
    public ReadOnlySpan<int> Near(int day, long reach) => Between(day - reach, day + reach);

    /// <summary>Those from one day to another, both included.</summary>
    public ReadOnlySpan<int> Between(long from, long to)
    {
        var first = Position(from, int.MinValue);
        var end = first;
        while (end < count && dayOf[items[end]] <= to) end++;
        return items.AsSpan(first, end - first);
    }

    public void Add(int v)
    {
        if (count == items.Length) Array.Resize(ref items, 2 * count);
        var at = Position(dayOf[v], v);
        Array.Copy(items, at, items, at + 1, count++ - at);
        items[at] = v;
    }

    public void Remove(int v)
    {
        var at = Position(dayOf[v], v);
        Array.Copy(items, at + 1, items, at, --count - at);
    }

    /// <summary>The first place at or after a day and variable.</summary>
    int Position(long day, int v)
    {
        int low = 0, high = count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            var there = dayOf[items[middle]];
            if (there < day || (there == day && items[middle] < v)) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
