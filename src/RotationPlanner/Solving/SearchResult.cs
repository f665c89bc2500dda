using RotationPlanner.Program;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Solving;

/// <summary>
/// What the portfolio found, and why it ended. The last bounds are still being worked out while the plan is put
/// together and checked.
/// </summary>
sealed record SearchResult(
    Solution Solution, ProgramIndex Index, Task<IReadOnlyList<ObjectiveResult>> Proving, SearchEnd End)
{
    /// <summary>What is known, objective by objective.</summary>
    public IReadOnlyList<ObjectiveResult> Results => Proving.GetAwaiter().GetResult();

    /// <summary>Whether a user cancelled.</summary>
    public bool Cancelled => End == SearchEnd.Cancelled;
}
