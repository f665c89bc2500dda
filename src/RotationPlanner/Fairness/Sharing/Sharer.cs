namespace RotationPlanner.Fairness.Sharing;

/// <summary>
/// A stretch of time in which a person may hold the seats of some pools that start in it; in minutes since 1970,
/// half-open.
/// </summary>
/// <param name="From">First minute.</param>
/// <param name="To">First minute after it.</param>
/// <param name="Pools">The pools, ascending.</param>
readonly record struct Entitlement(long From, long To, int[] Pools);

/// <summary>
/// From when on a person may hold a pool's seats because of a rung that is reached in the horizon, the end of time
/// where nobody knows when; and until when their department lends them.
/// </summary>
readonly record struct Graduation(int Pool, long From, long LentUntil);

/// <summary>
/// One person as shares see them: not whom a single rest or a short absence keeps from a seat, but who may hold what
/// from when on.
/// </summary>
/// <param name="Index">In the company's list.</param>
/// <param name="Capacity">Part of full time.</param>
/// <param name="Department">In the company's list.</param>
/// <param name="Way">The number of their zone and holidays: people of one way of life earn alike.</param>
sealed record Sharer(int Index, double Capacity, int Department, int Way)
{
    /// <summary>What the person may hold with the stage they have when the horizon begins, in order of time.</summary>
    public required IReadOnlyList<Entitlement> Entitled { get; init; }

    /// <summary>What opens to them in the horizon.</summary>
    public required IReadOnlyList<Graduation> Graduations { get; init; }

    /// <summary>
    /// Whether a seat that starts then is on a day on which the person serves: in service, lent, and not on leave.
    /// </summary>
    public required Func<long, bool> Serves { get; init; }
}
