namespace RotationPlanner.Recognition;

/// <summary>What one person gave to incident command in a period.</summary>
public sealed record PersonContribution
{
    internal PersonContribution() { }

    /// <summary>The <see cref="RotationPlanner.Responder.Id"/>.</summary>
    public required string Responder { get; init; }

    /// <summary>The <see cref="RotationPlanner.Department.Id"/>.</summary>
    public required string Department { get; init; }

    /// <summary>
    /// Shifts led: seats of the role that leads their rotation, and shifts that only the training record names.
    /// </summary>
    public int ShiftsLed { get; init; }

    /// <summary>All seats held, in whole or in part, those that led included.</summary>
    public int Seats { get; init; }

    /// <summary>Real hours in seats.</summary>
    public double Hours { get; init; }

    /// <summary>Local nights on duty.</summary>
    public int Nights { get; init; }

    /// <summary>Local weekends touched.</summary>
    public int Weekends { get; init; }

    /// <summary>Public holidays touched.</summary>
    public int Holidays { get; init; }

    /// <summary>Of the hours: those in trainees' seats.</summary>
    public double Training { get; init; }

    /// <summary>
    /// How often they took over time that was planned for somebody else, swaps apart; null where the plans do not tell:
    /// see <see cref="Contributions.TellsCovers"/>.
    /// </summary>
    public int? Covers { get; init; }

    /// <summary>Of <see cref="Covers"/>: those that began soon after they were published; null where not known.</summary>
    public int? ShortNoticeCovers { get; init; }

    /// <summary>Real hours of <see cref="Covers"/>; null where not known.</summary>
    public double? CoverHours { get; init; }

    /// <summary>Real hours in which they mentored a trainee of the same shift, trainee by trainee.</summary>
    public double Mentoring { get; init; }

    /// <summary>
    /// The people mentored, in seats and by the training record: <see cref="RotationPlanner.Responder.Id"/>s in the
    /// order of the company.
    /// </summary>
    public IReadOnlyList<string> Mentored { get; init; } = [];

    /// <summary>
    /// The people whose work was signed off: <see cref="RotationPlanner.Responder.Id"/>s in the order of the company.
    /// </summary>
    public IReadOnlyList<string> SignedFor { get; init; } = [];

    /// <summary>Courses and tabletop sessions held for others.</summary>
    public int Facilitated { get; init; }

    /// <summary>Courses and tabletop sessions taken part in.</summary>
    public int Attended { get; init; }

    /// <summary>
    /// The rungs of the training ladder reached in the period, by evidence: the <see cref="RotationPlanner.Rung.Id"/>
    /// and the day.
    /// </summary>
    public IReadOnlyList<(string Rung, NodaTime.LocalDate? Date)> Climbed { get; init; } = [];

    /// <summary>All of it in a sentence that can be quoted.</summary>
    public string Sentence { get; init; } = "";

    internal bool IsEmpty =>
        Seats + ShiftsLed + Facilitated + Attended + Mentored.Count + SignedFor.Count + Climbed.Count == 0;
}
