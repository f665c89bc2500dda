namespace RotationPlanner;

/// <summary>An assignment decided by people, which the planner keeps.</summary>
public sealed record Pin
{
    /// <summary>Creates it from its parts.</summary>
    /// <param name="shift">The <see cref="Shift"/>.</param>
    /// <param name="role">The <see cref="Role"/>.</param>
    /// <param name="responder">The <see cref="Responder"/>.</param>
    public Pin(string shift, string role, string responder) => (Shift, Role, Responder) = (shift, role, responder);

    /// <summary>The shift's id, such as <c>command/2027-01-04</c>.</summary>
    public string Shift { get; init; }

    /// <summary>The <see cref="Role.Id"/>.</summary>
    public string Role { get; init; }

    /// <summary>The <see cref="Responder.Id"/>.</summary>
    public string Responder { get; init; }
}
