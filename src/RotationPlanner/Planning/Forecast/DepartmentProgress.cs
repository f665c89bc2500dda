namespace RotationPlanner;

/// <summary>How a department's people climb.</summary>
/// <param name="Department">The <see cref="Department.Id"/>.</param>
/// <param name="Rungs">How many stand on each rung as the horizon begins, in the order of
/// <see cref="Ladder.Rungs"/>.</param>
/// <param name="Commanders">How many may lead and are in service as the horizon begins.</param>
/// <param name="FirstCommander">Who is the department's first commander by the plan, and from when: the first to
/// graduate or to join certified; null where somebody may lead already, and where nobody will.</param>
/// <param name="Pool">How many may lead at the end of each month, in the order of
/// <see cref="TrainingReport.Pool"/>.</param>
public sealed record DepartmentProgress(string Department, IReadOnlyList<int> Rungs, int Commanders, PlannedRung? FirstCommander, IReadOnlyList<int> Pool);
