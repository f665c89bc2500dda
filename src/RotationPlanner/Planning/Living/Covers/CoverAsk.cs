using NodaTime;

namespace RotationPlanner;

/// <summary>Somebody who is asked whether they take a seat.</summary>
public sealed record CoverAsk
{
    internal CoverAsk(string responder, Instant at, Instant until) => (Responder, At, Until) = (responder, at, until);

    /// <summary>The <see cref="RotationPlanner.Responder.Id"/>.</summary>
    public string Responder { get; }

    /// <summary>When to ask, UTC: unless somebody asked before has said yes.</summary>
    public Instant At { get; }

    /// <summary>By when they answer, UTC; never after the seat begins.</summary>
    public Instant Until { get; }

    /// <summary>
    /// Who to ask, in which order, and by when they answer: one by one, the fairest first, while everybody's time to
    /// answer fits before the seat begins; everybody at once when it does not, and then the fairest who says yes takes it.
    /// </summary>
    /// <param name="cover">Who may take the seat.</param>
    /// <param name="asOf">Now, UTC; before the seat begins.</param>
    /// <param name="wait">How long each has to answer; above zero.</param>
    /// <returns>The candidates in their order; empty where there is none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The seat has begun, or there is no time to answer.</exception>
    public static IReadOnlyList<CoverAsk> Order(CoverAnswer cover, Instant asOf, Duration wait)
    {
        ArgumentNullException.ThrowIfNull(cover);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(wait, Duration.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(asOf, cover.Seat.Start);
        var left = cover.Seat.Start - asOf;
        // Divided, not multiplied: a long time to answer must not overflow.
        var isShort = cover.Candidates.Count > 0 && left / cover.Candidates.Count < wait;
        return
        [
            .. cover.Candidates.Select((c, i) => isShort
                ? new CoverAsk(c.Responder, asOf, asOf + Duration.Min(wait, left))
                : new CoverAsk(c.Responder, asOf + (wait * i), asOf + (wait * (i + 1)))),
        ];
    }
}
