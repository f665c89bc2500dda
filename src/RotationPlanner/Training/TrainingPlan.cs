using NodaTime;

namespace RotationPlanner;

/// <summary>How trainees climb in a plan.</summary>
public sealed record TrainingPlan
{
    /// <summary>Nobody climbs.</summary>
    public static TrainingPlan Empty { get; } = new();

    /// <summary>Courses and tabletop sessions, by start.</summary>
    public IReadOnlyList<TrainingEvent> Events { get; init; } = [];

    /// <summary>
    /// The rungs people reach by the plan, by date. Each holds only if everything before it is done and signed.
    /// </summary>
    public IReadOnlyList<PlannedRung> Steps { get; init; } = [];

    /// <summary>
    /// What stands in the way of trainees, in sentences that end with advice; empty when nothing does.
    /// </summary>
    public IReadOnlyList<string> Obstacles { get; init; } = [];
}

/// <summary>A rung that somebody reaches by the plan.</summary>
/// <param name="Responder">The <see cref="Responder.Id"/>.</param>
/// <param name="Rung">The <see cref="RotationPlanner.Rung.Id"/>.</param>
/// <param name="Date">The first day on it, in the person's zone; days for a sign-off included.</param>
public sealed record PlannedRung(string Responder, string Rung, LocalDate Date);
