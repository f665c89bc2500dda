namespace RotationPlanner.Fairness.Sharing;

/// <summary>
/// Adds the shares of people to whom seats open in the horizon because they reach a rung. From that day on they owe
/// what a colleague of their capacity owes, reckoned with the people who were there at the start; nobody else's share
/// is lowered. So a plan is never judged less fair because it certifies more people, or earlier.
/// </summary>
static class Graduates
{
    public static void Add(IEnumerable<ShareGroup> groups, CarryLimits limits, CancellationToken cancel)
    {
        var (added, already) = (new List<(Slice Slice, int Person, Take Take)>(), new Dictionary<int, double>());
        foreach (var group in groups)
            for (var p = 0; p < group.Members.People.Length; p++)
            {
                var person = group.Members.People[p];
                if (!person.Graduations.Any(g => g.From < long.MaxValue)) continue;
                cancel.ThrowIfCancellationRequested();
                already[person.Index] = already.GetValueOrDefault(person.Index) + group.Slices.Sum(s => group.AmountOf(s, p));
                foreach (var slice in group.Slices) added.AddRange(Owed(group, slice,
                    p).Select(take => (slice, person.Index, take)));
            }
        if (added.Count > 0) limits.Keep(added, already);
    }

    /// <summary>
    /// What the person owes beyond their own share: in the part of the slice that is open, what the highest level of
    /// what is open asks more.
    /// </summary>
    static IEnumerable<Take> Owed(ShareGroup group, Slice slice, int number)
    {
        var (members, person) = (group.Members, group.Members.People[number]);
        var own = group.AmountOf(slice, number) / person.Capacity;
        var reached = 0.0;
        var levels = person.Graduations.Select(g => (Pool: members.LocalOf(g.Pool), g.From, g.LentUntil))
            .Where(g => slice.Supply.Total[g.Pool] > 0 && g.From <= slice.Slots[^1].StartMinute)
            .Select(g => (g.Pool, Level: LevelOf(group, slice, g.Pool),
                Part: PartOf(members, slice, g.Pool, (g.From, g.LentUntil), person)))
            .Where(g => g.Part > 0 && g.Level > own)
            .OrderByDescending(g => g.Level).ThenBy(g => g.Pool).ToArray();
        for (var i = 0; i < levels.Length;)
        {
            var end = i + 1;
            while (end < levels.Length && levels[end].Level >= levels[i].Level * (1 - 1e-9)) end++;
            var alike = levels[i..end];
            var part = alike.Max(g => g.Part);
            var amount = person.Capacity * (levels[i].Level - own) * Math.Max(0, part - reached);
            var whole = alike.Sum(g => slice.Supply.Total[g.Pool] * g.Part);
            if (amount > 0)
                foreach (var one in alike) yield return new Take(number, one.Pool,
                    amount * slice.Supply.Total[one.Pool] * one.Part / whole);
            (reached, i) = (Math.Max(reached, part), end);
        }
    }

    /// <summary>
    /// Where nobody held it at the start, all those who may come to hold it share it in thought, whenever they do.
    /// </summary>
    static double LevelOf(ShareGroup group, Slice slice, int pool) => slice.Levels[pool] > 0 ? slice.Levels[pool]
        : slice.Supply.Total[pool] / Math.Max(1e-9, group.Members.LaterWays[pool].Sum(w => w.Capacity));

    /// <summary>
    /// The part of a pool's credit in the slice that starts within some minutes, while the person serves.
    /// </summary>
    static double PartOf(ShareMembers members, Slice slice, int pool, (long From, long Until) open, Sharer person)
    {
        var sum = 0.0;
        for (var s = 0; s < slice.Slots.Count; s++)
        {
            var slot = slice.Slots[s];
            if (slot.StartMinute >= open.From && slot.StartMinute < open.Until && members.PoolOf(slot) == pool
                && person.Serves(slot.StartMinute)) sum += slice.Supply.OfSlot[s] * slice.Supply.SeatsOf[s];
        }
        return sum / slice.Supply.Total[pool];
    }
}
