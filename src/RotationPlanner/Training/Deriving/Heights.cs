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
    public string? Objection(Responder responder, Evidence evidence) => evidence.Kind switch
    {
        EvidenceKind.Shadow => evidence.With is { } with ? Objection(responder, with, ladder.Mentors, "mentor") : null,
        EvidenceKind.ReverseShadow => evidence.With is { } with ? Objection(responder, with, ladder.Commands, "mentor") : null,
        EvidenceKind.SignOff => evidence.By is { } by ? Objection(responder, by, ladder.SignedBy, "sign") : "It does not say who signed.",
        _ => null,
    };

    string? Objection(Responder responder, string name, string rung, string what)
    {
        if (name == responder.Id) return what == "sign" ? "Nobody signs for themselves." : "Nobody is their own mentor.";
        if (ladder.Signers.Contains(name, StringComparer.Ordinal)) return null;
        if (!climbs.TryGetValue(name, out var other)) return "There is no such responder, and no such signer.";
        if (ladder.IndexOf(rung) is var least && least >= 0 && other.At >= least) return null;
        return $"{Printable.Line(other.Responder.Name)} could not {what} then: only people on '{Printable.Line(rung)}' or above can, and the stage was '{Printable.Line(other.Stage)}'.";
    }
}
