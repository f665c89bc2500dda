using NodaTime.Text;

namespace RotationPlanner;

/// <summary>What is wrong with people's training records.</summary>
static class RecordProblems
{
    const int MostDays = 366;

    public static IEnumerable<Problem> Of(Company company)
    {
        // Objections come from the climb of all together; here each goes to the place of its evidence.
        var objections = Standings.Of(company).Objections.ToLookup(o => (o.Responder.Id, o.Evidence));
        for (var i = 0; i < company.Responders.Count; i++)
        {
            var (responder, place) = (company.Responders[i], $"responders[{i}]");
            var first = new Dictionary<(EvidenceKind, NodaTime.LocalDate, string?, string?), int>();
            for (var j = 0; j < responder.Record.Count; j++)
            {
                var (evidence, at) = (responder.Record[j], $"{place}.training[{j}]");
                foreach (var problem in Of(company, evidence, at)) yield return problem;
                if (!first.TryAdd((evidence.Kind, evidence.On, evidence.What, evidence.Rung), j))
                    yield return new Problem(at, $"The same is already told in {place}.training[{first[(evidence.Kind, evidence.On, evidence.What, evidence.Rung)]}].", evidence.What ?? evidence.Rung, "Maybe remove one of them, or give each its own id.");
                else
                    foreach (var objection in objections[(responder.Id, evidence)].Take(1))
                        yield return new Problem(
                            $"{at}.{objection.Part}", objection.Message, objection.Name, objection.Advice);
            }
        }
    }

    static IEnumerable<Problem> Of(Company company, Evidence evidence, string place) =>
    [
        .. Dates(company, evidence, $"{place}.on"),
        .. Enum.IsDefined(evidence.Kind) ? [] : new[] { new Problem(place, "There is no such kind of evidence.", evidence.Kind.ToString(), "Maybe Incident.") },
        .. Limits.Number($"{place}.days", "The days of a seat", evidence.Days, 1, MostDays,
            "Maybe 7 for a weekly shift."),
        .. evidence.Kind == EvidenceKind.SignOff ? Rung(company.Ladder, evidence.Rung, $"{place}.rung") : [],
        .. Misplaced(evidence, place),
    ];

    static IEnumerable<Problem> Dates(Company company, Evidence evidence, string place)
    {
        foreach (var problem in Limits.Date(place, evidence.On)) yield return problem;
        // A debrief is asked for while a plan runs, and the record answers.
        if (!Limits.IsSound(evidence.On) || !Limits.IsSound(company.Horizon.Start)
            || evidence.On < company.Horizon.Start || evidence.Kind == EvidenceKind.Debrief) yield break;
        yield return new Problem(place, $"This is from the future: the plan begins on {LocalDatePattern.Iso.Format(company.Horizon.Start)}, and the record ends the day before.",
            LocalDatePattern.Iso.Format(evidence.On), evidence.On <= company.Horizon.End
                ? "Maybe keep it for the next horizon: the plan says itself what is done in this one. A promotion meanwhile is `promoted: { to: ..., on: ... }`." : "Maybe the year is wrong.");
    }

    static IEnumerable<Problem> Rung(Ladder ladder, string? rung, string place)
    {
        if (rung is null)
            yield return new Problem(
                place, "The sign-off does not say which rung.", null, "Maybe name the rung whose work is done.");
        else if (ladder.IndexOf(rung) < 0)
            yield return new Problem(place, "There is no such rung to sign off.", rung,
                SpellingSuggestion.Advice(rung, ladder.Rungs.Select(r => r.Id)));
    }

    // What would not be read is not accepted.
    static IEnumerable<Problem> Misplaced(Evidence evidence, string place)
    {
        var isSeat = evidence.Kind is EvidenceKind.Shadow or EvidenceKind.ReverseShadow;
        var word = EvidenceWords.Of(evidence.Kind);
        if (evidence.With is { } with && !isSeat)
            yield return Problem("with", "only shadow and reverseShadow have a mentor", with);
        if (evidence.By is { } by && evidence.Kind != EvidenceKind.SignOff)
            yield return Problem("by", "only a signOff is signed", by);
        if (evidence.Rung is { } rung && evidence.Kind != EvidenceKind.SignOff)
            yield return Problem("rung", "only a signOff names a rung", rung);
        if (evidence.Days is > 1 and <= MostDays && !isSeat)
            yield return Problem("days", "only shadow and reverseShadow count days", Limits.Text(evidence.Days));
        if (evidence.Recorded && evidence.Kind != EvidenceKind.Incident)
            yield return Problem("recorded", "only an incident is observed from a recording", "true");

        Problem Problem(string part, string why, string value) =>
            new($"{place}.{part}", $"This has no meaning for '{word}': {why}.", value, $"Maybe remove `{part}`.");
    }
}
