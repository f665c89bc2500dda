using System.Text.Json.Serialization;
using NodaTime;

namespace RotationPlanner;

/// <summary>
/// Where a person stands on the training ladder on the day before the horizon, derived from the record.
/// </summary>
sealed record Standing
{
    internal Standing() { }

    /// <summary>The <see cref="Responder.Id"/>.</summary>
    public required string Responder { get; init; }

    /// <summary>The <see cref="Rung.Id"/> the person stands on.</summary>
    public required string Stage { get; init; }

    /// <summary>
    /// True when the rung has lapsed: the person may not lead before the <see cref="Rung.Refresher"/> is done.
    /// </summary>
    public bool IsLapsed { get; init; }

    /// <summary>
    /// The first day on which the person may not lead without more practice, past or to come; null when it never lapses
    /// or no date is known.
    /// </summary>
    public LocalDate? LapsesOn { get; init; }

    /// <summary>Whether the person may lead: on <see cref="Ladder.Commands"/> or above, and not lapsed.</summary>
    public bool MayLead { get; init; }

    /// <summary>
    /// Whether the person may mentor a shadow: on <see cref="Ladder.Mentors"/> or above, and not lapsed.
    /// </summary>
    public bool MayMentor { get; init; }

    /// <summary>What is missing of the current rung's needs; empty on a rung without needs.</summary>
    public IReadOnlyList<Remaining> Remaining { get; init; } = [];

    /// <summary>What is missing of the current rung's refresher; empty when it has not lapsed.</summary>
    public IReadOnlyList<Remaining> Refresher { get; init; } = [];

    /// <summary>The rungs stood on since the record began, lowest first; the last is <see cref="Stage"/>.</summary>
    public IReadOnlyList<ReachedRung> Reached { get; init; } = [];

    internal Ladder Ladder { get; init; } = Ladder.Default;

    /// <summary>
    /// Whether the person may hold a role by stage; a lapsed one holds none that needs <see cref="Ladder.Commands"/> or
    /// a rung above it.
    /// </summary>
    /// <param name="need">The role's <see cref="Role.Needs"/>.</param>
    /// <returns>True when allowed.</returns>
    public bool Allows(StageNeed need)
    {
        ArgumentNullException.ThrowIfNull(need);
        return need.Allows(Stage, Ladder) && !(IsLapsed && need.IsCommand(Ladder));
    }
}

/// <summary>What is missing of one need.</summary>
sealed record Remaining
{
    internal Remaining(EvidenceKind kind, int missing, int mentorsMissing, IReadOnlyList<string> mentors) =>
        (Kind, Missing, MentorsMissing, Mentors) = (kind, missing, mentorsMissing, mentors);

    /// <summary>What is to be shown.</summary>
    public EvidenceKind Kind { get; internal init; }

    /// <summary>
    /// How much is missing, in the unit of <see cref="RungNeed.Amount"/>; may be 0 when only mentors are missing.
    /// </summary>
    public int Missing { get; internal init; }

    /// <summary>How many more different mentors.</summary>
    public int MentorsMissing { get; internal init; }

    /// <summary>The mentors counted so far, in alphabetical order.</summary>
    public IReadOnlyList<string> Mentors { get; internal init; }
}

/// <summary>A rung somebody stood on.</summary>
sealed record ReachedRung
{
    [JsonConstructor]
    internal ReachedRung(string rung, LocalDate? date) => (Rung, Date) = (rung, date);

    /// <summary>The <see cref="RotationPlanner.Rung.Id"/>.</summary>
    public string Rung { get; internal init; }

    /// <summary>The day it was reached; null when it was before the record began.</summary>
    public LocalDate? Date { get; internal init; }
}
