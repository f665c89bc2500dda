using NodaTime;
using RotationPlanner.Program;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Planning.Living;

/// <summary>
/// Among plans that change as little, the fairest: each seat that changed hands goes to whoever makes the plan fairest
/// of all who could take it, and all seats of one taker to another together, while anything gets better. Then, as far as a budget of further changes allows, the
/// relocation of one seat that makes the plan fairest, again and again.
/// </summary>
sealed class FairTakers(LivePlan live, CancellationToken cancel)
{
    readonly SeatProgram program = live.Program;
    readonly SearchState state = live.State;
    readonly Timeline timeline = new(live.State);
    readonly Move move = new(live.State);

    /// <summary>Seats that somebody asked for and was granted are not moved for fairness.</summary>
    public IReadOnlyList<Amendment> Wanted { get; init; } = [];

    /// <summary>Exchanges takers one for one, without a further change.</summary>
    /// <param name="before">What was kept of the published plan.</param>
    public void Choose(Solution before)
    {
        var taken = Enumerable.Range(0, program.VariableCount)
            .Where(v => state.Values[v] && !before.Values[v] && !live.IsFrozen(v) && program.Fixed[v] == 0).ToList();
        var index = program.Company.Responders.Select((r, i) => (r.Id, i)).ToDictionary(r => r.Id, r => r.i, StringComparer.Ordinal);
        List<int> gone = [.. live.Vacated.Where(v => index.ContainsKey(v.Seat.Responder)).Select(v => index[v.Seat.Responder])];
        for (var better = true; better && !cancel.IsCancellationRequested;)
        {
            better = false;
            var disturbed = taken.Select(v => program.VariableResponder[v]).Concat(gone).ToHashSet();
            for (var i = 0; i < taken.Count; i++)
            {
                var (taker, others) = (program.VariableResponder[taken[i]], taken.Where((_, k) => k != i)
                    .Select(v => program.VariableResponder[v]).ToHashSet());
                // Whoever takes several seats, or gave one up, stays disturbed: somebody else would be one person more.
                var stays = others.Contains(taker) || GaveUp(taker, before);
                if (Best(taken[i], to => !before.Values[to] && (!stays || disturbed.Contains(program.VariableResponder[to]))) is not { } to) continue;
                Relocate(taken[i], to);
                taken[i] = to;
                better = true;
            }
            foreach (var several in taken.GroupBy(v => program.VariableResponder[v]).Where(g => g.Count() > 1 && !GaveUp(g.Key, before)).ToList())
            {
                if (TakeAll([.. several], before) is not { } all) continue;
                taken = [.. taken.Except(several), .. all];
                better = true;
            }
        }
    }

    /// <summary>Gives all seats of one taker to another person, where that makes the plan fairer.</summary>
    int[]? TakeAll(int[] seats, Solution before)
    {
        foreach (var person in program.SlotVariables[program.VariableSlots[seats[0]][0]].Select(v => program.VariableResponder[v]))
        {
            var own = Array.ConvertAll(seats, v => VariableOf(person, v));
            if (own.Any(v => v < 0 || state.Values[v] || before.Values[v] || program.Fixed[v] != 0)) continue;
            move.Begin();
            foreach (var v in seats) move.Flip(v);
            var fits = own.All(v =>
            {
                if (!timeline.Fits(v)) return false;
                move.Flip(v);
                return true;
            });
            if (fits && move.KeepsLimits && move.Compare() < 0) return own;
            move.TakeBack();
        }
        return null;
    }

    /// <summary>A person's variable of the same slots as another's; -1 where there is none.</summary>
    int VariableOf(int person, int seat) => program.SlotVariables[program.VariableSlots[seat][0]]
        .Where(v => program.VariableResponder[v] == person && program.VariableSlots[v].SequenceEqual(program.VariableSlots[seat]))
        .DefaultIfEmpty(-1).First();

