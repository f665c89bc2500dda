namespace RotationPlanner;

static class LadderProblems
{
    public static IEnumerable<Problem> Of(Company company)
    {
        var ladder = company.Ladder;
        if (ladder.Rungs.Count == 0)
            return [new Problem("ladder", "The training ladder has no rungs.", null, "Maybe leave it out: the default ladder leads from candidate to mentor.")];
        return
        [
            .. IdProblems.Of("ladder.rungs", "rung", [.. ladder.Rungs.Select(r => r.Id)],
                "The rung is on the ladder twice, which would lead in a circle"),
            .. ladder.Rungs.SelectMany((rung, i) => RungProblems.Of(ladder, rung, $"ladder.rungs[{i}]")),
            .. Known(ladder, "commands", ladder.Commands, "nobody could lead"),
            .. Known(ladder, "mentors", ladder.Mentors, "nobody could mentor"),
            .. Known(ladder, "signedBy", ladder.SignedBy, "nobody could sign"),
            .. Signers(company),
            .. Signing(company),
            .. Limits.Number("ladder.signOffGap", "Days between training and command", ladder.SignOffGap, 0,
                Limits.MostDays, "Maybe 7."),
        ];
    }

    static IEnumerable<Problem> Known(Ladder ladder, string key, string rung, string consequence)
    {
        if (ladder.IndexOf(rung) < 0)
            yield return new Problem($"ladder.{key}", $"There is no such rung, so that {consequence}.", rung,
                SpellingSuggestion.Advice(rung, ladder.Rungs.Select(r => r.Id)));
    }

    static IEnumerable<Problem> Signers(Company company)
    {
        for (var i = 0; i < company.Ladder.Signers.Count; i++)
        {
            var (name, place) = (company.Ladder.Signers[i], $"ladder.signers[{i}]");
            if (string.IsNullOrWhiteSpace(name))
                yield return new Problem(place, "A signer has a name.", name, "Maybe remove the entry.");
            else if (company.Responders.Any(r => r.Id == name))
                yield return new Problem(place, "Signers are people outside the rotation, and this is a responder.", name, $"Maybe remove the entry: responders sign from '{TextSanitizer.Line(company.Ladder.SignedBy)}' on.");
        }
    }

    // A company that keeps no records needs no signatures.
    static IEnumerable<Problem> Signing(Company company)
    {
        var ladder = company.Ladder;
        var signing = ladder.IndexOf(ladder.SignedBy);
        if (signing < 0 || ladder.Signers.Count > 0 || company.Responders.All(r => r.Record.Count == 0)) yield break;
        var barred = ladder.Rungs.Take(signing).ToList()
            .FindLastIndex(r => r.Needs.Any(n => n.Kind == EvidenceKind.SignOff));
        var standings = Standings.Of(company);
        if (barred >= 0 && standings.People.All(s => ladder.IndexOf(s.Stage) <= barred))
            yield return new Problem("ladder.signedBy", $"Nobody can ever sign off '{TextSanitizer.Line(ladder.Rungs[barred].Id)}': nobody stands above it, and '{TextSanitizer.Line(ladder.SignedBy)}' is reached only through it.",
                ladder.SignedBy, "Maybe name somebody under `signers`, or let a lower rung sign.");
    }
}
