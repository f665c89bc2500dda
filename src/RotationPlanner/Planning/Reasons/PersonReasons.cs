using System.Text.Json.Serialization;
using NodaTime;

namespace RotationPlanner;

/// <summary>
/// Why somebody serves as much as they do: load against share, what was counted against what was expected, what keeps
/// them from more or less, and what would change it. All of it is reckoned or solved for, and nothing guessed. Of other
/// people it says what they would carry, never why they are away.
/// </summary>
public sealed record PersonReasons
{
    internal PersonReasons(PersonLoad load) => Load = load;

    /// <summary>Load, shares and what was carried in, as the plan's fairness report has them.</summary>
    public PersonLoad Load { get; }

    /// <summary>
    /// The share slice by slice, by start: the horizon is cut where the set of people who may serve changes, and by
    /// quarters where hours are agreed. Their shares sum to the final share, and their loads to the load.
    /// </summary>
    public required IReadOnlyList<ShareSlice> Slices { get; init; }

    /// <summary>Weekends, nights, public holidays, then turns role by role; empty where load is not balanced.</summary>
    public required IReadOnlyList<ExpectedCount> Counts { get; init; }

    /// <summary>
    /// How many seats that others hold stay closed to the person, by the rule that stands first in the way; most
    /// first. Only seats that begin later and whose role the person's stage allows.
    /// </summary>
    public required IReadOnlyList<BindingRule> Bounds { get; init; }

    /// <summary>Seats that others hold and the person could take, as the plan stands.</summary>
    public required int OpenSeats { get; init; }

    /// <summary>
    /// What one seat less for the person costs, found by giving each of theirs to others: the one that leaves the plan
    /// fairest. Null where they hold none that begins later, or where nobody can take any.
    /// </summary>
    public ForcedSeat? OneSeatLess { get; init; }

    /// <summary>What some changes of rules would bring, each tried; empty where none applies.</summary>
    public required IReadOnlyList<Relaxation> Relaxations { get; init; }

    /// <summary>The same in sentences that people understand.</summary>
    public required IReadOnlyList<string> Sentences { get; init; }
}

/// <summary>A stretch of the horizon in which the same people share the same roles.</summary>
public sealed record ShareSlice
{
    /// <summary>The first day of its shifts.</summary>
    public required LocalDate From { get; init; }

    /// <summary>The last day on which one of its shifts starts.</summary>
    public required LocalDate To { get; init; }

    /// <summary>
    /// How many people share the roles that the person may hold then; 0 for seats that go by need, such as a trainee's,
    /// which count for whoever holds them.
    /// </summary>
    public required int People { get; init; }

    /// <summary>The share that was fixed before the search, in weighted hours.</summary>
    public required double Yardstick { get; init; }

    /// <summary>The final share, in weighted hours.</summary>
    public required double Share { get; init; }

    /// <summary>What the person carries, in weighted hours.</summary>
    public required double Load { get; init; }
}

/// <summary>Something counted, against what is expected of a person.</summary>
public sealed record ExpectedCount
{
    /// <summary>What is counted: "weekends", "nights", "holidays", or "turns as ROLE of ROTATION".</summary>
    public required string Of { get; init; }

    /// <summary>How many the person has.</summary>
    public required int Count { get; init; }

    /// <summary>
    /// Their part of all that are given, in proportion to what their share would make; what trainees' seats bring is
    /// added as it is.
    /// </summary>
    public required double Expected { get; init; }
}

/// <summary>A rule that keeps a person from seats.</summary>
public sealed record BindingRule
{
    /// <summary>The rule's name.</summary>
    public required string Rule { get; init; }

    /// <summary>How many seats.</summary>
    public required int Seats { get; init; }
}

/// <summary>What a change of the rules would bring to a person.</summary>
public sealed record Relaxation
{
    /// <summary>The change, continuing "With ...", such as "a rest of 5 days instead of 7".</summary>
    public required string Change { get; init; }

    /// <summary>Seats of others that the person could take without another change, as things are.</summary>
    public required int OpenSeats { get; init; }

    /// <summary>And with the change.</summary>
    public required int OpenSeatsThen { get; init; }

    /// <summary>The share that is fixed before the search, in weighted hours, as things are.</summary>
    public required double Yardstick { get; init; }

    /// <summary>And with the change.</summary>
    public required double YardstickThen { get; init; }

    /// <summary>The change in a sentence.</summary>
    [JsonIgnore]
    public string Sentence => Planning.Reasons.ReasonWords.Relaxed(this);
}
