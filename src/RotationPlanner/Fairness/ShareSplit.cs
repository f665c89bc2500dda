using RotationPlanner.Fairness.Sharing;

namespace RotationPlanner.Fairness;

/// <summary>
/// Splits the credit of a horizon into fair shares before any seat is given. In words:
/// <list type="number">
/// <item>All seats of one role of a rotation are a <em>pool</em>. A seat has the credit of those who would hold it
/// (<see cref="SupplyReading"/>).</item>
/// <item>The horizon is cut where somebody's eligibility changes: they join, leave, go on leave, are lent, or lose a
/// role (<see cref="SharerReading"/>, <see cref="DaysOff"/>).</item>
/// <item>In each slice the pools are poured into those who may hold them then, in proportion to capacity, worst-off
/// first (<see cref="Leximin"/>), within the agreed parts of departments (<see cref="DepartmentTargets"/>).</item>
/// <item>A share is the sum over the slices, and never more than a person can carry (<see cref="CarryLimits"/>).</item>
/// <item>Whoever reaches a rung in the horizon owes from that day on what a colleague owes, and takes nothing off
/// anybody (<see cref="Graduates"/>).</item>
/// </list>
/// Pools that have no people in common are split on their own. Fractions are exact; only sums are rounded to minutes.
/// </summary>
static class ShareSplit
{
    public static Yardstick Of(ShareInput input)
    {
        var (company, seats) = (input.Company, new Seats(input));
        var open = new OpenChoices(input, seats);
        var caps = new PaperCaps(input, open);
        var reading = new SharerReading(input, seats);
        var pools = seats.Pools.Length;
        var sharers = new List<Sharer>();
        for (var r = 0; r < company.Responders.Count; r++)
        {
            input.Cancel.ThrowIfCancellationRequested();
            var sharer = reading.Of(r, open.OfPool.AsSpan(r * pools, pools));
            sharers.AddRange(ChangedCapacity.Parts(sharer, company.Responders[r]).Select(s => ExemptShares.Lowered(s, input, seats))
                .Where(s => s.Entitled.Count > 0 || s.Graduations.Count > 0));
        }
        var (openTo, openToLater) = Open(input, seats, sharers);
        var byQuarter = CarryLimits.HasHours(company);
        var members = ShareGroups.Of(company, seats, sharers);
        var groups = Cores.Map(members.Count, g => Split(members[g], input, openTo, openToLater, caps, byQuarter),
            input.Cancel);
        var limits = new CarryLimits(input, groups, open, caps);
        limits.Keep();
        Graduates.Add(groups, limits, input.Cancel);
        return Yardstick.Of(company, seats, groups);
    }

    static ShareGroup Split(ShareMembers members, ShareInput input, int[] openTo, int[] openToLater, PaperCaps caps,
        bool byQuarter)
    {
        var supply = new SupplyReading(members, input.Measures, openTo, openToLater);
        var slices = SliceReading.Of(members, supply, byQuarter, input.Cancel);
        var group = new ShareGroup { Members = members, Slices = slices,
            Splitter = new SliceSplit(members, caps, input.Cancel) };
        group.SplitAll(input.Cancel);
        return group;
    }

    /// <summary>
    /// By slot: how many can take a seat of those whose stage opens it at the start, and of the others.
    /// </summary>
    static (int[] Now, int[] Later) Open(ShareInput input, Seats seats, List<Sharer> sharers)
    {
        var (now, later) = (new int[input.Slots.Count], new int[input.Slots.Count]);
        var graduates = sharers.SelectMany(s => s.Graduations.Select(g => (input.Company.Responders[s.Index], g.Pool)))
            .ToHashSet(EqualityComparer<(Responder, int)>.Create((a, b) => ReferenceEquals(a.Item1, b.Item1)
                && a.Item2 == b.Item2,
                k => HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(k.Item1), k.Item2)));
        foreach (var choice in input.Open)
        {
            if (graduates.Count > 0
                && graduates.Contains((choice.Responder, seats.PoolOf[choice.Slot.Index]))) later[choice.Slot.Index]++;
            else now[choice.Slot.Index]++;
        }
        return (now, later);
    }
}