    /// <summary>Moves seats that begin after the notice, at most so many, each time the best one.</summary>
    /// <returns>How many were moved.</returns>
    public int Even(Solution before, int budget) => Move(before, budget, _ => true, _ => true);

    /// <summary>The same with seats that one person takes.</summary>
    public int Give(Solution before, int budget, int taker) => Move(before, budget, _ => true, to => program.VariableResponder[to] == taker);

    /// <summary>The same with one person's seats alone, those that begin at an instant or later.</summary>
    public int Relieve(Solution before, int budget, int giver, Instant from) => Move(before, budget, v =>
        program.VariableResponder[v] == giver && program.VariableSlots[v].All(s => program.Slots[s].Shift.Start.ToInstant() >= from), _ => true);

    int Move(Solution before, int budget, Func<int, bool> gives, Func<int, bool> takes)
    {
        var moved = 0;
        for (; moved < budget && !cancel.IsCancellationRequested; moved++)
        {
            (int From, int To)? best = null;
            for (var v = 0; v < program.VariableCount; v++)
            {
                if (!state.Values[v] || program.Fixed[v] != 0 || live.IsFrozen(v) || !before.Values[v] || IsNear(v)
                    || IsTraining(v) || IsWanted(v) || !gives(v)) continue;
                if (Best(v, to => takes(to) && Lightens(v, to), best) is { } to) best = (v, to);
            }
            if (best is not var (from, taker)) break;
            Relocate(from, taker);
        }
        return moved;
    }

    bool IsNear(int v) =>
        program.VariableSlots[v].Any(s => program.Slots[s].Shift.Start.ToInstant() < live.Notice.Ends);

    bool IsWanted(int v) => Wanted.Count > 0 && program.VariableSlots[v].Any(s => program.Slots[s] is var slot
        && AmendmentBook.IsWanted(Wanted, slot.Shift.Id, slot.Role.Id, program.Company.Responders[program.VariableResponder[v]].Id));

    // Who trains when is not moved for the sake of even loads.
    bool IsTraining(int v) =>
        program.VariableSlots[v].Any(s => program.Slots[s].Role.Needs.IsTraining(program.Company.Ladder));

    /// <summary>Whether the taker has less above the share, seat included, than the giver has now.</summary>
    bool Lightens(int from, int to) => program.Loads.Length > 0
        && state.Excess(program.VariableResponder[to])
        + program.Loads[0].Credits[to] < state.Excess(program.VariableResponder[from]);

    bool GaveUp(int responder, Solution before) =>
        Enumerable.Range(0, before.Values.Length)
            .Any(v => before.Values[v] && !state.Values[v] && program.VariableResponder[v] == responder);

    /// <summary>The variable that had better hold the seat, where one is better than the present and than another
    /// relocation; null where none is.</summary>
    int? Best(int from, Func<int, bool> allowed, (int From, int To)? than = null)
    {
        int? best = null;
        foreach (var to in program.SlotVariables[program.VariableSlots[from][0]])
        {
            if (state.Values[to] || program.Fixed[to] != 0 || !allowed(to)
                || !program.VariableSlots[to].SequenceEqual(program.VariableSlots[from])) continue;
            if (!IsBetter(from, to, best is { } known ? (from, known) : than)) continue;
            best = to;
        }
        return best;
    }

    bool IsBetter(int from, int to, (int From, int To)? than)
    {
        if (than is var (otherFrom, otherTo)) Relocate(otherFrom, otherTo);
        move.Begin();
        var better = false;
        if (than is var (undoneFrom, undoneTo))
        {
            move.Flip(undoneTo);
            move.Flip(undoneFrom);
        }
        move.Flip(from);
        if (timeline.Fits(to))
        {
            move.Flip(to);
            better = move.KeepsLimits && move.Compare() < 0;
        }
        move.TakeBack();
        if (than is var (backFrom, backTo)) Relocate(backTo, backFrom);
        return better;
    }

    void Relocate(int from, int to)
    {
        state.Flip(from);
        state.Flip(to);
    }
}
