using RotationPlanner.Program;

namespace RotationPlanner.Solving.LocalSearch.Moves;

/// <summary>
/// Two people exchange all they hold in a stretch of days. Where a long seat stands against several short ones, or what
/// is near to a seat forbids it, exchanging two seats alone is not possible.
/// </summary>
sealed class BlockExchange(SearchState state, MoveSelection picks, TrainingMoves training, Random random) : IMoveKind
{
    const int Week = 7, Month = 28;
    readonly SeatProgram program = state.Index.Program;
    readonly UnitList units = state.Index.Units;
    readonly int[] dayOf = state.Index.DayOf;
    readonly List<int> given = [], taken = [];

    public bool Try(Move move, int tournament)
    {
        var mine = picks.HeldBySomebodyLoaded(tournament);
        if (mine < 0) return false;
        var theirs = picks.Any(units.UnitOf[mine]);
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
            if (!picks.Take(move, v)) return false;
        return training.IsAllowed(move);
    }

    /// <summary>From a day to a week, to what a rest reaches over, or to what caps look at.</summary>
    int Days() =>
        1 + random.Next(random.Next(3) switch { 0 => Week, 1 => (int)Math.Clamp(state.Index.NoOverlapReach, 1, Month), _ => Month });

    /// <summary>What one person holds and the other could.</summary>
    void Gather(int giver, int taker, int first, int last)
    {
        foreach (var v in state.Held[giver].Between(first, last))
        {
            if (program.Fixed[v] == 1) continue;
            var received = picks.VariableOf(taker, units.UnitOf[v]);
            if (received < 0 || state.Values[received]) continue;
            given.Add(v);
            taken.Add(received);
        }
    }
}
