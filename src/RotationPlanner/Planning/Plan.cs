using NodaTime;
using RotationPlanner.Fairness;
using RotationPlanner.Scheduling;
using RotationPlanner.Solving;
using RotationPlanner.Verification;

namespace RotationPlanner;

/// <summary>A finished, checked plan.</summary>
public sealed record Plan
{
    /// <summary>The company it was made for.</summary>
    public required Company Company { get; init; }

    /// <summary>The shifts of the horizon.</summary>
    public required Schedule Schedule { get; init; }

    /// <summary>1 for a first plan; one more than the plan it replaces. Goes into the SEQUENCE of feeds.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>Who holds which seat, by start, shift, role and seat.</summary>
    public required IReadOnlyList<Assignment> Assignments { get; init; }

    /// <summary>Seats nobody holds, with the reason for each.</summary>
    public required IReadOnlyList<UnfilledSeat> Unfilled { get; init; }

    /// <summary>
    /// Demands of rules that could not be met (such as too few departments in a window); empty in a good plan. Hard
    /// limits are never broken.
    /// </summary>
    public required IReadOnlyList<Violation> Unmet { get; init; }

    /// <summary>
    /// Departments and people that come near their agreed hours of a quarter, or use them up; departments first.
    /// </summary>
    public IReadOnlyList<BudgetWarning> Warnings { get; init; } = [];

    /// <summary>
    /// What is worth knowing and no error: people who can never serve, hours that no shift covers, and the like. Few,
    /// since what is true of many is said once.
    /// </summary>
    public IReadOnlyList<PlanNote> Notes { get; init; } = [];

    /// <summary>Load, share and excess per person and department, and all measures.</summary>
    public required FairnessReport Fairness { get; init; }

    /// <summary>What is proved about this plan, tier by tier.</summary>
    public required Proof Proof { get; init; }

    /// <summary>The ledger for the next plan: what was carried in, and this plan's credits and shares.</summary>
    public required Ledger Ledger { get; init; }

    /// <summary>
    /// How trainees climb in this plan: sessions, the dates on which rungs are reached, and what stands in the way.
    /// </summary>
    public TrainingPlan Training { get; init; } = TrainingPlan.Empty;

    /// <summary>True when the search was cancelled and this is the best plan so far.</summary>
    public bool WasCancelled { get; init; }

    /// <summary>
    /// Who is on duty at an instant: all who hold a seat of a shift that has begun and has not ended, in all rotations
    /// and roles.
    /// </summary>
    /// <param name="instant">
    /// The instant. A shift includes its start and not its end, so at a handoff it is who takes over.
    /// </param>
    /// <returns>
    /// The assignments in the order of <see cref="Assignments"/>; empty where nobody is on duty, and outside the
    /// horizon. Times are UTC. Shifts that began before the horizon are in <see cref="Company.History"/>, not here.
    /// </returns>
    public IReadOnlyList<Assignment> OnCallAt(Instant instant) =>
        [.. Assignments.Where(a => a.Start <= instant && instant < a.End)];

    /// <summary>True when every required seat is filled and every demand is met.</summary>
    public bool IsComplete => Unmet.Count == 0 && Unfilled.All(u => !u.Required);
}
