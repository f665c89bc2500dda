using NodaTime;

namespace RotationPlanner;

/// <summary>A seat of a plan, or a part of one, for which its holder is not there.</summary>
public sealed record SeatConflict
{
    internal SeatConflict(Assignment seat, Instant from, Instant to, string reason) => (Seat, From, To, Reason) = (seat, from, to, reason);

    /// <summary>The seat, with its holder.</summary>
    public Assignment Seat { get; }

    /// <summary>From when the holder is not there, UTC; within the seat.</summary>
    public Instant From { get; }

    /// <summary>Until when, UTC; within the seat.</summary>
    public Instant To { get; }

    /// <summary>
    /// <c>time off</c>, <c>other duty</c>, or <c>appointment</c>: this one breaks no rule, it is a wish to be covered. Why
    /// somebody is away is theirs to tell.
    /// </summary>
    public string Reason { get; }

    /// <summary>Whether it is a wish and breaks no rule.</summary>
    public bool IsWish => Reason == SeatConflicts.Appointment;
}
