namespace RotationPlanner;

/// <summary>A swap that keeps every rule: who gives which seat to whom. Two moves, or three in a chain.</summary>
public sealed record SwapOffer
{
    /// <summary>The seats that change hands.</summary>
    public required IReadOnlyList<SeatMove> Moves { get; init; }
}

/// <summary>A seat that somebody else takes.</summary>
public sealed record SeatMove
{
    internal SeatMove(Assignment seat, string taker) => (Seat, Taker) = (seat, taker);

    /// <summary>The seat, with who holds it now.</summary>
    public Assignment Seat { get; }

    /// <summary>The <see cref="Responder.Id"/> of who takes it.</summary>
    public string Taker { get; }
}

/// <summary>Whether seats may change hands: a proposal, or what forbids it.</summary>
public sealed record SwapAnswer
{
    /// <summary>The changed plan; null where something forbids it.</summary>
    public Proposal? Proposal { get; init; }

    /// <summary>What forbids it, in sentences; empty where nothing does.</summary>
    public IReadOnlyList<string> Forbidden { get; init; } = [];
}
