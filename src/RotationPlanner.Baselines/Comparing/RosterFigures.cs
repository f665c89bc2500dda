using NodaTime;

namespace RotationPlanner.Baselines;

/// <summary>What one roster is like, in figures by which rosters are compared.</summary>
public sealed record RosterFigures
{
    internal RosterFigures() { }

    /// <summary>What scripts call the roster: <c>rotation-planner</c>, a <see cref="Baseline.Id"/>, or the name of a file.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>Required seats that nobody holds for the whole of their shift.</summary>
    public required int Gaps { get; init; }

    /// <summary>Violations that the independent checker finds, by the name of the rule, in alphabetical order.</summary>
    public required IReadOnlyList<(string Rule, int Count)> Broken { get; init; }

    /// <summary>The most that somebody who holds a seat carries above the yardstick's share, in weighted hours.</summary>
    public required double WorstExcessHours { get; init; }

    /// <summary>The same in turns: what a turn weighs in the middle of our plan.</summary>
    public required double WorstExcessTurns { get; init; }

    /// <summary>
    /// How far that is above <see cref="Comparison.Bound"/>, in weighted hours; null where nothing is proved. A roster
    /// that breaks rules, leaves seats empty or trains nobody is none of those that the proof speaks of.
    /// </summary>
    public required double? AboveBoundHours { get; init; }

    /// <summary>Weekends, fewest to most among people who are due the same; null where no two are.</summary>
    public required Spread? Weekends { get; init; }

    /// <summary>Nights likewise.</summary>
    public required Spread? Nights { get; init; }

    /// <summary>Public holidays likewise.</summary>
    public required Spread? Holidays { get; init; }

    /// <summary>Turns likewise, by <c>rotation/role</c>; only roles in which two people are due the same.</summary>
    public required IReadOnlyList<(string Role, Spread Turns)> Turns { get; init; }

    /// <summary>How often a seat passes from one person to another.</summary>
    public required int HandOvers { get; init; }

    /// <summary>The shortest time between two turns of one person, in days; null where nobody has two.</summary>
    public required double? ShortestPauseDays { get; init; }

    /// <summary>A tenth of all pauses is shorter than this, in days.</summary>
    public required double? TenthPauseDays { get; init; }

    /// <summary>Departments of which somebody leads: holds the first role of a rotation.</summary>
    public required int DepartmentsThatLead { get; init; }

    /// <summary>The part of the time, from 0 to 1, that is led by others than <see cref="Comparison.Engineering"/>.</summary>
    public required double LedOutsideEngineering { get; init; }

    /// <summary>How many people learn to command; other ways train nobody.</summary>
    public required int NewCommanders { get; init; }

    /// <summary>The part of all credit, from 0 to 1, by <see cref="Department.Id"/>.</summary>
    public required IReadOnlyDictionary<string, double> DepartmentParts { get; init; }

    /// <summary>
    /// Seats that change hands after <see cref="Comparison.Absence"/> is known; null where nobody can tell, as of a
    /// roster read from a file.
    /// </summary>
    public required int? ChangedByAbsence { get; init; }

    /// <summary>Jain's index of load by share.</summary>
    public required double Jain { get; init; }

    /// <summary>The Gini coefficient of load by share.</summary>
    public required double Gini { get; init; }

    /// <summary>Timefold's unfairness of the loads, in weighted minutes.</summary>
    public required double Unfairness { get; init; }

    /// <summary>Grafana OnCall's schedule quality, of the weakest schedule.</summary>
    public required int GrafanaQuality { get; init; }

    /// <summary>How long it took; zero of a roster read from a file.</summary>
    public required Duration Took { get; init; }

    /// <summary>All violations.</summary>
    public int BrokenInAll => Broken.Sum(b => b.Count);
}

/// <summary>The fewest and the most of something that one person has.</summary>
/// <param name="Fewest">The fewest.</param>
/// <param name="Most">The most.</param>
public readonly record struct Spread(int Fewest, int Most)
{
    /// <summary>How far they are apart.</summary>
    public int Width => Most - Fewest;

    /// <inheritdoc />
    public override string ToString() => Fewest == Most ? $"{Most}" : $"{Fewest} to {Most}";
}
