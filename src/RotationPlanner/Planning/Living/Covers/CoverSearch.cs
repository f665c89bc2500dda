using NodaTime;
using RotationPlanner.Planning.Explaining;
using RotationPlanner.Program;
using RotationPlanner.Solving.LocalSearch;
using RotationPlanner.Training;

namespace RotationPlanner.Planning.Living;

/// <summary>Tries everybody in a seat that its holder gives up.</summary>
static class CoverSearch
{
    const double MinutesPerHour = 60;

    /// <exception cref="ArgumentException">The company has no such shift or role.</exception>
    public static CoverAnswer Find(LivePlan live, PublishedPlan published, Assignment seat)
    {
        var (program, state) = (live.Program, live.State);
        var slot = live.SlotOf(seat.Shift, seat.Role)
            ?? throw new ArgumentException($"The company has no shift '{seat.Shift}' with a role '{seat.Role}'.");
        var held = live.VariableOf(seat.Shift, seat.Role, seat.Responder);
        var gives = held >= 0 && state.Values[held];
        // Of a stint all is asked about.
        List<Slot> slots = held < 0 ? [slot] : [.. program.VariableSlots[held].Select(s => program.Slots[s]).Where(s => s.Role.Id == seat.Role)];
        var (from, to) = (slots.Min(s => s.Shift.Start.ToInstant()), slots.Max(s => s.Shift.End.ToInstant()));
        var (timeline, move) = (new Timeline(state), new Move(state));
        var empty = Without(state.Goals.Sum);
        var (candidates, refusals) = (new List<(CoverCandidate Candidate, long[] Order)>(), new List<CoverRefusal>());
        var outlook = TrainingOutlook.Of(program.Company);
        // Seats of others together may forbid it: then the checker names the rule.
        var checks = new Lazy<PartCover>(() =>
            new PartCover(live, published, seat, new Interval(seat.Start, seat.End)));
        for (var r = 0; r < program.ResponderCount; r++)
        {
            var responder = program.Company.Responders[r];
            if (responder.Id == seat.Responder
                || outlook.ClimbBefore(responder, slot.Shift, slot.Role) is null && !slot.Role.Needs.Allows(outlook[responder.Id].Standing.Stage, program.Company.Ladder)) continue;
            var v = live.VariableOf(seat.Shift, seat.Role, responder.Id);
            if (v >= 0 && !state.Values[v] && Try(r, v) is { } found) candidates.Add(found);
            else if (Obstacles(responder) is [var label, ..])
                refusals.Add(new CoverRefusal { Responder = responder.Id, Rule = label.Rule, Why = Plural.One(
                    label.Told) });
            else
                refusals.Add(checks.Value.Refusal(responder.Id)
                    ?? new CoverRefusal { Responder = responder.Id, Rule = "combination",
                    Why = "would break a rule together with seats of others" });
        }
        return new CoverAnswer { Seat = seat, Candidates = [.. candidates.OrderBy(c => c.Order[0])
            .ThenBy(c => c.Order[1]).ThenBy(c => c.Candidate.Responder, StringComparer.Ordinal).Select(c => c.Candidate)],
            Refusals = refusals };

        (CoverCandidate, long[])? Try(int r, int v)
        {
            var now = Excess(r);
            var turns = published.Assignments.Where(a => a.Responder == program.Company.Responders[r].Id).ToList();
            var soft = Soft(v);
            move.Begin();
            // Together with the taking: what the holder would miss, such as a shift led on the way to mentor, counts too.
            if (gives) move.Flip(held);
            var fits = timeline.Fits(v);
            if (fits) move.Flip(v);
            if (!fits || !move.KeepsLimits)
            {
                move.TakeBack();
                return null;
            }
            var then = Excess(r);
            var cost = state.Goals.Sum() - empty;
            IReadOnlyList<string> breaks = [.. soft.Where(s => state.Linears.CountMisses(s.Constraint) > s.Misses)
                .Select(s => Words(program.Linears[s.Constraint].Label)).Distinct()];
            move.TakeBack();
            return (new CoverCandidate
            {
                Responder = program.Company.Responders[r].Id,
                ExcessNow = now / MinutesPerHour,
                ExcessThen = then / MinutesPerHour,
                GapBefore = turns.Where(a => a.End <= from).Select(a => (Duration?)(from - a.End)).Min(),
                GapAfter = turns.Where(a => a.Start >= to).Select(a => (Duration?)(a.Start - to)).Min(),
                SoftCost = cost,
                Breaks = breaks,
            }, [then, cost]);
        }

        T Without<T>(Func<T> read)
        {
            move.Begin();
            if (gives) move.Flip(held);
            var answer = read();
            move.TakeBack();
            return answer;
        }

        IReadOnlyList<Label> Obstacles(Responder responder) => Without(() => live.Obstacles(responder, slot));

        List<(int Constraint, long Misses)> Soft(int v)
        {
            var found = new List<(int, long)>();
            foreach (var part in state.Index.LinearsOf[v])
                if (program.Linears[part.Constraint].Penalty is not null)
                    found.Add((part.Constraint, state.Linears.CountMisses(part.Constraint)));
            return found;
        }

        static string Words(Label label) => $"{label.Rule}: {Plural.One(label.Reason)}";

        long Excess(int r) => program.Loads.Length > 0 ? state.Excess(r) : 0;
    }
}
