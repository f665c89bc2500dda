using NodaTime;

namespace RotationPlanner;

/// <summary>Who could take a seat, and who could not.</summary>
public sealed record CoverAnswer
{
    /// <summary>The seat.</summary>
    public required Assignment Seat { get; init; }

    /// <summary>Everybody who may take it, whoever leaves the plan fairest first.</summary>
    public required IReadOnlyList<CoverCandidate> Candidates { get; init; }

    /// <summary>Everybody else whose stage allows the role, with what forbids it.</summary>
    public required IReadOnlyList<CoverRefusal> Refusals { get; init; }
}

/// <summary>Somebody who may take a seat.</summary>
public sealed record CoverCandidate
{
    /// <summary>The <see cref="RotationPlanner.Responder.Id"/>.</summary>
    public required string Responder { get; init; }

    /// <summary>What they carry above their share on the yardstick now, in weighted hours.</summary>
    public required double ExcessNow { get; init; }

    /// <summary>And with the seat.</summary>
    public required double ExcessThen { get; init; }

    /// <summary>Time between the seat and the end of their turn before it; null without one in the horizon.</summary>
    public Duration? GapBefore { get; init; }

    /// <summary>Time between the seat and the start of their next turn; null without one in the horizon.</summary>
    public Duration? GapAfter { get; init; }

    /// <summary>Wishes and other soft rules that the plan would break beyond those it breaks now, in penalty points.</summary>
    public required long SoftCost { get; init; }

    /// <summary>The soft rules that it breaks, each with what it says of the person, such as "wishes: would rather not
    /// serve then"; empty where it breaks none.</summary>
    public IReadOnlyList<string> Breaks { get; init; } = [];
}

/// <summary>Somebody who may not take a seat.</summary>
public sealed record CoverRefusal
{
    /// <summary>The <see cref="RotationPlanner.Responder.Id"/>.</summary>
    public required string Responder { get; init; }

    /// <summary>The rule that forbids it.</summary>
    public required string Rule { get; init; }

    /// <summary>What forbids it, continuing the person's name, such as "is on time off".</summary>
    public required string Why { get; init; }
}
