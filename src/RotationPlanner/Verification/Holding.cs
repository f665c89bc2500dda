using NodaTime;

namespace RotationPlanner.Verification;

/// <summary>A person in a role of a shift.</summary>
/// <param name="Responder">The person.</param>
/// <param name="Shift">The shift.</param>
/// <param name="Role">The role.</param>
/// <param name="IsPast">True for seats held before the horizon; they count in windows and rest but are nobody's
/// fault.</param>
public sealed record Holding(Responder Responder, Shift Shift, Role Role, bool IsPast = false)
{
    /// <summary>First instant.</summary>
    public Instant Start => Shift.Start.ToInstant();

    /// <summary>First instant after it.</summary>
    public Instant End => Shift.End.ToInstant();
}
