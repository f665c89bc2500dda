using NodaTime;

namespace RotationPlanner;

/// <summary>
/// A leader's agreement that command duty is part of the job. Hours are real elapsed hours of shifts, not credit, by
/// calendar quarter of the shift's start date.
/// </summary>
public sealed record BuyIn
{
    /// <summary>Who agreed.</summary>
    public required string By { get; init; }

    /// <summary>
    /// From when the department's people may be given seats; shifts that start earlier are closed to them.
    /// </summary>
    public required LocalDate Since { get; init; }

    /// <summary>
    /// Until when it was agreed, that date included, or null for no end: shifts that start later are closed to the
    /// department's people.
    /// </summary>
    public LocalDate? Until { get; init; }

    /// <summary>
    /// From when the leader has taken the agreement back, or null: shifts that start on that date or later are closed
    /// to the department's people, whatever <see cref="Until"/> says.
    /// </summary>
    public LocalDate? Withdrawn { get; init; }

    /// <summary>The first date on which nobody is lent any more; null for never.</summary>
    internal LocalDate? Ends =>
        Until is { } until && !(Withdrawn <= until) ? until.PlusDays(1) : Withdrawn;

    /// <summary>Whether shifts and sessions that start on a date are open to the department's people.</summary>
    internal bool Holds(LocalDate date) => date >= Since && !(date >= Ends);

    /// <summary>Most hours of the whole department in a calendar quarter, or null for no limit.</summary>
    public int? HoursPerQuarter { get; init; }

    /// <summary>Most hours of one person in a calendar quarter, or null for no limit.</summary>
    public int? HoursPerPersonPerQuarter { get; init; }

    /// <summary>
    /// The part of agreed hours, 0 to 1, from which a plan warns that they run out (<see cref="Plan.Warnings"/>).
    /// </summary>
    public decimal WarnAt { get; init; } = UsualWarnAt;

    internal const decimal UsualWarnAt = 0.8m;
}
