using NodaTime;

namespace RotationPlanner;

/// <summary>A seat held before the horizon.</summary>
public sealed record PastAssignment
{
    /// <summary>Creates it from its parts.</summary>
    /// <param name="rotation">The <see cref="Rotation"/>.</param>
    /// <param name="shift">The <see cref="Shift"/>.</param>
    /// <param name="role">The <see cref="Role"/>.</param>
    /// <param name="responder">The <see cref="Responder"/>.</param>
    /// <param name="start">The <see cref="Start"/>.</param>
    /// <param name="end">The <see cref="End"/>.</param>
    public PastAssignment(string rotation, string shift, string role, string responder, Instant start, Instant end)
    {
        Rotation = rotation;
        Shift = shift;
        Role = role;
        Responder = responder;
        Start = start;
        End = end;
    }

    /// <summary>The <see cref="Rotation.Id"/>.</summary>
    public string Rotation { get; init; }

    /// <summary>The shift's id, such as <c>command/2026-12-28</c>.</summary>
    public string Shift { get; init; }

    /// <summary>The <see cref="Role.Id"/>.</summary>
    public string Role { get; init; }

    /// <summary>The <see cref="Responder.Id"/>.</summary>
    public string Responder { get; init; }

    /// <summary>When it began.</summary>
    public Instant Start { get; init; }

    /// <summary>When it ended; may reach into the horizon.</summary>
    public Instant End { get; init; }
}
