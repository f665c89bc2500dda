namespace RotationPlanner.Fairness;

/// <summary>
/// How much of the balances is carried into one horizon: nobody owes, and nobody is owed, more in it than a part of
/// their share, or one turn where that is more. Whoever has no share in the horizon carries nothing. The larger side is
/// scaled to the smaller one, so that what is carried sums to zero; the rest stays in the ledger.
/// </summary>
static class Payback
{
    /// <param name="balances">By responder; they sum to zero in each category.</param>
    /// <param name="shares">By responder: what they should carry in the horizon.</param>
    /// <param name="turn">What the heaviest turn is worth, category by category.</param>
    /// <param name="part">The part of a share, 0 to 1.</param>
    public static Credit[] Step(IReadOnlyList<Credit> balances, IReadOnlyList<Credit> shares, Credit turn, decimal part)
    {
        var total = Category(c => c.Total);
        var night = Category(c => c.Night);
        var weekend = Category(c => c.Weekend);
        var holiday = Category(c => c.Holiday);
        return [.. total.Select((t, i) => new Credit(t, night[i], weekend[i], holiday[i]))];

        long[] Category(Func<Credit, long> read) => Even(
        [
            .. balances.Select((b, i) =>
            {
                var most = shares[i].Total <= 0 ? 0 : Math.Max((long)(read(shares[i]) * part), read(turn));
                return Math.Clamp(read(b), -most, most);
            }),
        ]);
    }

    static long[] Even(long[] bounded)
    {
        var (above, below) = (Fading.Side(bounded, 1, 1), Fading.Side(bounded, -1, 1));
        var (given, owed) = (above.Sum(), below.Sum());
        if (given > owed) above = Fading.Side(bounded, 1, (double)owed / given);
        else if (owed > given) below = Fading.Side(bounded, -1, (double)given / owed);
        return [.. above.Select((a, i) => a - below[i])];
    }
}
