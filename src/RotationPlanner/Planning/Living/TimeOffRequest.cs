using NodaTime;

namespace RotationPlanner;

/// <summary>Somebody asks for time off.</summary>
public sealed record TimeOffRequest
{
    /// <summary>The <see cref="RotationPlanner.Responder.Id"/>.</summary>
    public required string Responder { get; init; }

    /// <summary>The days, both included, in the person's own zone.</summary>
    public required DateInterval Off { get; init; }
}

/// <summary>How a request stands.</summary>
public enum Verdict
{
    /// <summary>Nothing changes.</summary>
    Yes,

    /// <summary>Somebody takes seats.</summary>
    YesAtAPrice,

    /// <summary>A required seat would stay empty.</summary>
    No,
}

/// <summary>The answer to a request. Nothing is booked by it.</summary>
public sealed record RequestAnswer
{
    /// <summary>How it stands.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The changed plan of a yes; null of a no.</summary>
    public Proposal? Proposal { get; init; }

    /// <summary>Of a no: the seats that nobody could take, with the reasons.</summary>
    public IReadOnlyList<string> Because { get; init; } = [];

    /// <summary>Of a no: other days of the same length that would do, nearest first.</summary>
    public IReadOnlyList<DateInterval> Instead { get; init; } = [];
}
