namespace RotationPlanner.Solving.LocalSearch.Moves;

/// <summary>
/// One kind of move of the local search. It leaves its flips in the move given; seats, timelines and limits always
/// hold, the tiers may be better or worse.
/// </summary>
interface IMoveKind
{
    /// <summary>
    /// Makes a move, chosen at random. False when none was found; what is in the move then must be taken back.
    /// </summary>
    /// <param name="move">The move, begun.</param>
    /// <param name="tournament">Of how many people the most, or the least, loaded is chosen; 1 for anybody.</param>
    bool Try(Move move, int tournament);
}
