namespace RotationPlanner.Solving.LocalSearch.Counters;

/// <summary>
/// Counts all constraints of one kind in a <see cref="SearchState"/>. The kind itself
/// (<see cref="RotationPlanner.Program.IConstraint"/>) says what a miss is; a counter only finds it faster. Counts are
/// flat arrays, one number a constraint: a flip touches a few of millions, and an object each would cost a look-up in
/// memory more. Kinds whose count follows every flip have a method Flip as well; no overlap and rolling windows are
/// looked at only when somebody is to take a seat.
/// </summary>
interface IConstraintCounter
{
    /// <summary>By how much the state misses one of the constraints, by its number in the program.</summary>
    long CountMisses(int constraint);
}
