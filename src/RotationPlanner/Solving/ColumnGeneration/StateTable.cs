namespace RotationPlanner.Solving.ColumnGeneration;

/// <summary>
/// The different states of one layer, numbered in order of arrival. A state is a fixed number of registers.
/// </summary>
sealed class StateTable(int width)
{
    int[] states = new int[64 * Math.Max(1, width)];
    int[] buckets = NewBuckets(128);

    public int Count { get; private set; }

    public ReadOnlySpan<int> this[int number] => states.AsSpan(number * width, width);

    public void Clear()
    {
        Count = 0;
        Array.Fill(buckets, -1);
    }

    /// <summary>The number of a state, new or known.</summary>
    public int Number(ReadOnlySpan<int> state)
    {
        if (2 * Count >= buckets.Length) Grow();
        var at = Find(state);
        if (buckets[at] >= 0) return buckets[at];
        if ((Count + 1) * width > states.Length) Array.Resize(ref states, 2 * states.Length);
        state.CopyTo(states.AsSpan(Count * width, width));
        return buckets[at] = Count++;
    }

    int Find(ReadOnlySpan<int> state)
    {
        var hash = 17u;
        foreach (var register in state) hash = (hash ^ (uint)register) * 0x9E3779B1u + (hash >> 15);
        var mask = buckets.Length - 1;
        for (var at = (int)((hash ^ (hash >> 13)) & (uint)mask); ; at = (at + 1) & mask)
            if (buckets[at] < 0 || this[buckets[at]].SequenceEqual(state)) return at;
    }

    void Grow()
    {
        buckets = NewBuckets(2 * buckets.Length);
        for (var i = 0; i < Count; i++) buckets[Find(this[i])] = i;
    }

    static int[] NewBuckets(int count)
    {
        var buckets = new int[count];
        Array.Fill(buckets, -1);
        return buckets;
    }
}
