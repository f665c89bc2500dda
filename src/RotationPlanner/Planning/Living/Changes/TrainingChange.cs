using NodaTime;

namespace RotationPlanner;

/// <summary>Something that changes for one person in training: a session, whom they step in for, or a date.</summary>
public sealed record TrainingChange
{
    /// <summary>The <see cref="RotationPlanner.Responder.Id"/> of whom it concerns.</summary>
    public required string Responder { get; init; }

    /// <summary>When the session or the seat begins, UTC; null for a date of graduation.</summary>
    public Instant? Start { get; init; }

    /// <summary>The change in a sentence to that person, with times in their own zone; it says nothing of why somebody
    /// is away.</summary>
    public required string Text { get; init; }

    /// <summary>Whether it begins within the notice, so that people hear of it late.</summary>
    public bool IsUrgent { get; init; }
}
