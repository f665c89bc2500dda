using RotationPlanner.Fairness.Sharing;

namespace RotationPlanner.Fairness;

/// <summary>A seat that a plan gives to somebody.</summary>
/// <param name="Slot">Which.</param>
/// <param name="Responder">Index in the company.</param>
/// <param name="Credit">What it earns them.</param>
/// <param name="IsTraining">Whether it goes by need, and counts for load and share alike.</param>
readonly record struct GivenSeat(Slot Slot, int Responder, Credit Credit, bool IsTraining);

/// <summary>
/// The shares that people see and that the ledger keeps: the yardstick, scaled slice by slice and role by role to the
/// credit that was really given, so that shares sum to loads exactly. What is nobody's on the yardstick, and trainees'
/// seats, are the share of those who hold them.
/// </summary>
/// <param name="Shares">By index of the responder, in credit minutes.</param>
/// <param name="Served">The seats, dated.</param>
/// <param name="Splits">How they were to be shared.</param>
sealed record FinalShares(Credit[] Shares, IReadOnlyList<ServedSeat> Served, IReadOnlyList<SeatSplit> Splits)
{
    public static FinalShares Of(Company company, Yardstick yardstick, IReadOnlyList<GivenSeat> given)
    {
        var sliceOf = new Dictionary<int, SplitSlice>();
        foreach (var slice in yardstick.Slices)
            foreach (var slot in slice.Slice.Slots) sliceOf[slot.Index] = slice;
        var splits = new SplitBook(company);
        (SplitSlice? Slice, double[][] ByPool) looked = (null, []);
        var numbers = new Dictionary<(SplitSlice?, int), int?>();
        var served = new List<ServedSeat>(given.Count);
        var (sums, own) = (new Dictionary<int, ExactCredit>(), new ExactCredit[company.Responders.Count]);
        foreach (var seat in given)
        {
            int? split = null;
            if (!seat.IsTraining && (sliceOf.TryGetValue(seat.Slot.Index, out var slice)
                || yardstick.Slices.Count == 0))
            {
                var pool = slice?.Group.Members.PoolOf(seat.Slot) ?? 0;
                var key = (slice, pool);
                if (!numbers.TryGetValue(key, out split))
                    numbers[key] = split = splits.Number(slice is null ? OfAll(yardstick) : Takes(slice, pool));
            }
            var credit = ExactCredit.Of(seat.Credit);
            if (split is { } number) sums[number] = sums.GetValueOrDefault(number) + credit;
            else own[seat.Responder] += credit;
            served.Add(new ServedSeat(seat.Slot.Shift.Date, company.Responders[seat.Responder].Id,
                seat.Slot.Shift.Rotation.Id, seat.Slot.Role.Id, seat.Credit, split));
        }
        foreach (var (number, credit) in sums.OrderBy(s => s.Key))
            foreach (var (person, part) in splits.PartsOf(number)) own[person] += part * credit;
        return new FinalShares(ExactCredit.Round(own), [.. served.OrderBy(s => s.Date)], splits.Splits);

        IEnumerable<(int Person, double Amount)> Takes(SplitSlice slice, int pool)
        {
            // Seats come in order of time, and the roles of a slice together.
            if (!ReferenceEquals(looked.Slice, slice)) looked = (slice, ByPool(slice));
            return looked.ByPool[pool].Select((amount, p) => (slice.Group.Members.People[p].Index, amount));
        }
    }

    /// <summary>Who was to take how much of the whole, where nobody looked at slices.</summary>
    static IEnumerable<(int Person, double Amount)> OfAll(Yardstick yardstick) =>
        yardstick.Shares.Select((s, r) => (r, (double)s.Total)).Where(s => s.Item2 > 0);

    /// <summary>By pool, by person of the group: who was to take how much of it in a slice.</summary>
    static double[][] ByPool(SplitSlice slice)
    {
        var members = slice.Group.Members;
        var amounts = new double[members.Pools.Length][];
        for (var q = 0; q < amounts.Length; q++) amounts[q] = new double[members.People.Length];
        foreach (var (person, pool, amount) in slice.Group.TakesOf(slice.Slice)) amounts[pool][person] += amount;
        return amounts;
    }
}
