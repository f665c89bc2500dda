using NodaTime;
using RotationPlanner.Fairness.Sharing;

namespace RotationPlanner.Fairness;

/// <summary>One person's part of one slice of time, in credit minutes.</summary>
/// <param name="From">The first day of its shifts.</param>
/// <param name="To">The last day on which one of them starts.</param>
/// <param name="People">How many people share the roles that the person may hold then; 0 for seats that are nobody's
/// share, which count for who holds them.</param>
/// <param name="Yardstick">The share that was fixed before the search.</param>
/// <param name="Share">The final share.</param>
/// <param name="Load">What the person carries of it.</param>
sealed record SlicedShare(LocalDate From, LocalDate To, int People, long Yardstick, long Share, long Load);

/// <summary>Tells a final share slice by slice, as <see cref="FinalShares"/> sums it up.</summary>
static class SlicedShares
{
    /// <param name="company">The company.</param>
    /// <param name="yardstick">How each slice is split.</param>
    /// <param name="given">All seats that are given.</param>
    /// <param name="person">Index of the responder.</param>
    /// <param name="share">The final share of the person, to which the slices sum.</param>
    public static IReadOnlyList<SlicedShare> Of(Company company, Yardstick yardstick, IReadOnlyList<GivenSeat> given, int person, long share)
    {
        var bySlot = given.Where(g => !g.IsTraining).ToLookup(g => g.Slot.Index);
        var (parts, counted) = (new List<Part>(), new HashSet<int>());
        foreach (var split in yardstick.Slices)
        {
            var (members, slots) = (split.Group.Members, split.Slice.Slots);
            if (slots.Count == 0) continue;
            var takes = split.Group.TakesOf(split.Slice).ToList();
            var mine = Sums(takes.Where(t => members.People[t.Person].Index == person), members.Pools.Length);
            var all = Sums(takes, members.Pools.Length);
            var (total, own) = (new double[members.Pools.Length], 0.0);
            foreach (var slot in slots)
                foreach (var seat in bySlot[slot.Index])
                {
                    var pool = members.PoolOf(slot);
                    if (all[pool] <= 0) continue;
                    counted.Add(slot.Index);
                    total[pool] += seat.Credit.Total;
                    if (seat.Responder == person) own += seat.Credit.Total;
                }
            var people = takes.Where(t => mine[t.Pool] > 0).Select(t => t.Person).Distinct().Count();
            var final = Enumerable.Range(0, total.Length).Sum(q => all[q] > 0 ? mine[q] / all[q] * total[q] : 0);
            if (mine.Sum() > 0 || own > 0) parts.Add(new Part(slots[0].Shift.Date, slots[^1].Shift.Date, people, mine.Sum(), final, own));
        }
        var beside = given.Where(g => g.Responder == person && (g.IsTraining || !counted.Contains(g.Slot.Index))).Sum(g => (double)g.Credit.Total);
        if (beside > 0) parts.Add(new Part(company.Horizon.Start, company.Horizon.End, 0, beside, beside, beside));
        return Rounded([.. parts.OrderBy(p => p.From).ThenBy(p => p.To)], share);
    }

    sealed record Part(LocalDate From, LocalDate To, int People, double Yardstick, double Share, double Load);

    static double[] Sums(IEnumerable<Take> takes, int pools)
    {
        var sums = new double[pools];
        foreach (var take in takes) sums[take.Pool] += take.Amount;
        return sums;
    }

    /// <summary>Whole minutes. What rounding everybody's share at once moves by is put to the largest slice.</summary>
    static List<SlicedShare> Rounded(List<Part> parts, long share)
    {
        if (parts.Count == 0) return [];
        var (before, final) = (Apportionment.Round([.. parts.Select(p => p.Yardstick)]), Apportionment.Round([.. parts.Select(p => p.Share)]));
        final[Enumerable.Range(0, parts.Count).MaxBy(i => final[i])] += share - final.Sum();
        return [.. parts.Select((p, i) => new SlicedShare(p.From, p.To, p.People, before[i], final[i], (long)Math.Round(p.Load)))];
    }
}
