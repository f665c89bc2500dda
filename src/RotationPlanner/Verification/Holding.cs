using NodaTime;

namespace RotationPlanner.Verification;

/// <summary>A person in a role of a shift.</summary>
public sealed record Holding
{
    /// <summary>Creates it from its parts.</summary>
    /// <param name="responder">The <see cref="Responder"/>.</param>
    /// <param name="shift">The <see cref="Shift"/>.</param>
    /// <param name="role">The <see cref="Role"/>.</param>
    /// <param name="isPast">Whether it <see cref="IsPast"/>.</param>
    public Holding(Responder responder, Shift shift, Role role, bool isPast = false) =>
        (Responder, Shift, Role, IsPast) = (responder, shift, role, isPast);

    /// <summary>The person.</summary>
    public Responder Responder { get; init; }

    /// <summary>The shift.</summary>
    public Shift Shift { get; init; }

    /// <summary>The role.</summary>
    public Role Role { get; init; }

    /// <summary>
    /// True for seats held before the horizon; they count in windows and rest but are nobody's fault.
    /// </summary>
    public bool IsPast { get; init; }

    /// <summary>First instant.</summary>
    public Instant Start => Shift.Start.ToInstant();

    /// <summary>First instant after it.</summary>
    public Instant End => Shift.End.ToInstant();
}
