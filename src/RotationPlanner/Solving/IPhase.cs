namespace RotationPlanner.Solving;

/// <summary>
/// One way to build, better, bound or prove a plan. A phase leaves the state of the context at a plan that keeps every
/// limit and is no worse than the one it found there; it stops soon when the effort is over; what it learns it writes
/// into the bounds. When it runs, and with what part of the work, is said by <see cref="Pipeline"/> alone.
/// </summary>
interface IPhase
{
    /// <summary>What the table calls it.</summary>
    string Name { get; }

    /// <summary>Works on the state of the context, within its share of the work.</summary>
    /// <param name="context">The plan in hand, and all that is known of it.</param>
    void Run(SearchContext context);
}
