using RotationPlanner.Program;

namespace RotationPlanner.Solving.LocalSearch.Operators;

/// <summary>
/// Two people exchange all they hold in a stretch of days. Where a long seat stands against several short ones, or what
/// is near to a seat forbids it, exchanging two seats alone is not possible.
/// </summary>
sealed class BlockExchange(MoveSelection selection) : IOperator
{
    const int Week = 7, Month = 28;
    readonly SearchState state = selection.State;
    readonly Random random = selection.Random;
    readonly SeatProgram program = selection.State.Index.Program;
    readonly UnitList units = selection.State.Index.Units;
    readonly int[] dayOf = selection.State.Index.DayOf;
    readonly List<int> given = [], taken = [];

    public bool Propose(Move move, int tournament)
    {
        var mine = selection.HeldBySomebodyLoaded(tournament);
        if (mine < 0) return false;
        var theirs = selection.Any(units.UnitOf[mine]);
        if (state.Values[theirs]) return false;
        var days = Days();
        var first = dayOf[mine] - random.Next(days);
        given.Clear();
        taken.Clear();
        var (one, other) = (program.VariableResponder[mine], program.VariableResponder[theirs]);
        Gather(one, other, first, first + days - 1);
        Gather(other, one, first, first + days - 1);
        foreach (var v in given) move.Flip(v);
        foreach (var v in taken)
            if (!selection.Take(move, v)) return false;
        return true;
    }

    public bool IsValid(Move move) => selection.IsValidWithoutTrainees(move);

    /// <summary>From a day to a week, to what a rest reaches over, or to what caps look at.</summary>
    int Days() =>
        1 + random.Next(random.Next(3) switch { 0 => Week, 1 => (int)Math.Clamp(state.Index.NoOverlapReach, 1, Month), _ => Month });

    /// <summary>What one person holds and the other could.</summary>
    void Gather(int giver, int taker, int first, int last)
    {
        foreach (var v in state.Held[giver].Between(first, last))
        {
            if (program.Fixed[v] == 1) continue;
            var received = selection.VariableOf(taker, units.UnitOf[v]);
            if (received < 0 || state.Values[received]) continue;
            given.Add(v);
            taken.Add(received);
        }
    }
}
