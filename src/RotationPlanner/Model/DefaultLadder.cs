namespace RotationPlanner;

/// <summary>
/// The customary rungs and their work, after PagerDuty's incident commander training and Google's SRE book.
/// </summary>
static class DefaultLadder
{
    public static IReadOnlyList<Rung> Rungs { get; } =
    [
        Of("candidate", new RungNeed(EvidenceKind.SignOff)),
        Of("observing", new RungNeed(EvidenceKind.Incident, 2)),
        Of("trained", new RungNeed(EvidenceKind.Course)),
        Of("tabletop", new RungNeed(EvidenceKind.Tabletop, 2)),
        Of("shadowing", new RungNeed(EvidenceKind.Shadow, 7, mentors: 2)),
        Of("reverse-shadowing", new RungNeed(EvidenceKind.ReverseShadow, 7), new RungNeed(EvidenceKind.SignOff)),
        Of(Ladder.Certified, new RungNeed(EvidenceKind.Led, 8)),
        Of(Ladder.Mentor),
    ];

    /// <summary>The default rung of that name, or one without needs.</summary>
    public static Rung Named(string id) => Rungs.FirstOrDefault(r => r.Id == id) ?? new Rung(id);

    static Rung Of(string id, params RungNeed[] needs) => new(id) { Needs = needs };
}
