using NodaTime;
using RotationPlanner.Planning.Living;

namespace RotationPlanner;

// Seats that change hands both ways.
public sealed partial class PublishedPlan
{
    /// <summary>Exchanges two seats.</summary>
    /// <param name="company">The company as it is now.</param>
    /// <param name="give">The seat that is given: its shift's id, role and holder.</param>
    /// <param name="take">The seat that is taken for it.</param>
    /// <param name="asOf">Now, UTC.</param>
    /// <returns>The proposal, or what forbids it.</returns>
    /// <exception cref="ArgumentException">A seat is not held, has begun, or both are one person's.</exception>
    /// <exception cref="InvalidCompanyException">The company breaks its contract; all problems are listed.</exception>
    public SwapAnswer Swap(Company company, SeatReference give, SeatReference take, Instant asOf)
    {
        ArgumentNullException.ThrowIfNull(give);
        ArgumentNullException.ThrowIfNull(take);
        var (given, taken) = (SeatOf(give.Shift, give.Role, give.Responder, asOf), SeatOf(take.Shift, take.Role, take.Responder, asOf));
        if (given.Responder == taken.Responder) throw new ArgumentException($"Both seats are held by '{given.Responder}', and a swap needs different people.", nameof(take));
        return Exchange(company, [new SeatMove(given, taken.Responder), new SeatMove(taken, given.Responder)], asOf);
    }

    /// <summary>Lets several people exchange seats in a ring.</summary>
    /// <param name="company">The company as it is now.</param>
    /// <param name="ring">The seats, two or more: the first goes to the holder of the second, and so on, the last to the
    /// holder of the first.</param>
    /// <param name="asOf">Now, UTC.</param>
    /// <returns>The proposal, or what forbids it.</returns>
    /// <exception cref="ArgumentException">There is only one seat, one is not held, or has begun, or a person or a shift
    /// comes twice.</exception>
    /// <exception cref="InvalidCompanyException">The company breaks its contract; all problems are listed.</exception>
    public SwapAnswer Swap(Company company, IReadOnlyList<SeatReference> ring, Instant asOf)
    {
        ArgumentNullException.ThrowIfNull(ring);
        if (ring.Count < 2) throw new ArgumentException("A swap needs two seats or more.", nameof(ring));
        var seats = ring.Select(s => SeatOf(s.Shift, s.Role, s.Responder, asOf)).ToList();
        if (seats.CountBy(s => s.Responder).FirstOrDefault(c => c.Value > 1) is { Key: { } twice })
            throw new ArgumentException($"Two of the seats are held by '{twice}', and a swap needs different people.", nameof(ring));
        return Exchange(company, [.. seats.Select((s, i) => new SeatMove(s, seats[(i + 1) % seats.Count].Responder))], asOf);
    }

    /// <summary>Finds swaps for a seat: with one partner, or, where nobody can, in a chain of three.</summary>
    /// <param name="company">The company as it is now.</param>
    /// <param name="give">The seat that is given.</param>
    /// <param name="asOf">Now, UTC.</param>
    /// <param name="most">The most offers.</param>
    /// <returns>The offers, those that leave the plan fairest first; empty where there is none.</returns>
    /// <exception cref="ArgumentException">The seat is not held, or has begun.</exception>
    /// <exception cref="InvalidCompanyException">The company breaks its contract; all problems are listed.</exception>
    public IReadOnlyList<SwapOffer> FindSwaps(Company company, SeatReference give, Instant asOf, int most = 5)
    {
        ArgumentNullException.ThrowIfNull(give);
        var seat = SeatOf(give.Shift, give.Role, give.Responder, asOf);
        var live = Lay(company, asOf, [seat]);
        return SwapSearch.Find(live, Whole(live, seat), most);
    }

    static Assignment Whole(LivePlan live, Assignment seat) => PartOf(live, seat, null) is null ? seat
        : throw new ArgumentException($"'{seat.Responder}' holds a part of '{seat.Shift}' only, and whole shifts are swapped. Maybe cover the part.");

    SwapAnswer Exchange(Company company, IReadOnlyList<SeatMove> moves, Instant asOf)
    {
        var live = Lay(company, asOf, [.. moves.Select(m => m.Seat)]);
        foreach (var move in moves) Whole(live, move.Seat);
        return SwapSearch.Exchange(live, this, moves);
    }
}
