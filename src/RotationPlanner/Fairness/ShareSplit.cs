using RotationPlanner.Fairness.Sharing;
using RotationPlanner.Solving;

namespace RotationPlanner.Fairness;

/// <summary>
/// Splits the credit of a horizon into fair shares. In words:
/// <list type="number">
/// <item>All seats of one role of a rotation are a <em>pool</em>. Its credit is, slot by slot, the seats to be filled (required, and optional where
/// wanted) times the average credit of those who could take one. Slots nobody can take add nothing.</item>
/// <item>A person's <em>weight</em> is capacity x days in service (<see cref="ServiceWeight"/>).</item>
/// <item>What a person <em>can</em> take of a pool is the credit of all its slots open to them; in all pools together no more than the heaviest
/// set of slots that do not overlap, and no more than the hours that were agreed for them (<see cref="CarryLimit"/>).</item>
/// <item>The pools are poured into the people so that the highest ratio of share to weight is as low as possible, then the next highest, and so on
/// (<see cref="FairFlow"/>). Where nothing limits anybody, shares are simply in proportion to weight.</item>
/// <item>A department whose part of the whole falls outside its agreed share is brought to the nearest end of it by lowering or raising the weights
/// of all its people by one common factor (<see cref="DepartmentTargets"/>).</item>
/// <item>A person's share of night, weekend and holiday credit follows from what they take of each pool.</item>
/// </list>
/// Shares add up to the credit that can be carried at all, to the minute.
/// </summary>
static class ShareSplit
{
    /// <summary>The share of each responder, by index in the company. Credits are by index of the choice.</summary>
    public static Yardstick Of(Company company, IReadOnlyList<Slot> slots, IReadOnlyList<Choice> choices, IReadOnlyList<Credit> creditOfChoice, IReadOnlyList<TimeBeside>? beside = null)
    {
        var pools = Pools.Of(company, slots, choices, creditOfChoice);
        var weights = company.Responders.Select(r => ServiceWeight.Of(r, company)).ToArray();
        var limits = CarryLimit.Of(company, choices, creditOfChoice, beside);
        var takes = DepartmentTargets.Split(company, pools, weights, limits);

        var (total, night, weekend, holiday) = (new double[weights.Length], new double[weights.Length], new double[weights.Length], new double[weights.Length]);
        foreach (var (pool, person, amount) in takes)
        {
            var part = amount / pools.Supply[pool];
            total[person] += amount;
            night[person] += part * pools.Night[pool];
            weekend[person] += part * pools.Weekend[pool];
            holiday[person] += part * pools.Holiday[pool];
        }
        var (t, n, w, h) = (Apportionment.Round(total), Apportionment.Round(night), Apportionment.Round(weekend), Apportionment.Round(holiday));
        return new Yardstick([.. t.Select((_, p) => new Credit(t[p], n[p], w[p], h[p]))], ByPool(slots, takes));
    }

    static PoolShares[] ByPool(IReadOnlyList<Slot> slots, IReadOnlyList<Take> takes)
    {
        var poolOf = Pools.Number(slots, out var count);
        var names = new (string Rotation, string Role)[count];
        foreach (var slot in slots) names[poolOf[slot.Index]] = (slot.Shift.Rotation.Id, slot.Role.Id);
        var byPool = takes.ToLookup(t => t.Pool);
        return [.. names.Select((name, pool) =>
        {
            var people = byPool[pool].GroupBy(t => t.Person).OrderBy(g => g.Key).ToArray();
            return new PoolShares(name.Rotation, name.Role, [.. people.Select(g => g.Key)], [.. people.Select(g => g.Sum(t => t.Amount))]);
        })];
    }
}
