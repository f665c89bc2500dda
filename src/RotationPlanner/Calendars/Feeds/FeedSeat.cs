using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace RotationPlanner.Calendars.Feeds;

/// <summary>A seat as feeds show it: held, or empty with a reason.</summary>
sealed record FeedSeat(string Rotation, string Shift, string Role, int Seat, Instant Start, Instant End,
    string? Responder, string? Why = null) : FeedEntry(Start, End)
{
    /// <summary>Whether the holder commands before the evidence is in.</summary>
    public bool Provisional { get; init; }

    /// <summary>Who steps in then.</summary>
    public string? Fallback { get; init; }

    /// <summary>Who is beside a trainee.</summary>
    public string? Mentor { get; init; }

    /// <summary>
    /// Where several people hold the seat one after the other, when this one begins; null for the first, which keeps the
    /// identity of the whole seat.
    /// </summary>
    public Instant? Piece { get; init; }

    public string SeatKey => Piece is { } from
        ? string.Create(CultureInfo.InvariantCulture, $"{Rotation}\n{Shift}\n{Role}\n{Seat}\n{InstantPattern.General.Format(from)}")
        : string.Create(CultureInfo.InvariantCulture, $"{Rotation}\n{Shift}\n{Role}\n{Seat}");

    protected override string Key => SeatKey;

    public static FeedSeat Of(Assignment a) =>
        new(a.Rotation, a.Shift, a.Role, a.Seat, a.Start, a.End,
            a.Responder) { Provisional = a.Provisional, Fallback = a.Fallback, Mentor = a.Mentor };

    public static FeedSeat Of(UnfilledSeat u) => new(u.Rotation, u.Shift, u.Role, u.Seat, u.Start, u.End, null, u.Why);
}
