using NodaTime;

namespace RotationPlanner;

/// <summary>One more commander who is needed from a day on, and what it takes to have one.</summary>
public sealed record BenchGap
{
    internal BenchGap() { }

    /// <summary>The <see cref="Department.Id"/>: the one nearest to command with which the chance is reached, else the one that helps
    /// most.</summary>
    public required string Department { get; init; }

    /// <summary>The day from which one more is needed.</summary>
    public required LocalDate By { get; init; }

    /// <summary>
    /// The <see cref="Responder.Id"/> of the department's next person on the ladder; null where nobody is left on it, so
    /// that somebody begins from the ground.
    /// </summary>
    public string? Responder { get; init; }

    /// <summary>The work before that person, in order, each with the day by which it is done.</summary>
    public required IReadOnlyList<BenchStep> Steps { get; init; }

    /// <summary>The day by which the first of it begins.</summary>
    public required LocalDate Begin { get; init; }

    /// <summary>
    /// When that person could command at the earliest, with the seats and sessions there are; null where that is not within
    /// the year looked at, or no seats lead there.
    /// </summary>
    public LocalDate? Earliest { get; init; }

    /// <summary>Whether that is in time.</summary>
    public bool IsInTime => Earliest <= By;

    /// <summary>What keeps it from being in time, in words; null where it is.</summary>
    public string? Bottleneck { get; init; }
}
