using RotationPlanner.Solving.LocalSearch.Operators;

namespace RotationPlanner.Solving.LocalSearch;

/// <summary>Draws operators as <see cref="OperatorTable"/> says.</summary>
sealed class Neighbourhood
{
    readonly SearchState state;
    readonly Random random;
    readonly MoveSelection selection;
    readonly (OperatorRow Row, Operator Operator)[] first;
    readonly Operator[] drawn, drawnWithin;
    readonly Operator filling;

    public Neighbourhood(SearchState state, Random random)
    {
        (this.state, this.random, selection) = (state, random, new MoveSelection(state, random));
        var all = Array.ConvertAll(OperatorTable.Rows, r => (Row: r, Operator: r.Create(selection)));
        Operators = Array.ConvertAll(all, o => o.Operator);
        first = Array.FindAll(all, o => o.Row.FirstWhere is not null);
        drawn = Shares(all.Where(o => !o.Row.OnlyWithinCeilings));
        drawnWithin = Shares(all);
        filling = Operators.OfType<EjectionChain>().Single();
    }

    /// <summary>The days that moves are drawn from.</summary>
    public Stretch Within { set => selection.Within = value; }

    /// <summary>How many units there are within those days.</summary>
    public int Units => selection.UnitsWithin.Length;

    /// <summary>Every operator, in the order of the table.</summary>
    public IReadOnlyList<Operator> Operators { get; }

    /// <summary>Makes a move of any kind; see <see cref="Operator.Try"/>.</summary>
    public bool Try(Move move, int tournament)
    {
        foreach (var (row, own) in first)
            if (row.FirstWhere!(state) && random.Next(row.Chance) == 0) return own.Try(move, tournament);
        var operators = state.Ceilings is null ? drawn : drawnWithin;
        return operators[random.Next(operators.Length)].Try(move, tournament);
    }

    /// <summary>Fills an empty seat, moving on what stands in the way.</summary>
    public bool FillEmpty(Move move) => filling.Try(move, tournament: 1);

    static Operator[] Shares(IEnumerable<(OperatorRow Row, Operator Operator)> all) =>
        [.. all.Where(o => o.Row.FirstWhere is null).SelectMany(o => Enumerable.Repeat(o.Operator, o.Row.Chance))];
}
