using NodaTime;
using RotationPlanner.Rules;

namespace RotationPlanner.Tool.Output.Rosters;

/// <summary>A seat that somebody holds, or a required one that nobody does.</summary>
sealed record RosterSeat(string Rotation, string Shift, string Role, int Seat, Instant Start, Instant End,
    string? Responder)
{
    /// <summary>Who steps in where the holder's sign-off is still to come, or null.</summary>
    public string? Fallback { get; init; }

    public bool Provisional { get; init; }

    /// <summary>Who is beside a trainee, or null.</summary>
    public string? Mentor { get; init; }

    /// <summary>The name of a named shift, or null.</summary>
    public string? ShiftName => Shift.Split('/') is [_, _, var name] ? name : null;

    public static RosterSeat Of(Assignment a) => new(a.Rotation, a.Shift, a.Role, a.Seat, a.Start, a.End, a.Responder)
    {
        Provisional = a.Provisional,
        Fallback = a.Fallback,
        Mentor = a.Mentor,
    };

    public static RosterSeat Of(UnfilledSeat u) => new(u.Rotation, u.Shift, u.Role, u.Seat, u.Start, u.End, null);
}
