namespace RotationPlanner.Verification;

/// <summary>A plan as the checks of the rules that always hold read it.</summary>
/// <param name="Roster">Who holds what.</param>
/// <param name="Assignments">The assignments with their marks.</param>
/// <param name="Sessions">The courses and tabletop sessions of the plan.</param>
/// <param name="Beside">Time that the plan asks of people beside seats.</param>
sealed record CheckedPlan(
    Roster Roster, IReadOnlyList<Assignment> Assignments, IReadOnlyList<TrainingEvent> Sessions, IReadOnlyList<TimeBeside> Beside)
{
    readonly Lazy<PlannedLadder> ladder = new(() => new PlannedLadder(Roster, Sessions));

    /// <summary>The ids of shifts of which seats changed hands after the plan was published.</summary>
    public IReadOnlySet<string> Covered { get; init; } = new HashSet<string>();

    /// <summary>The company.</summary>
    public Company Company => Roster.Company;

    /// <summary>The seats held in the horizon.</summary>
    public IEnumerable<Holding> Planned => Roster.Holdings.Where(h => !h.IsPast);

    /// <summary>Where people stand on the ladder while the plan is carried out.</summary>
    public PlannedLadder Ladder => ladder.Value;
}
