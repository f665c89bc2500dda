using NodaTime;

namespace RotationPlanner;

/// <summary>
/// Shifts that follow one another without a gap, from handoff to handoff. Handoffs keep their wall-clock time, so that
/// a week over a DST change has 167 or 169 hours. A handoff time that a DST change skips is later by the length of the
/// gap (02:30 becomes 03:30); of a time that comes twice the first counts. Handoffs that come at least as often as the
/// change is long, such as every hour, are left out in the gap and come twice in the repeated stretch.
/// </summary>
/// <param name="Length">How often hands are changed: hours, days, weeks or months.</param>
/// <param name="At">The wall-clock time of the handoff in the rotation's zone.</param>
sealed record HandoffPattern(Period Length, LocalTime At) : ShiftPattern
{
    /// <summary>The days of the handoffs within weeks or months; null for the first.</summary>
    public StartDays? On { get; init; }

    /// <summary>From where the pattern is counted.</summary>
    public LocalDate Anchor { get; init; } = CustomaryAnchor;

    /// <summary>How long a shift is where it ends before the next handoff.</summary>
    public Period? Lasts { get; init; }

    /// <summary>The holiday calendar on whose days nobody hands over.</summary>
    public string? NotOn { get; init; }

    /// <summary>The days on which alone hands are changed.</summary>
    public CalendarDays? OnlyOn { get; init; }

    /// <summary>Whether one handoff a week is all there is to it.</summary>
    public bool IsWeekly => Length == Period.FromWeeks(1) && On is { Days.Count: 1 };
}
