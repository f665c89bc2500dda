using NodaTime;

namespace RotationPlanner;

/// <summary>One stage of the training ladder, and the work that leads from it to the next.</summary>
public sealed record Rung
{
    /// <summary>Creates it from its parts.</summary>
    /// <param name="id">The <see cref="Id"/>.</param>
    public Rung(string id) => Id = id;

    /// <summary>Its identity, such as <c>shadowing</c>.</summary>
    public string Id { get; init; }

    /// <summary>The name shown to people; the id when not given.</summary>
    public string Name { get => field ?? Id; init; }

    /// <summary>
    /// What a person on this rung completes before standing on the next one. A rung without needs is not left by
    /// evidence: its people move when their <see cref="Responder.Stage"/> says so.
    /// </summary>
    public IReadOnlyList<RungNeed> Needs { get; init; } = [];

    /// <summary>
    /// True when people on this rung learn by taking trainee seats: when its needs have shadow or reverse-shadow days,
    /// or when set.
    /// </summary>
    public bool TrainsInSeats { get => field
        || Needs.Any(n => n.Kind is EvidenceKind.Shadow or EvidenceKind.ReverseShadow); init; }

    /// <summary>
    /// After how many whole days without practice people on this rung may no longer lead, or null for never. Only for
    /// <see cref="Ladder.Commands"/> and the rungs above it.
    /// </summary>
    public Period? LapsesAfter { get; init; }

    /// <summary>
    /// What a person on this rung does to lead again after a lapse; done before, it puts the lapse off.
    /// </summary>
    public IReadOnlyList<RungNeed> Refresher { get; init; } = [new(EvidenceKind.Tabletop)];
}
