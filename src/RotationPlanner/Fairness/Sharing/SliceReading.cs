using RotationPlanner.Scheduling;

namespace RotationPlanner.Fairness.Sharing;

/// <summary>
/// Cuts the horizon where somebody's eligibility changes; where hours are agreed by the quarter, at quarters too.
/// </summary>
static class SliceReading
{
    public static Slice[] Of(ShareMembers members, SupplyReading supply, bool byQuarter, CancellationToken cancel)
    {
        var slots = members.Slots;
        var starts = Array.ConvertAll(slots, s => s.StartMinute);
        var sets = Array.ConvertAll(members.People, p => p.Entitled.Select(e => members.NumberOf(e.Pools)).ToArray());
        var next = new int[members.People.Length];
        var slices = new List<Slice>();
        int[] cuts = [.. Cuts(members, starts, byQuarter)];
        for (var c = 0; c + 1 < cuts.Length; c++)
        {
            cancel.ThrowIfCancellationRequested();
            var begin = starts[cuts[c]];
            var setOf = new int[members.People.Length];
            for (var p = 0; p < setOf.Length; p++)
            {
                var entitled = members.People[p].Entitled;
                while (next[p] < entitled.Count && entitled[next[p]].To <= begin) next[p]++;
                setOf[p] = next[p] < entitled.Count && entitled[next[p]].From <= begin ? sets[p][next[p]] : -1;
            }
            var part = new ArraySegment<Slot>(slots, cuts[c], cuts[c + 1] - cuts[c]);
            slices.Add(new Slice(part, setOf) { Supply = supply.Of(part, setOf) });
        }
        return [.. slices];
    }

    /// <summary>The first slot of each slice, and the end.</summary>
    static SortedSet<int> Cuts(ShareMembers members, long[] starts, bool byQuarter)
    {
        var cuts = new SortedSet<int> { 0, starts.Length };
        foreach (var minute in members.People.SelectMany(p => p.Entitled).SelectMany(e =>
            new[] { e.From, e.To }).Distinct())
            cuts.Add(First(starts, minute));
        if (!byQuarter) return cuts;
        for (var s = 1; s < starts.Length; s++)
            if (CalendarQuarter.Of(members.Slots[s].Shift.Date).Ordinal != CalendarQuarter.Of(members.Slots[s - 1].Shift.Date).Ordinal) cuts.Add(s);
        return cuts;
    }

    static int First(long[] starts, long minute)
    {
        var (low, high) = (0, starts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (starts[middle] >= minute) high = middle;
            else low = middle + 1;
        }
        return low;
    }
}
