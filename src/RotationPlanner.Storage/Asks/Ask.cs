using NodaTime;

namespace RotationPlanner.Storage;

/// <summary>What somebody asked for on their page.</summary>
public sealed record Ask
{
    /// <summary>Its number, from 1; 0 while it is not kept.</summary>
    public long Number { get; init; }

    /// <summary>What is asked.</summary>
    public required AskKind Kind { get; init; }

    /// <summary>Who asks: the <see cref="Responder.Id"/>.</summary>
    public required string Responder { get; init; }

    /// <summary>The first day of time off, or the day from which somebody steps back, in their own zone; null for a
    /// cover.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The last day of time off, included; null for others.</summary>
    public LocalDate? To { get; init; }

    /// <summary>The shift for which cover is looked for, such as <c>command/2027-01-04</c>; null for others.</summary>
    public string? Shift { get; init; }

    /// <summary>The role in that shift; null for others.</summary>
    public string? Role { get; init; }

    /// <summary>When it was asked, UTC.</summary>
    public required Instant At { get; init; }

    /// <summary>What became of it.</summary>
    public AskState State { get; init; }

    /// <summary>Who decided: the <see cref="RotationPlanner.Responder.Id"/> where it is one; null while it is open.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>When it was decided, UTC; null while it is open.</summary>
    public Instant? Decided { get; init; }

    /// <summary>What the asker is told of the decision, such as who takes the seat; may be empty.</summary>
    public string Answer { get => field ?? ""; init; }
}
