using RotationPlanner.Program;

namespace RotationPlanner.Solving.LocalSearch.Operators;

/// <summary>
/// Two people exchange seats that are few days apart: what changes little but when they serve, and so the distance to
/// their other turns.
/// </summary>
sealed class NearbySwap(MoveSelection selection) : IOperator
{
    const int MostDays = 14, Tries = 4;
    readonly SearchState state = selection.State;
    readonly Random random = selection.Random;
    readonly SeatProgram program = selection.State.Index.Program;
    readonly UnitList units = selection.State.Index.Units;
    readonly int reach = Math.Max(1, MostDays * selection.State.Index.Units.Count / Math.Max(1, Days(selection.State)));

    public bool Propose(Move move, int tournament)
    {
        var mine = selection.HeldBy(random.Next(state.Held.Length));
        if (mine < 0 || program.Fixed[mine] == 1) return false;
        for (var tries = 0; tries < Tries; tries++)
        {
            var near = units.UnitOf[mine] + random.Next(-reach, reach + 1);
            if (near < 0 || near >= units.Count || near == units.UnitOf[mine] || Holder(near) is not (>= 0 and var theirs)) continue;
            if (program.VariableResponder[theirs] == program.VariableResponder[mine]) continue;
            var taken = selection.VariableOf(program.VariableResponder[theirs], units.UnitOf[mine]);
            var received = selection.VariableOf(program.VariableResponder[mine], near);
            if (taken < 0 || received < 0 || state.Values[taken] || state.Values[received]) continue;
            move.Flip(mine);
            move.Flip(theirs);
            return selection.Take(move, taken) && selection.Take(move, received);
        }
        return false;
    }

    public bool IsValid(Move move) => selection.IsValidWithoutTrainees(move);

    int Holder(int unit) =>
        Array.Find(units.Variables[unit], v => state.Values[v] && program.Fixed[v] == 0) is var v && state.Values[v] && units.UnitOf[v] == unit && program.Fixed[v] == 0 ? v : -1;

    static int Days(SearchState state)
    {
        var days = state.Index.DayOf;
        return days.Length == 0 ? 1 : days.Max() - days.Min() + 1;
    }
}
