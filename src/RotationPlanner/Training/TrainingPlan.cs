using System.Text.Json.Serialization;
using NodaTime;

namespace RotationPlanner;

/// <summary>How trainees climb in a plan.</summary>
public sealed record TrainingPlan
{
    [JsonConstructor]
    internal TrainingPlan() { }

    /// <summary>Nobody climbs.</summary>
    public static TrainingPlan Empty { get; } = new();

    /// <summary>Courses and tabletop sessions, by start.</summary>
    [JsonInclude]
    public IReadOnlyList<TrainingEvent> Events { get => field ?? []; internal init; } = [];

    /// <summary>
    /// The rungs people reach by the plan, by date. Each holds only if everything before it is done and signed.
    /// </summary>
    [JsonInclude]
    public IReadOnlyList<PlannedRung> Steps { get => field ?? []; internal init; } = [];

    /// <summary>
    /// What stands in the way of trainees, in sentences that end with advice; empty when nothing does.
    /// </summary>
    [JsonInclude]
    public IReadOnlyList<string> Obstacles { get => field ?? []; internal init; } = [];
}

/// <summary>A rung that somebody reaches by the plan.</summary>
public sealed record PlannedRung
{
    [JsonConstructor]
    internal PlannedRung(string responder, string rung, LocalDate date) =>
        (Responder, Rung, Date) = (responder, rung, date);

    /// <summary>The <see cref="Responder.Id"/>.</summary>
    public string Responder { get; internal init; }

    /// <summary>The <see cref="RotationPlanner.Rung.Id"/>.</summary>
    public string Rung { get; internal init; }

    /// <summary>The first day on it, in the person's zone; days for a sign-off included.</summary>
    public LocalDate Date { get; internal init; }
}
