namespace RotationPlanner.Program;

/// <summary>
/// What people carry, in credit minutes. Credits are per variable; what is carried from the past and shares are per
/// responder.
/// </summary>
sealed record LoadFamily(string Name, long[] Credits, long[] Carried, long[] Shares)
{
    /// <summary>
    /// Per responder: credit of seats that are not among the variables, where the program is a part of another; empty
    /// for none.
    /// </summary>
    public long[] Elsewhere { get; init; } = [];

    /// <summary>The credit of the lightest required seat, in minutes; 0 where there is none.</summary>
    public long LightestSeat { get; init; }

    /// <summary>Excess that differs by no more than so many credit minutes is as even.</summary>
    public long Tolerance { get; init; }

    /// <summary>What a responder is above the share with a credit earned in the horizon, in credit minutes.</summary>
    public long Excess(int responder, long credit) =>
        Carried[responder] + ElsewhereOf(responder) + credit - Shares[responder];

    /// <summary>
    /// The excess to even out. Whoever holds no seat is above nothing: what they bring from the past is no fault of
    /// this plan, and no reason to hold a seat back.
    /// </summary>
    public long Value(int responder, long credit) =>
        credit + ElsewhereOf(responder) == 0 ? Math.Min(0, Excess(responder, 0)) : Excess(responder, credit);

    /// <summary>Credit of seats that are not among the variables.</summary>
    public long ElsewhereOf(int responder) => Elsewhere.Length == 0 ? 0 : Elsewhere[responder];
}
