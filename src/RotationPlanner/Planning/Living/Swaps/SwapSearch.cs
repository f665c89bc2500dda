using RotationPlanner.Planning.Explaining;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Planning.Living;

/// <summary>Lets seats change hands where every rule allows it.</summary>
static class SwapSearch
{
    /// <summary>Gives seats to their takers, all at once.</summary>
    public static SwapAnswer Exchange(LivePlan live, PublishedPlan published, IReadOnlyList<SeatMove> moves)
    {
        var state = live.State;
        foreach (var move in moves)
            if (live.VariableOf(move.Seat.Shift, move.Seat.Role, move.Seat.Responder) is >= 0 and var held && state.Values[held]) state.Flip(held);
        var forbidden = new List<string>();
        var (timeline, trial) = (new Timeline(state), new Move(state));
        foreach (var move in moves)
        {
            var v = live.VariableOf(move.Seat.Shift, move.Seat.Role, move.Taker);
            trial.Begin();
            if (v >= 0 && !state.Values[v] && timeline.Fits(v))
            {
                trial.Flip(v);
                if (trial.KeepsLimits) continue;
                trial.TakeBack();
            }
            forbidden.Add(Forbidden(live, move));
        }
        if (forbidden.Count > 0) return new SwapAnswer { Forbidden = forbidden };
        try
        {
            var plan = RevisedPlan.Assemble(live, published, new ChangeProof(false, false));
            var changes = SeatChanges.Between(published.Assignments, plan.Assignments);
            plan = CoverBook.Add(published.Covers, plan, changes, CoverBook.NearBy(live), isSwap: moves.Count > 1);
            var cause = moves.Count == 1 ? ChangeCause.Cover : ChangeCause.Swap;
            return new SwapAnswer { Proposal = new Proposal(plan, [.. changes.Select(c => c with { Why = "The seats change hands.", Cause = cause })]) };
        }
        catch (RuleFailedException rejected) { return new SwapAnswer { Forbidden = [.. rejected.Violations.Select(v => v.Message)] }; }
    }

    static string Forbidden(LivePlan live, SeatMove move)
    {
        var (seat, taker) = (move.Seat, live.Program.Company.Responders.FirstOrDefault(r => r.Id == move.Taker));
        if (taker is null) return $"{move.Taker} cannot take {seat.Role} of {seat.Shift}: is no longer in the company.";
        var label = live.SlotOf(seat.Shift, seat.Role) is { } slot && live.Obstacles(taker, slot) is [var first, ..] ? first : null;
        var why = label is null ? "would break a rule together with seats of others" : $"{Plural.One(label.Told)}{(label.IsUsers ? "" : $" (rule '{label.Rule}')")}";
        return $"{TextSanitizer.Line(taker.Name)} cannot take {seat.Role} of {seat.Shift}: {why}.";
    }

    /// <summary>Offers for a seat: pairs first, chains of three where there is none.</summary>
    public static IReadOnlyList<SwapOffer> Find(LivePlan live, Assignment give, int most)
    {
        var search = new Offers(live, give);
        var pairs = search.Pairs();
        return [.. (pairs.Count > 0 ? pairs : search.Chains()).OrderBy(o => o.Worst).Take(most).Select(o => o.Offer)];
    }

    sealed class Offers(LivePlan live, Assignment give)
    {
        // More than enough to choose from, and found in a moment.
        const int MostChains = 50;

        readonly SearchState state = live.State;
        readonly SeatProgram program = live.Program;
        readonly Timeline timeline = new(live.State);
        readonly Move move = new(live.State);
        readonly List<Assignment> others = [.. live.Kept.Where(a => a.Start >= live.Notice.AsOf && a.Responder != give.Responder && a.Role == give.Role && a.Shift != give.Shift)
            .DistinctBy(a => live.VariableOf(a.Shift, a.Role, a.Responder))];

        public List<(SwapOffer Offer, long Worst)> Pairs()
        {
            var found = new List<(SwapOffer, long)>();
            foreach (var other in others) Try([new SeatMove(give, other.Responder), new SeatMove(other, give.Responder)], found);
            return found;
        }

        public List<(SwapOffer Offer, long Worst)> Chains()
        {
            var found = new List<(SwapOffer, long)>();
            foreach (var second in others)
                foreach (var third in others)
                {
                    if (third.Responder == second.Responder || third.Shift == second.Shift || found.Count >= MostChains) continue;
                    Try([new SeatMove(give, second.Responder), new SeatMove(second, third.Responder), new SeatMove(third, give.Responder)], found);
                }
            return found;
        }

        void Try(SeatMove[] moves, List<(SwapOffer, long)> found)
        {
            move.Begin();
            // Whoever cannot hold the seat any more has left it already.
            foreach (var one in moves)
                if (live.VariableOf(one.Seat.Shift, one.Seat.Role, one.Seat.Responder) is >= 0 and var held && state.Values[held]) move.Flip(held);
            var fits = true;
            foreach (var one in moves)
            {
                var v = live.VariableOf(one.Seat.Shift, one.Seat.Role, one.Taker);
                if (v < 0 || program.Fixed[v] != 0 || state.Values[v] || !timeline.Fits(v))
                {
                    fits = false;
                    break;
                }
                move.Flip(v);
            }
            if (fits && move.KeepsLimits && state.UnmetObligations == 0) found.Add((new SwapOffer { Moves = moves }, state.Worst));
            move.TakeBack();
        }
    }
}
