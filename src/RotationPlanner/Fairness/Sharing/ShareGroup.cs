namespace RotationPlanner.Fairness.Sharing;

/// <summary>Pools that share people, cut into slices, and how the credit of each slice is split.</summary>
sealed class ShareGroup
{
    public required ShareMembers Members { get; init; }

    public required Slice[] Slices { get; init; }

    public required SliceSplit Splitter { get; init; }

    public void SplitAll(CancellationToken cancel)
    {
        foreach (var slice in Slices)
        {
            cancel.ThrowIfCancellationRequested();
            Splitter.Split(slice);
        }
    }

    /// <summary>
    /// What a person takes of each pool in a slice, without what a graduation adds; null for nothing.
    /// </summary>
    public static double[]? RatesOf(Slice slice, int person) =>
        slice.RowOf[person] is >= 0 and var row ? slice.Rates[row] : null;

    /// <summary>What a person takes in a slice, without what a graduation adds.</summary>
    public double AmountOf(Slice slice, int person)
    {
        if (RatesOf(slice, person) is not { } rates) return 0;
        var sum = 0.0;
        foreach (var rate in rates) sum += rate;
        return sum * Members.People[person].Capacity;
    }

    /// <summary>The real minutes of seats that a person takes in a slice.</summary>
    public double MinutesOf(Slice slice, int person)
    {
        if (RatesOf(slice, person) is not { } rates) return 0;
        var sum = 0.0;
        for (var q = 0; q < rates.Length; q++)
            if (rates[q] > 0) sum += rates[q] * slice.Supply.Minutes[q] / slice.Supply.Total[q];
        return sum * Members.People[person].Capacity;
    }

    /// <summary>Everything that people take in a slice, with what graduations add.</summary>
    public IEnumerable<Take> TakesOf(Slice slice)
    {
        for (var p = 0; p < slice.RowOf.Length; p++)
        {
            if (RatesOf(slice, p) is not { } rates) continue;
            var capacity = Members.People[p].Capacity;
            for (var q = 0; q < rates.Length; q++)
                if (rates[q] > 0) yield return new Take(p, q, rates[q] * capacity);
        }
        foreach (var extra in slice.Extra) yield return extra;
    }
}
