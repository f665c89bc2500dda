using System.Text.Json.Serialization;
using NodaTime;

namespace RotationPlanner;

/// <summary>A seat nobody could take, and why.</summary>
public sealed record UnfilledSeat
{
    [JsonConstructor]
    internal UnfilledSeat(
        string rotation, string shift, string role, int seat, Instant start, Instant end, bool required, string why)
    {
        Rotation = rotation;
        Shift = shift;
        Role = role;
        Seat = seat;
        Start = start;
        End = end;
        Required = required;
        Why = why;
    }

    /// <summary>The <see cref="Rotation.Id"/>.</summary>
    public string Rotation { get; internal init; }

    /// <summary>The shift's id.</summary>
    public string Shift { get; internal init; }

    /// <summary>The <see cref="Role.Id"/>.</summary>
    public string Role { get; internal init; }

    /// <summary>Index of the seat in its role, from 0.</summary>
    public int Seat { get; internal init; }

    /// <summary>When the shift begins.</summary>
    public Instant Start { get; internal init; }

    /// <summary>When it ends.</summary>
    public Instant End { get; internal init; }

    /// <summary>False for an optional seat.</summary>
    public bool Required { get; internal init; }

    /// <summary>The reason in sentences a person understands, ending with advice.</summary>
    public string Why { get; internal init; }
}
