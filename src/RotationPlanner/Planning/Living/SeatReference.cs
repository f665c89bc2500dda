namespace RotationPlanner;

/// <summary>A seat by its shift, role and holder.</summary>
public sealed record SeatReference
{
    /// <summary>The shift's id.</summary>
    public required string Shift { get; init; }

    /// <summary>The <see cref="Role.Id"/>.</summary>
    public required string Role { get; init; }

    /// <summary>The <see cref="Responder.Id"/> of who holds it; null for the first who does.</summary>
    public string? Responder { get; init; }
}
