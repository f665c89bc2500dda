using RotationPlanner.Scheduling;
using RotationPlanner.Training;

namespace RotationPlanner.Fairness.Sharing;

/// <summary>What shares are reckoned from.</summary>
/// <param name="Company">A valid company.</param>
/// <param name="Slots">All slots, in order of time; those of the past are not shared again.</param>
/// <param name="Open">The choices that can be made at all, slot by slot; those of the past tell what was
/// worked.</param>
/// <param name="CreditOfChoice">By index of the choice.</param>
/// <param name="Measures">Measures shifts as people live them.</param>
sealed record ShareInput(
    Company Company, IReadOnlyList<Slot> Slots, IReadOnlyList<Choice> Open, IReadOnlyList<Credit> CreditOfChoice,
        ShiftMeasures Measures)
{
    /// <summary>When trainees complete their climbs; null while nobody knows.</summary>
    public ClimbForecast? Forecast { get; init; }

    /// <summary>Time that the plan asks of people beside seats.</summary>
    public IReadOnlyList<TimeBeside> Beside { get; init; } = [];

    /// <summary>The caps of people over rolling windows.</summary>
    public IReadOnlyList<WindowLimit> Windows { get; init; } = [];

    /// <summary>Looked at in every long loop.</summary>
    public CancellationToken Cancel { get; init; }
}
