namespace RotationPlanner.Solving.Counting;

/// <summary>How many seats of a kind one person may have, and what each is worth to their load.</summary>
readonly record struct Lot(int Kind, int Responder, long Credit, int Most);

/// <summary>Lots, and variables of the same person that are placed, which time limits together: their weighted sum is at most so much.</summary>
sealed record LotLimit((int Lot, long Weight)[] Lots, (int Variable, long Weight)[] Placed, long Most);

/// <summary>
/// Seats that are counted rather than placed. Seats that are worth the same to everybody who can take them are one kind, and only how many of a kind each person has is asked.
/// Every plan of the program has such counts, so what is proved with counts holds for plans; and a question with some hundreds of whole numbers takes the place of one with
/// thousands of seats that nobody can tell apart.
/// </summary>
/// <param name="Seats">Seats to be filled of each kind.</param>
/// <param name="Lots">What people may have of each kind.</param>
/// <param name="Limits">What their time limits beside the lots themselves.</param>
/// <param name="LotOf">Per variable of the program: its lot; -1 for none.</param>
/// <param name="Empty">Seats that may stay empty.</param>
sealed record CountedSeats(int[] Seats, Lot[] Lots, LotLimit[] Limits, int[] LotOf, long Empty)
{
    /// <summary>How many of each lot a solution has.</summary>
    public long[] CountsIn(bool[] values)
    {
        var counts = new long[Lots.Length];
        for (var v = 0; v < values.Length; v++)
            if (values[v] && LotOf[v] >= 0) counts[LotOf[v]]++;
        return counts;
    }

    /// <summary>The credit that counts add to everybody's load.</summary>
    public long[] Credits(long[] counts, int people)
    {
        var credits = new long[people];
        for (var i = 0; i < Lots.Length; i++) credits[Lots[i].Responder] += counts[i] * Lots[i].Credit;
        return credits;
    }
}
