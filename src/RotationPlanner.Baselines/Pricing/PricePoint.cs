using NodaTime;

namespace RotationPlanner.Baselines;

/// <summary>A plan on the curve: what may be carried above a fair share, and which wishes that grants.</summary>
public sealed record PricePoint
{
    internal PricePoint() { }

    /// <summary>By how much everybody's excess may differ from the evenest plan's, in weighted hours.</summary>
    public required Duration Tolerance { get; init; }

    /// <summary>The same in turns: what a turn weighs in the middle of the plan.</summary>
    public required double ToleranceTurns { get; init; }

    /// <summary>The plan; it passed the checker.</summary>
    public required Plan Plan { get; init; }

    /// <summary>What the most loaded person who holds a seat carries above the yardstick's share, in weighted hours.</summary>
    public required double WorstExcessHours { get; init; }

    /// <summary>The same in turns.</summary>
    public required double WorstExcessTurns { get; init; }

    /// <summary>Who that is, by <see cref="Responder.Id"/>; null where nobody holds a seat.</summary>
    public required string? CarriesMost { get; init; }

    /// <summary>Shifts on days to avoid that the person has to serve all the same.</summary>
    public required int AvoidedServed { get; init; }

    /// <summary>Shifts on preferred days that the person does not get.</summary>
    public required int PreferredMissed { get; init; }

    /// <summary>The part of all wishes, from 0 to 1, that is granted; each counts with its <see cref="Wish.Weight"/>.</summary>
    public required double Honoured { get; init; }

    /// <summary>
    /// No plan honours more with this worst excess, as far as is proved; null where nothing is, such as where changes of
    /// hands have a price (<see cref="Stint.SplitPoints"/>) or a rule of your own may cost as much as wishes do. From
    /// <see cref="Honoured"/> to 1.
    /// </summary>
    public required double? HonouredAtMost { get; init; }

    /// <summary>
    /// Who carries more than in the first plan of the curve, and by how many weighted hours; most first.
    /// </summary>
    public required IReadOnlyList<(string Responder, double Hours)> Pay { get; init; }

    /// <summary>Who has more wishes granted than in the first plan of the curve, and how many more; most first.</summary>
    public required IReadOnlyList<(string Responder, int Wishes)> Gain { get; init; }
}
