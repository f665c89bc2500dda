using RotationPlanner.Program;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Planning.Living;

/// <summary>
/// Fills what is empty with the least change where every rule only limits: it tries with nobody else disturbed, then
/// with one person, and so on, and with as many seats as need be filled, then with more. What was searched to the end
/// before the first repair proves it the least.
/// </summary>
sealed class LeastRepair
{
    const int MostPeople = 3, MostSeats = 8;

    readonly SeatProgram program;
    readonly RepairTree tree;
    readonly int longest;

    /// <param name="state">The state.</param>
    /// <param name="mayChange">Whether a variable may be taken or given up.</param>
    /// <param name="disturbed">Responders who are disturbed whatever is done.</param>
    /// <param name="cancel">Ends the search with nothing found.</param>
    public LeastRepair(SearchState state, Func<int, bool> mayChange, IReadOnlySet<int> disturbed, CancellationToken cancel)
    {
        program = state.Index.Program;
        tree = new RepairTree(state, mayChange, disturbed, cancel);
        longest = program.VariableSlots.Select(s => s.Length).DefaultIfEmpty(1).Max();
    }

    /// <summary>How many seats may be tried for each number of people and of seats.</summary>
    public int Steps { get; init; } = 4_000;

    /// <summary>Whether nothing was left out, so that there is no repair where none is found.</summary>
    public bool IsExhaustive { get; private set; }

    /// <summary>Changes the state; null, and the state as it was, where no repair is found.</summary>
    /// <param name="lacking">Slots that lack a required seat.</param>
    /// <param name="missing">How many seats they lack.</param>
    /// <param name="empty">How many of these may stay empty.</param>
    public ChangeProof? Run(IReadOnlyList<int> lacking, int missing, int empty)
    {
        var (least, proved) = ((missing - empty + longest - 1) / longest, true);
        for (var people = 0; people <= missing - empty + MostPeople; people++)
        {
            for (var seats = least; ; seats++)
            {
                if (tree.Find(lacking, new RepairBudget(people, seats, empty, Steps))) return new ChangeProof(proved, true);
                if (!tree.IsCut) break;
                if (!tree.IsSpent && seats < least + MostSeats) continue;
                proved = false;
                break;
            }
            if (IsExhaustive = tree is { IsCut: false, IsCrowded: false }) break;
        }
        return null;
    }
}
