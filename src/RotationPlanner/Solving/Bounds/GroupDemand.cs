using RotationPlanner.Program;

namespace RotationPlanner.Solving.Bounds;

/// <summary>
/// The seats of one group of pools against the people who can fill them, by one way of valuing seats. What a person
/// carries of the group within a credit limit is at most <see cref="Carrier"/> allows, or <see cref="Bundles"/> where
/// those can be listed, whatever else they do.
/// </summary>
sealed class GroupDemand : IDemand
{
    readonly Carrier?[] carriers;
    readonly Bundles?[] bundles;
    readonly long[] time;
    readonly long[] loosest;
    readonly long wanted;

    /// <param name="program">The program.</param>
    /// <param name="family">The loads to limit.</param>
    /// <param name="values">What seats are worth.</param>
    /// <param name="inGroup">Per slot: whether it belongs to the group.</param>
    /// <param name="emptySeats">How many seats may stay empty beyond those that nobody can ever fill.</param>
    /// <param name="together">What people can hold together.</param>
    /// <param name="limits">Per person: the largest credit of free choices that any plan of interest allows.</param>
    public GroupDemand(SeatProgram program, LoadFamily family, SeatValues values, bool[] inGroup, long emptySeats,
        Together together, long[] limits)
    {
        var seats = Enumerable.Range(0, inGroup.Length).Where(s => inGroup[s])
            .SelectMany(s => Enumerable.Repeat(values.OfSlot[s], values.Seats[s])).OrderDescending();
        // Which seats stay empty is open, so the most valuable ones may.
        wanted = seats.Skip((int)Math.Clamp(emptySeats, 0, int.MaxValue)).Sum();

        var worth = new long[program.VariableCount];
        var kinds = new Kinds?[program.ResponderCount];
        List<int>[] own = [.. kinds.Select(_ => new List<int>())];
        for (var v = 0; v < worth.Length; v++)
        {
            if (program.Fixed[v] == 1) continue;
            foreach (var slot in program.VariableSlots[v])
                if (inGroup[slot] && values.Seats[slot] > 0) worth[v] += values.OfSlot[slot];
            if (worth[v] == 0) continue;
            if (!together.Fits(v, []))
            {
                worth[v] = 0;
                continue;
            }
            own[program.VariableResponder[v]].Add(v);
            (kinds[program.VariableResponder[v]] ??= new Kinds()).Add(family.Credits[v], worth[v]);
        }
        time = TimeLimit.Of(program, worth);
        carriers = [.. kinds.Select((k, r) => k is null ? null : new Carrier(k.Items, limits[r], values.InCredit))];
        bundles = [.. own.Select((variables, r) => Bundles.Of(variables, together, family.Credits, worth, limits[r]))];
        loosest = [.. limits.Select((l, r) => Most(r, l))];
    }

    public IEnumerable<int> People => Enumerable.Range(0, carriers.Length).Where(r => carriers[r] is not null);

    public int Exceeding(Func<int, long> limit)
    {
        var missing = wanted;
        var gains = new List<long>();
        foreach (var person in People)
        {
            var most = Math.Min(loosest[person], Most(person, limit(person)));
            missing -= most;
            gains.Add(loosest[person] - most);
        }
        gains.Sort();
        var count = 0;
        while (missing > 0 && count < gains.Count) missing -= gains[^++count];
        return count;
    }

    long Most(int person, long limit) =>
        carriers[person] is { } carrier
            ? Math.Min(time[person], bundles[person]?.Most(limit) ?? carrier.Most(limit)) : 0;
}
