using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Planning.Living;

/// <summary>
/// Fills what is empty with the least change where every rule only limits: it tries with nobody else disturbed, then
/// with one person, and so on, and with as many seats as need be filled, then with more. What was searched to the end
/// before the first repair proves it the least.
/// </summary>
sealed class LeastRepair(SearchState state, Func<int, bool> mayChange, IReadOnlySet<int> disturbed, CancellationToken cancel)
{
    const int MostPeople = 3, PartsOfSteps = 6, UsualTakers = 60;

    readonly RepairTree tree = new(state, mayChange, disturbed, cancel);

    /// <summary>How many seats may be tried; where more than some dozens of people could take each, so many less.</summary>
    public int Steps { get; init; } = 16_000;

    /// <summary>Whether nothing was left out, so that there is no repair where none is found.</summary>
    public bool IsExhaustive { get; private set; }

    /// <summary>Changes the state; null, and the state as it was, where no repair is found.</summary>
    /// <param name="lacking">Slots that lack a required seat.</param>
    /// <param name="missing">How many seats they lack.</param>
    /// <param name="empty">How many of these may stay empty.</param>
    public ChangeProof? Run(IReadOnlyList<int> lacking, int missing, int empty)
    {
        var takers = lacking.Select(s => state.Index.Program.SlotVariables[s].Length).Append(UsualTakers).Max();
        var (needed, proved, steps) = (missing - empty, true, Steps * UsualTakers / takers);
        var atOnce = Math.Max(1, steps / PartsOfSteps);
        IsExhaustive = false;
        for (var people = 0; people <= needed + MostPeople && steps > 0; people++)
        {
            for (var seats = 0; ; seats += tree.Lacked)
            {
                var most = Math.Min(steps, atOnce);
                if (tree.Find(lacking, new RepairBudget(people, seats, empty, most))) return new ChangeProof(proved, true) { Method = "search to the end" };
                steps -= most - tree.StepsLeft;
                if (tree is { Lacked: 0, StepsLeft: > 0 }) break;
                if (tree.StepsLeft > 0) continue;
                proved = false;
                break;
            }
            if (IsExhaustive = tree is { Lacked: 0, IsCrowded: false, StepsLeft: > 0 }) break;
        }
        return null;
    }
}
