using System.Text.Json.Serialization;
using NodaTime;

namespace RotationPlanner;

/// <summary>A seat that one plan gives to somebody else than another.</summary>
public sealed record SeatChange
{
    /// <summary>The <see cref="Rotation.Id"/>.</summary>
    public required string Rotation { get; init; }

    /// <summary>The shift's id.</summary>
    public required string Shift { get; init; }

    /// <summary>The <see cref="Role.Id"/>.</summary>
    public required string Role { get; init; }

    /// <summary>Index of the seat in its role, from 0.</summary>
    public required int Seat { get; init; }

    /// <summary>When the seat begins, UTC.</summary>
    public required Instant Start { get; init; }

    /// <summary>When it ends, UTC.</summary>
    public required Instant End { get; init; }

    /// <summary>The <see cref="Responder.Id"/> of who held it; null where it was empty.</summary>
    public string? From { get; init; }

    /// <summary>The <see cref="Responder.Id"/> of who holds it now; null where it is empty.</summary>
    public string? To { get; init; }

    /// <summary>Whether it begins within the notice, so that people hear of it late.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>Why it changed, in a sentence; empty where only two plans are compared. For the lead, not for others.</summary>
    public string Why { get; init; } = "";

    /// <summary>What brought the change about, for messages that say no more than their reader may know.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ChangeCause Cause { get; init; }

    internal IEnumerable<string> People => new[] { From, To }.OfType<string>();
}
