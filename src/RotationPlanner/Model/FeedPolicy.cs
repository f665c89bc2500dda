using NodaTime;

namespace RotationPlanner;

/// <summary>What a company wants its calendar feeds to look like.</summary>
public sealed record FeedPolicy
{
    /// <summary>Exact times, no reminder, our own titles, and how to reach each other.</summary>
    public static FeedPolicy Default { get; } = new();

    /// <summary>How shifts of a day or more are shown; shorter ones are always shown with their times.</summary>
    public FeedStyle Style { get; init; } = FeedStyle.Timed;

    /// <summary>
    /// How long before an event people's own feeds remind them; whole minutes above 0 and at most 28 days, at most five.
    /// Shared feeds never remind.
    /// </summary>
    public IReadOnlyList<Duration> Reminders { get; init; } = [];

    /// <summary>
    /// Titles by <see cref="Role.Id"/>: texts in which <c>{role}</c>, <c>{rotation}</c> and <c>{person}</c> stand for
    /// the names, and <c>{note}</c> for what else there is to know of the seat, in English. Where a title has no
    /// <c>{person}</c>, feeds of others put the name before it; a person's own feed leaves their own name out.
    /// </summary>
    public IReadOnlyDictionary<string, string> Titles { get; init; } = new Dictionary<string, string>();

    /// <summary>What stands for the person where nobody holds a seat; <c>UNFILLED</c> by default.</summary>
    public string Unfilled { get; init; } = "UNFILLED";

    /// <summary>Whether events tell the e-mail addresses of the people of a shift.</summary>
    public bool Contacts { get; init; } = true;
}

/// <summary>How feeds show shifts of a day or more.</summary>
public enum FeedStyle
{
    /// <summary>From their first to their last minute.</summary>
    Timed,

    /// <summary>
    /// As bars of whole days in the reader's zone; the day of a handoff belongs to whoever takes over, and to nobody
    /// else.
    /// </summary>
    AllDay,

    /// <summary>As short appointments: one to take over, and in a person's own feed one to hand over.</summary>
    Handoff,
}
