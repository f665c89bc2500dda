using RotationPlanner.Planning.Living;
using RotationPlanner.Program;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Planning.Reasons;

/// <summary>
/// Asks of each seat that begins later whether somebody else could take it as all other seats stand, and what is in the
/// way. The live plan is as it was afterwards.
/// </summary>
sealed class ClosedSeats(LivePlan live)
{
    readonly SeatProgram program = live.Program;
    readonly SearchState state = live.State;
    readonly Timeline timeline = new(live.State);
    readonly Standings standings = Standings.Of(live.Program.Company);

    /// <summary>The seats that may still change hands, and that somebody holds.</summary>
    public IReadOnlyList<Assignment> Open { get; } =
        [.. live.Kept.Where(a => a.Start >= live.Notice.AsOf
            && live.VariableOf(a.Shift, a.Role, a.Responder) is >= 0 and var v && live.State.Values[v])];

    /// <summary>Whether the person's stage allows the role of a seat that somebody else holds.</summary>
    public bool MayAsk(Assignment seat, Responder responder) =>
        seat.Responder != responder.Id && live.SlotOf(seat) is { } slot
            && slot.Role.Needs.Allows(standings[responder.Id].Stage, program.Company.Ladder);

    /// <summary>What is in the way; empty where nothing is.</summary>
    public IReadOnlyList<Label> Obstacles(Assignment seat, Responder responder)
    {
        var held = live.VariableOf(seat.Shift, seat.Role, seat.Responder);
        if (program.Fixed[held] != 0) return [Decided(program, seat)];
        var limits = state.Limits;
        state.Flip(held);
        try
        {
            var v = live.VariableOf(seat.Shift, seat.Role, responder.Id);
            if (v >= 0 && !state.Values[v] && timeline.Fits(v) && Keeps(v, limits)) return [];
            var labels = live.Obstacles(responder, live.SlotOf(seat)!);
            return labels.Count > 0
                ? labels : [new Label("combination", "would break a rule together with seats of others")];
        }
        finally { state.Flip(held); }
    }

    /// <summary>Why a seat is nobody else's: somebody decided it, or who trains in it is settled.</summary>
    public static Label Decided(SeatProgram program, Assignment seat) =>
        program.Company.Pins.Any(p => (p.Shift, p.Role, p.Responder) == (seat.Shift, seat.Role, seat.Responder))
            ? new Label("pinned", "would take a seat that was decided")
            : new Label("training ladder", "would take a seat that somebody's training needs");

    /// <summary>The most that anybody would carry above the share with the person in the seat.</summary>
    public long WorstWith(Assignment seat, Responder responder)
    {
        var (held, v) = (live.VariableOf(seat.Shift, seat.Role, seat.Responder),
            live.VariableOf(seat.Shift, seat.Role, responder.Id));
        state.Flip(held);
        state.Flip(v);
        var worst = state.Worst;
        state.Flip(v);
        state.Flip(held);
        return worst;
    }

    bool Keeps(int v, long limits)
    {
        state.Flip(v);
        var keeps = state.Limits <= limits;
        state.Flip(v);
        return keeps;
    }
}
