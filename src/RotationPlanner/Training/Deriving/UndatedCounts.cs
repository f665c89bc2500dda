namespace RotationPlanner.Training;

/// <summary>
/// Reads <see cref="Responder.Done"/>: what was done on the first rung of the record, on days nobody noted.
/// </summary>
static class UndatedCounts
{
    public static IReadOnlyList<(string Name, EvidenceKind Kind)> Names { get; } =
    [
        ("observe", EvidenceKind.Incident), ("course", EvidenceKind.Course), ("tabletop", EvidenceKind.Tabletop),
            ("shadow", EvidenceKind.Shadow),
        ("reverseShadow", EvidenceKind.ReverseShadow), ("led", EvidenceKind.Led),
            ("facilitated", EvidenceKind.Facilitated),
    ];

    public static IEnumerable<(EvidenceKind Kind, int Amount)> Of(Responder responder) =>
        Names.Where(n => responder.Done.GetValueOrDefault(n.Name) > 0).Select(n => (n.Kind, responder.Done[n.Name]));
}
