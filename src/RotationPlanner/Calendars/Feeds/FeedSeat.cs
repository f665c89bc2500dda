using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace RotationPlanner.Calendars.Feeds;

/// <summary>A seat as feeds show it: held, or empty with a reason.</summary>
sealed record FeedSeat(string Rotation, string Shift, string Role, int Seat, Instant Start, Instant End, string? Responder, string? Why = null)
{
    /// <summary>
    /// Names the seat and neither its holder nor its time, so that a swap or a shift that moves changes an event in people's calendars instead of adding one.
    /// Hashed, because feeds get shared and ids may tell more than their owners want.
    /// </summary>
    public string Uid
    {
        get
        {
            var key = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Rotation}\n{Shift}\n{Role}\n{Seat}");
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 16)) + "@rotation-planner";
        }
    }

    public static FeedSeat Of(Assignment a) => new(a.Rotation, a.Shift, a.Role, a.Seat, a.Start, a.End, a.Responder);

    public static FeedSeat Of(UnfilledSeat u) => new(u.Rotation, u.Shift, u.Role, u.Seat, u.Start, u.End, null, u.Why);
}
