namespace RotationPlanner;

/// <summary>What becomes of the bench where a part of all commanders leaves in each year.</summary>
public sealed record BenchAttrition
{
    internal BenchAttrition() { }

    /// <summary>The part that leaves in a year, from 0 to 1.</summary>
    public required double Rate { get; init; }

    /// <summary>The months, for a year or for the horizon where that is longer.</summary>
    public required IReadOnlyList<BenchMonth> Months { get; init; }

    /// <summary>
    /// The fewest commanders today, as many as there are or more, with which the chance is reached in every month: of all mixes where there are not too many, else
    /// by adding one after another of the department that helps most; null where no number that was tried reaches it. Where
    /// <see cref="IsSettled"/> is false, fewer may do.
    /// </summary>
    public int? NeededToday { get; init; }

    /// <summary>By <see cref="Department.Id"/>: how many more than today that is; empty where none are needed.</summary>
    public required IReadOnlyDictionary<string, int> MoreToday { get; init; }

    /// <summary>Who must command from when on, so that the chance is reached in every month; by date.</summary>
    public required IReadOnlyList<BenchGap> Gaps { get; init; }

    /// <summary>Whether with all of <see cref="Gaps"/> closed in time the chance is reached; false where it is not settled.</summary>
    public required bool IsReached { get; init; }

    /// <summary>
    /// Whether all that <see cref="NeededToday"/>, <see cref="Gaps"/> and <see cref="IsReached"/> ask was settled in the work that
    /// the solver may do, of every mix of departments. Else what was not settled counted as no, so that fewer may do; and where the
    /// chances of the months themselves leave it open whether anybody is needed, nothing is told of who.
    /// </summary>
    public required bool IsSettled { get; init; }
}
