namespace RotationPlanner;

/// <summary>Why somebody holds a seat and others do not.</summary>
public sealed record SeatReasons
{
    internal SeatReasons(Assignment seat) => Seat = seat;

    /// <summary>The seat.</summary>
    public Assignment Seat { get; }

    /// <summary>Everybody who could hold it instead, with what it costs; whoever leaves the plan fairest first.</summary>
    public required IReadOnlyList<ForcedSeat> Candidates { get; init; }

    /// <summary>
    /// Everybody else whose stage allows the role, with the rule that forbids it as other seats stand: no change around
    /// it was found. The independent checker names the same rule when they are put into the seat.
    /// </summary>
    public required IReadOnlyList<CoverRefusal> Refusals { get; init; }

    /// <summary>How many people have no stage that allows the role.</summary>
    public required int OtherStages { get; init; }

    /// <summary>The same in sentences that people understand.</summary>
    public required IReadOnlyList<string> Sentences { get; init; }
}

/// <summary>
/// What it costs when somebody is forced into a seat: the plan is changed as little as it must change around it, and
/// the change was checked.
/// </summary>
public sealed record ForcedSeat
{
    internal ForcedSeat(Assignment seat, string responder) => (Seat, Responder) = (seat, responder);

    /// <summary>The seat, as it is held now.</summary>
    public Assignment Seat { get; }

    /// <summary>The <see cref="RotationPlanner.Responder.Id"/> of who would hold it.</summary>
    public string Responder { get; }

    /// <summary>All seats that somebody else would hold, this one included, by start.</summary>
    public required IReadOnlyList<SeatChange> Changes { get; init; }

    /// <summary>How many people would be concerned, both holders of the seat included.</summary>
    public required int People { get; init; }

    /// <summary>Required seats that would stay empty and are filled now.</summary>
    public required int EmptySeats { get; init; }

    /// <summary>What the responder carries above the yardstick share now, in weighted hours.</summary>
    public required double ExcessNow { get; init; }

    /// <summary>And in the seat.</summary>
    public required double ExcessThen { get; init; }

    /// <summary>Real hours that the responder would serve.</summary>
    public required double HoursThen { get; init; }

    /// <summary>The most that anybody would carry above the yardstick share, in weighted hours.</summary>
    public required double WorstExcess { get; init; }

    /// <summary>
    /// Whether no change with them in the seat leaves fewer required seats empty, concerns fewer people, and moves
    /// fewer seats, in this order.
    /// </summary>
    public required bool IsFewest { get; init; }
}
