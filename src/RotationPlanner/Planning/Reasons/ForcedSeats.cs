using NodaTime;
using RotationPlanner.Planning.Living;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Planning.Reasons;

/// <summary>
/// Puts somebody into a seat that another holds, and changes the plan around it as little as it must change. The live
/// plan is as it was afterwards.
/// </summary>
sealed class ForcedSeats(LivePlan live, PublishedPlan published, CancellationToken cancel)
{
    const double MinutesPerHour = 60;
    const int MostGivenUp = 8;

    readonly SeatProgram program = live.Program;
    readonly SearchState state = live.State;
    readonly Timeline timeline = new(live.State);
    readonly Solution kept = live.State.Snapshot();
    readonly long limits = live.State.Limits, uncovered = live.State.Uncovered;

    /// <summary>The cost; null where no plan that was found keeps every hard rule.</summary>
    public ForcedSeat? Try(Assignment seat, Responder responder)
    {
        var (v, held) = (live.VariableOf(seat.Shift, seat.Role, responder.Id),
            live.VariableOf(seat.Shift, seat.Role, seat.Responder));
        if (v < 0 || held < 0 || v == held || state.Values[v] || !state.Values[held] || !IsFree(v) || !IsFree(held))
            return null;
        try
        {
            var now = Excess(v);
            state.Flip(held);
            if (!MakeRoom(v)) return null;
            state.Flip(v);
            var values = (bool[])kept.Values.Clone();
            (values[held], values[v]) = (false, true);
            return Solve(live.Holding(v, seat), seat, responder, v, new Solution(values), now);
        }
        // Together with what trainees do, a rule may forbid what no single limit does.
        catch (RuleFailedException) { return null; }
        finally { state.Follow(kept); }
    }

    ForcedSeat Solve(LivePlan forced, Assignment seat, Responder responder, int v, Solution before, long now)
    {
        // Where nothing else was given up, nothing else needs to change.
        var isAlone = state.Values.AsSpan().SequenceEqual(before.Values);
        var proof = new LeastChange(forced, cancel) { Kept = isAlone ? null : before, IsBrief = true }.Run();
        new FairTakers(forced, cancel).Choose(before);
        var assignments = RevisedPlan.Checked(forced).Assignments;
        var changes = SeatChanges.Between(published.Assignments, assignments);
        return new ForcedSeat(seat, responder.Id)
        {
            Changes = changes,
            People = changes.SelectMany(c => c.People).Distinct(StringComparer.Ordinal).Count(),
            EmptySeats = (int)Math.Max(0, state.Uncovered - uncovered),
            ExcessNow = now / MinutesPerHour,
            ExcessThen = Excess(v) / MinutesPerHour,
            HoursThen = assignments.Where(a => a.Responder == responder.Id)
                .Aggregate(Duration.Zero, (sum, a) => sum + (a.End - a.Start)).TotalHours,
            WorstExcess = state.Worst / MinutesPerHour,
            IsFewest = proof is { FewestPeople: true, FewestSeats: true },
        };
    }

    /// <summary>Gives up seats until one more fits: first the person's own, then those of others in the shift.</summary>
    bool MakeRoom(int v)
    {
        for (var n = 0; n < MostGivenUp && !Fits(v); n++)
        {
            if (InTheWay(v) is not { } other) return false;
            state.Flip(other);
        }
        return Fits(v);
    }

    int? InTheWay(int v)
    {
        foreach (var s in program.VariableSlots[v])
            if (state.Filled[s] >= program.Seats[s])
                return program.SlotVariables[s].Where(o => state.Values[o] && IsFree(o)).Cast<int?>().FirstOrDefault();
        if (timeline.Blocker(v) is >= 0 and var blocker) return IsFree(blocker) ? blocker : null;
        var own = state.Held[program.VariableResponder[v]].Items.ToArray()
            .OrderBy(o => Math.Abs(state.Index.DayOf[o] - state.Index.DayOf[v]));
        var beside = program.VariableSlots[v].SelectMany(ShiftOf).SelectMany(s => program.SlotVariables[s])
            .Where(o => state.Values[o]);
        int[] others = [.. own.Concat(beside).Distinct().Where(IsFree)];
        return others.Where(o => FitsWithout(o, v)).Cast<int?>().FirstOrDefault() ?? others.Cast<int?>()
            .FirstOrDefault();
    }

    IEnumerable<int> ShiftOf(int slot) =>
        Enumerable.Range(0, program.Slots.Length)
            .Where(s => program.Slots[s].Shift.Id == program.Slots[slot].Shift.Id && !program.Slots[s].IsPast);

    bool FitsWithout(int other, int v)
    {
        state.Flip(other);
        var fits = Fits(v);
        state.Flip(other);
        return fits;
    }

    bool Fits(int v)
    {
        if (!timeline.Fits(v)) return false;
        state.Flip(v);
        var keeps = state.Limits <= limits;
        state.Flip(v);
        return keeps;
    }

    bool IsFree(int v) => program.Fixed[v] == 0 && !live.IsFrozen(v);

    long Excess(int v) => program.Loads.Length > 0 ? state.Excess(program.VariableResponder[v]) : 0;
}
