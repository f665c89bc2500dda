using RotationPlanner.Fairness.Sharing;
using RotationPlanner.Solving;

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
                if (!numbers.TryGetValue((slice, pool), out split)) numbers[(slice,
                    pool)] = split = splits.Number(Takes(yardstick, slice, pool));
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
    }

    /// <summary>Who was to take how much of a pool in a slice; where nobody looked at slices, of the whole.</summary>
    static IEnumerable<(int Person, double Amount)> Takes(Yardstick yardstick, SplitSlice? slice, int pool) =>
        slice is null
        ? yardstick.Shares.Select((s, r) => (r, (double)s.Total)).Where(s => s.Item2 > 0)
        : slice.Group.TakesOf(slice.Slice).Where(t => t.Pool == pool).GroupBy(t => t.Person)
            .Select(t => (slice.Group.Members.People[t.Key].Index, t.Sum(x => x.Amount)));
}
