using System.Collections.ObjectModel;

namespace RotationPlanner;

/// <summary>A position in every shift of a rotation.</summary>
public sealed record Role
{
    /// <summary>A short identity, unique in its rotation.</summary>
    public required string Id { get; init; }

    /// <summary>The name shown to people; the id when not given.</summary>
    public string Name { get => field ?? Id; init; }

    /// <summary>Who may hold it. Certified people (and mentors) unless said otherwise.</summary>
    public StageNeed Needs { get; init; } = StageNeed.AtLeast(Ladder.Certified);

    /// <summary>How many people hold it in one shift.</summary>
    public SeatRange Seats { get; init; } = SeatRange.One;

    /// <summary>
    /// The schedules that the role is to other tools, by the tool's name, such as <c>pagerduty</c>: one a seat, in the
    /// order of the seats. None by default.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Ids { get; init; } =
        ReadOnlyDictionary<string, IReadOnlyList<string>>.Empty;

    /// <summary>
    /// How heavy an hour of it is beside an hour of command: 0 to 100. Commander 1, deputy and scribe 0.5, shadow 0.25
    /// are the customary weights.
    /// </summary>
    public decimal Weight { get; init; } = 1m;

    /// <summary>
    /// Whether seats beyond the required ones should be filled where possible; false leaves them to soft rules.
    /// </summary>
    public bool WantsOptionalSeats { get; init; } = true;
}
