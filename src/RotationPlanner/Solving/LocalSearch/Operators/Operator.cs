using RotationPlanner.Program;

namespace RotationPlanner.Solving.LocalSearch.Operators;

/// <summary>
/// One operator of the local search: a kind of change to a plan. A change goes through four steps. It is
/// <em>proposed</em> by the operator, as flips of variables in a <see cref="Move"/>. It is <em>valid</em> when seats,
/// timelines and limits hold. Its <em>gain</em> is what <see cref="Move.Compare"/> counts, objective by objective. It is
/// <em>applied</em> by leaving it, and undone by <see cref="Move.TakeBack()"/>. Only the first step differs from
/// operator to operator. All are listed in <see cref="OperatorTable"/>.
/// </summary>
abstract class Operator(MoveSelection selection)
{
    /// <summary>Who gives and who takes.</summary>
    protected MoveSelection Selection { get; } = selection;

    /// <summary>The plan with its counters.</summary>
    protected SearchState State { get; } = selection.State;

    protected SeatProgram Program { get; } = selection.State.Index.Program;

    protected UnitList Units { get; } = selection.State.Index.Units;

    /// <summary>The only source of chance.</summary>
    protected Random Random { get; } = selection.Random;

    /// <summary>
    /// Proposes a change, chosen at random. Sets only variables that fit (<see cref="MoveSelection.Take"/>), and leaves
    /// fixed ones alone.
    /// </summary>
    /// <param name="move">The move, begun.</param>
    /// <param name="tournament">Of how many people the most, or the least, loaded is chosen; 1 for anybody.</param>
    /// <returns>False when none was found; what is in the move then must be taken back.</returns>
    public abstract bool Propose(Move move, int tournament);

    /// <summary>Whether limits hold with what was proposed. An operator may mend it so that they do.</summary>
    public virtual bool IsValid(Move move) => move.KeepsLimits;

    /// <summary>Proposes a change; false when none was found or it is not valid, and must be taken back.</summary>
    public bool Try(Move move, int tournament) => Propose(move, tournament) && IsValid(move);
}
