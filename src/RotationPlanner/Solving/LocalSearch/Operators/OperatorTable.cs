using RotationPlanner.Program;

namespace RotationPlanner.Solving.LocalSearch.Operators;

/// <summary>
/// The operators of the local search, how often each is drawn, and why. To add one, write a class that implements
/// <see cref="Operator"/> and add a row.
/// </summary>
static class OperatorTable
{
    public static readonly OperatorRow[] Rows =
    [
        new(s => new EjectionChain(s), 8, "dear, so one move in so many, and only where a seat is empty")
            { FirstWhere = state => state.Uncovered + state.UncoveredOptional > 0 },
        new(s => new TraineeSeat(s), 8, "one move in so many, and only where somebody climbs in seats")
            { FirstWhere = state => state.Index.Program.Climbs.Length > 0 },
        new(s => new Companions(s), 3, "one move in so many, and only where hard rules ask for something, such as two who serve together")
            { FirstWhere = state => state.Index.Obligations.Length > 0 },
        new(s => new Acquaintance(s), 4, "one move in so many, and only where people meet again too soon")
            { FirstWhere = state => state.Meetings.Again > 0 && (state.Ceilings is not null || state.LoadValues.Length == 0) },
        new(s => new StintPart(s), 4, "one move in so many, and only where hands change inside stints that are wished for")
            { FirstWhere = state => HasChangesOfHands(state) && (state.Ceilings is not null || state.LoadValues.Length == 0) },
        new(s => new GrantWish(s), 4, "one move in so many, and only where wishes come early and some are missed")
            { FirstWhere = state => state.Index.Program.HasEarlyWishes && state.Ceilings is not null && state.Goals[(int)Goal.Preferences] > 0 },
        new(s => new SpareSleep(s), 5, "one move in so many, and only where somebody expects bad months")
            { FirstWhere = state => state.Ceilings is not null && state.Duty?.Sleep?.IsCalm == false },
        new(s => new Relocation(s), 7, "the cheapest change, and what evens loads soonest"),
        new(s => new Swap(s), 6, "where everybody is at a limit, only an exchange is left"),
        new(s => new ThreeWayExchange(s), 2, "leaves corners that swaps of two do not"),
        new(s => new BlockExchange(s), 2, "a long seat against short ones; a rest forbids one at a time"),
        new(s => new Toggle(s), 1, "optional seats that only soft rules decide; others rarely gain by it"),
        new(s => new EvenOut(s), 6, "aims at counts of weekends, nights, holidays and turns, which chance seldom hits")
            { OnlyWithinCeilings = true },
        new(s => new NearbySwap(s), 6,
            "changes little but when people serve: for rhythm") { OnlyWithinCeilings = true },
    ];

    /// <summary>Whether hands change inside stints that are wished for, or may do so at a price.</summary>
    static bool HasChangesOfHands(SearchState state) => state.Goals[(int)Goal.Handoffs] > 0
        || (state.Index.HasPricedStints && state.Goals[(int)Goal.Preferences] > 0);
}

/// <summary>An operator in the table.</summary>
/// <param name="Create">Makes it for a search.</param>
/// <param name="Chance">Its share among those drawn: so many in the sum of all shares. Of an operator that is asked
/// first, one move in so many.</param>
/// <param name="Why">Why so often.</param>
sealed record OperatorRow(Func<MoveSelection, Operator> Create, int Chance, string Why)
{
    /// <summary>
    /// When the operator is asked before the others are drawn, one move in <see cref="Chance"/>; null for one that is
    /// drawn.
    /// </summary>
    public Func<SearchState, bool>? FirstWhere { get; init; }

    /// <summary>
    /// Drawn only once it is known how much everybody carries (<see cref="SearchState.Ceilings"/>), when it is looked
    /// at who serves when and how often.
    /// </summary>
    public bool OnlyWithinCeilings { get; init; }
}
