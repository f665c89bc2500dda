using RotationPlanner.Program;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Solving.Construction;

/// <summary>
/// The rotations that people draw up by hand: everybody in turn. A search begins with them as well, and never ends
/// below them.
/// </summary>
sealed class RoundRobin(SeatProgram program, Duty duty)
{
    /// <summary>
    /// Seats in order of time and role, seat i to person i mod n of those who may hold it; null where somebody cannot
    /// take what comes to them.
    /// </summary>
    public List<int>? Plain()
    {
        var (chosen, seat) = (new List<int>(), 0);
        var taken = new HashSet<int>();
        foreach (var slot in program.Slots)
        {
            if (duty.RoleOfSlot[slot.Index] is not (>= 0 and var role)) continue;
            var members = duty.Roles[role].Members;
            for (var i = 0; i < program.Required[slot.Index]; i++, seat++)
            {
                if (members.Length == 0
                    || VariableOf(slot.Index, members[seat % members.Length]) is not (>= 0 and var v)) return null;
                if (taken.Add(v)) chosen.Add(v);
            }
        }
        return chosen;
    }

    /// <summary>
    /// Fills a state seat by seat in order of time with whoever may take it and whose last turn is longest ago. What
    /// nobody may take stays empty.
    /// </summary>
    public void Fill(SearchState state, CancellationToken cancel)
    {
        var units = state.Index.Units;
        var (timeline, move) = (new Timeline(state), new Move(state));
        var last = new long[program.ResponderCount];
        Array.Fill(last, long.MinValue);
        for (var r = 0; r < last.Length; r++)
            foreach (var v in state.Held[r].Items) last[r] = Math.Max(last[r], StartOf(v));
        foreach (var unit in Enumerable.Range(0, units.Count).OrderBy(u => program.Slots[units.Slots[u][0]].StartMinute)
            .ThenBy(u => units.Slots[u][0]))
        {
            if (duty.RoleOfSlot[units.Slots[unit][0]] < 0) continue;
            foreach (var v in units.Variables[unit].OrderBy(v => last[program.VariableResponder[v]])
                .ThenBy(v => program.VariableResponder[v]))
            {
                if (cancel.IsCancellationRequested) return;
                if (!Array.Exists(units.Slots[unit], s => state.Filled[s] < program.Required[s])) break;
                if (state.Values[v] || !timeline.Fits(v)) continue;
                move.Begin();
                move.Flip(v);
                if (move.KeepsLimits) last[program.VariableResponder[v]] = StartOf(v);
                else move.TakeBack();
            }
        }
    }

    long StartOf(int v) => program.Slots[program.VariableSlots[v][0]].StartMinute;

    int VariableOf(int slot, int responder) =>
        Array.Find(program.SlotVariables[slot], v => program.VariableResponder[v] == responder) is var v
        && Array.Exists(program.SlotVariables[slot], x => x == v && program.VariableResponder[x] == responder) ? v : -1;
}
