namespace RotationPlanner.Training;

/// <summary>Where people stand while they climb, and whether that is high enough to mentor or to sign.</summary>
sealed class Heights
{
    readonly Ladder ladder;
    readonly Dictionary<string, Climb> climbs = new(StringComparer.Ordinal);

    public Heights(Company company, IEnumerable<Climb> people)
    {
        ladder = company.Ladder;
        foreach (var climb in people) climbs.TryAdd(climb.Responder.Id, climb);
    }

    /// <summary>Why evidence does not count by what is known of those it names, or null.</summary>
    public Objection? Against(Responder responder, Evidence evidence) => evidence.Kind switch
    {
        EvidenceKind.Shadow => Named(responder, evidence, evidence.With, ladder.Mentors, "mentor a shadow"),
        EvidenceKind.ReverseShadow =>
            Named(responder, evidence, evidence.With, ladder.Commands, "sit beside a reverse-shadow"),
        EvidenceKind.SignOff when evidence.By is null =>
            new Objection(responder, evidence, null, "The sign-off does not say who signed.", "Maybe add `by: ...`."),
        EvidenceKind.SignOff => Named(responder, evidence, evidence.By, ladder.SignedBy, "sign"),
        _ => null,
    };

    Objection? Named(Responder responder, Evidence evidence, string? name, string rung, string what)
    {
        if (name is null) return null;
        if (name == responder.Id)
            return new Objection(responder, evidence, name, evidence.Kind == EvidenceKind.SignOff
                ? "Nobody signs for themselves." : "Nobody is their own mentor.", "Maybe somebody else is meant.");
        if (ladder.Signers.Contains(name, StringComparer.Ordinal)) return null;
        if (!climbs.TryGetValue(name, out var other))
            return new Objection(responder, evidence, name, "There is no such responder or signer.", SpellingSuggestion.Advice(name, climbs.Keys.Where(k => k != responder.Id).Concat(ladder.Signers)) ?? "Maybe add a person who is gone to the ladder's `signers`.");
        if (ladder.IndexOf(rung) is >= 0 and var least && other.At >= least) return null;
        return new Objection(responder, evidence, name, $"{TextSanitizer.Line(other.Responder.Name)} stood on '{TextSanitizer.Line(other.Stage)}' the day before, and only people on '{TextSanitizer.Line(rung)}' or above {what}.",
            "Maybe somebody else is meant, or the date is wrong.");
    }
}
