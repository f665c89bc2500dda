namespace RotationPlanner;

/// <summary>How a request stands.</summary>
public enum Verdict
{
    /// <summary>Nothing changes.</summary>
    Yes,

    /// <summary>Somebody takes seats.</summary>
    YesAtAPrice,

    /// <summary>A required seat would stay empty, or a rule forbids it.</summary>
    No,
}

/// <summary>The answer to a request. Nothing is booked by it.</summary>
public sealed record RequestAnswer
{
    /// <summary>What was asked.</summary>
    public required Request Request { get; init; }

    /// <summary>How it stands.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The changed plan of a yes, in which the request is granted; null of a no.</summary>
    public Proposal? Proposal { get; init; }

    /// <summary>Of a yes at a price: real hours of seats that people give and take, by person in the order of the
    /// company.</summary>
    public IReadOnlyList<HoursMoved> Moved { get; init; } = [];

    /// <summary>Of a yes: what the person furthest above their share carries above it now, in weighted hours. Shares are
    /// those of the changed plan.</summary>
    public double WorstNow { get; init; }

    /// <summary>And then.</summary>
    public double WorstThen { get; init; }

    /// <summary>Of a no: the reasons, a sentence each.</summary>
    public IReadOnlyList<string> Because { get; init; } = [];

    /// <summary>Of a no: the required seats that nobody could take, with what forbids each person; empty where a rule
    /// forbids the request itself.</summary>
    public IReadOnlyList<RequestObstacle> Obstacles { get; init; } = [];

    /// <summary>Of a no: the same wish for other days or shifts that would do, nearest first.</summary>
    public IReadOnlyList<Request> Instead { get; init; } = [];
}

/// <summary>What a changed plan takes from a person, or gives them.</summary>
public sealed record HoursMoved
{
    /// <summary>The <see cref="RotationPlanner.Responder.Id"/>.</summary>
    public required string Responder { get; init; }

    /// <summary>Real hours: above 0 of who serves more, below 0 of who serves less.</summary>
    public required double Hours { get; init; }
}

/// <summary>A required seat that nobody could take if a request was granted.</summary>
public sealed record RequestObstacle
{
    /// <summary>The shift's id.</summary>
    public required string Shift { get; init; }

    /// <summary>The <see cref="RotationPlanner.Role.Id"/>.</summary>
    public required string Role { get; init; }

    /// <summary>Everybody whose stage allows the role, with what forbids it.</summary>
    public required IReadOnlyList<CoverRefusal> Refusals { get; init; }
}

/// <summary>The answers to several requests that were weighed together. Nothing is booked by them.</summary>
public sealed record BatchAnswer
{
    /// <summary>The answers, in the order in which the requests were weighed. Each holds beside those before it.</summary>
    public required IReadOnlyList<RequestAnswer> Answers { get; init; }

    /// <summary>Whose wish for the same weeks came first and why, a sentence each.</summary>
    public required IReadOnlyList<string> Order { get; init; }

    /// <summary>The plan with all that is granted, which remembers what is refused; null where nothing was asked.</summary>
    public Proposal? Proposal { get; init; }
}
