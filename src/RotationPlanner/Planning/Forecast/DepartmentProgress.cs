namespace RotationPlanner;

/// <summary>How a department's people climb.</summary>
public sealed record DepartmentProgress
{
    internal DepartmentProgress(
        string department, IReadOnlyList<int> rungs, int commanders, PlannedRung? firstCommander, IReadOnlyList<int>
        pool)
    {
        Department = department;
        Rungs = rungs;
        Commanders = commanders;
        FirstCommander = firstCommander;
        Pool = pool;
    }

    /// <summary>The <see cref="Department.Id"/>.</summary>
    public string Department { get; internal init; }

    /// <summary>
    /// How many stand on each rung as the horizon begins, in the order of <see cref="Ladder.Rungs"/>.
    /// </summary>
    public IReadOnlyList<int> Rungs { get; internal init; }

    /// <summary>How many may lead and are in service as the horizon begins.</summary>
    public int Commanders { get; internal init; }

    /// <summary>
    /// Who is the department's first commander by the plan, and from when: the first to graduate or to join certified;
    /// null where somebody may lead already, and where nobody will.
    /// </summary>
    public PlannedRung? FirstCommander { get; internal init; }

    /// <summary>
    /// How many may lead at the end of each month, in the order of <see cref="TrainingReport.Pool"/>.
    /// </summary>
    public IReadOnlyList<int> Pool { get; internal init; }
}
