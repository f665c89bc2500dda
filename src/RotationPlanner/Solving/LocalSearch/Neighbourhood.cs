using RotationPlanner.Solving.Bounds;
using RotationPlanner.Solving.LocalSearch.Moves;

namespace RotationPlanner.Solving.LocalSearch;

/// <summary>The moves of the local search and how often each kind is tried.</summary>
sealed class Neighbourhood
{
    // One move in so many looks after empty seats, and one after trainees, where there are any.
    const int BetweenSpecial = 8;

    readonly SearchState state;
    readonly Random random;
    readonly MoveSelection picks;
    readonly EjectionChain filling;
    readonly TrainingMoves training;
    readonly IMoveKind[] drawn, drawnLater;

    public Neighbourhood(SearchState state, Random random)
    {
        (this.state, this.random) = (state, random);
        picks = new MoveSelection(state, random);
        filling = new EjectionChain(state, picks, random);
        training = new TrainingMoves(state, picks, random);
        var swap = new Swap(state, picks, training);
        drawn =
        [
            .. Times(7, new Relocation(state, picks, training)),
            .. Times(6, swap),
            .. Times(2, new ThreeWayExchange(state, picks, swap)),
            .. Times(2, new BlockExchange(state, picks, training, random)),
            .. Times(1, new Toggle(state, picks)),
        ];
        // Who serves when and how often is looked at once it is known how much everybody carries.
        drawnLater = [.. drawn, .. Times(6, new EvenOut(state, picks, training, random)), .. Times(6, new NearbySwap(state, picks, training, random))];
    }

    /// <summary>The days that moves are drawn from.</summary>
    public Stretch Within { set => picks.Within = value; }

    /// <summary>How many units there are within those days.</summary>
    public int Units => picks.UnitsWithin.Length;

    /// <summary>Every kind of move there is.</summary>
    public IEnumerable<IMoveKind> Kinds => drawnLater.Distinct().Append(filling).Append(training);

    /// <summary>Makes a move of any kind; see <see cref="IMoveKind.Try"/>.</summary>
    public bool Try(Move move, int tournament)
    {
        if (state.Uncovered + state.UncoveredOptional > 0 && random.Next(BetweenSpecial) == 0) return FillEmpty(move);
        if (state.Index.Program.Climbs.Length > 0 && random.Next(BetweenSpecial) == 0) return training.Try(move, tournament);
        var kinds = state.Ceilings is null ? drawn : drawnLater;
        return kinds[random.Next(kinds.Length)].Try(move, tournament);
    }

    /// <summary>Fills an empty seat, moving on what stands in the way.</summary>
    public bool FillEmpty(Move move) => filling.Try(move, tournament: 1);

    static IEnumerable<IMoveKind> Times(int count, IMoveKind kind) => Enumerable.Repeat(kind, count);
}
