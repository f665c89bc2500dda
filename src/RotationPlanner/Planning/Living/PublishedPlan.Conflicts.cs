using NodaTime;

namespace RotationPlanner;

// What the calendars say by now.
public sealed partial class PublishedPlan
{
    /// <summary>
    /// The seats, or parts of them, for which their holders are not there by now: time off and other duties that break
    /// the plan, and appointments for which somebody wants to be covered. <see cref="FindCover"/> tells who could.
    /// </summary>
    /// <param name="company">The company as it is now; what was granted is read on top.</param>
    /// <param name="asOf">Now, UTC; what is over by then is left out.</param>
    /// <returns>The conflicts, by start; those of one kind that touch each other within a seat as one.</returns>
    public IReadOnlyList<SeatConflict> FindConflicts(Company company, Instant asOf)
    {
        ArgumentNullException.ThrowIfNull(company);
        return SeatConflicts.Find(Amended(company), Assignments, asOf);
    }
}
