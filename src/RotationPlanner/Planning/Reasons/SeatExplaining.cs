using RotationPlanner.Planning.Living;

namespace RotationPlanner.Planning.Reasons;

/// <summary>Says of everybody else what it would cost if they held a seat, or what forbids it.</summary>
sealed class SeatExplaining(LivePlan live, PublishedPlan published, CancellationToken cancel)
{
    public SeatReasons Explain(Assignment seat)
    {
        var company = live.Program.Company;
        var slot = live.SlotOf(seat.Shift, seat.Role)
            ?? throw new ArgumentException($"The company has no shift '{seat.Shift}' with a role '{seat.Role}'.");
        var (standings, forced, refusing) = (Standings.Of(company), new ForcedSeats(live, published, cancel),
            new SeatRefusals(live, published));
        var (candidates, refusals, others) = (new List<ForcedSeat>(), new List<CoverRefusal>(), 0);
        foreach (var responder in company.Responders.Where(r => r.Id != seat.Responder))
        {
            cancel.ThrowIfCancellationRequested();
            if (!slot.Role.Needs.Allows(standings[responder.Id].Stage, company.Ladder)) others++;
            else if (forced.Try(seat, responder) is { } cost) candidates.Add(cost);
            else refusals.Add(refusing.Refuse(seat, responder));
        }
        var reasons = new SeatReasons(seat) { Candidates = [.. candidates.OrderBy(c => c, Fairest)],
            Refusals = refusals, OtherStages = others, Sentences = [] };
        return reasons with { Sentences = [.. ReasonWords.Tell(reasons, company)] };
    }

    /// <summary>Fewest empty seats, then the lowest worst excess, then the least moved.</summary>
    public static Comparer<ForcedSeat> Fairest { get; } = Comparer<ForcedSeat>.Create((a, b) =>
    {
        var order = a.EmptySeats.CompareTo(b.EmptySeats);
        if (order == 0) order = a.WorstExcess.CompareTo(b.WorstExcess);
        if (order == 0) order = a.People.CompareTo(b.People);
        if (order == 0) order = a.Changes.Count.CompareTo(b.Changes.Count);
        if (order == 0) order = a.ExcessThen.CompareTo(b.ExcessThen);
        return order != 0 ? order : StringComparer.Ordinal.Compare(a.Responder, b.Responder);
    });
}
