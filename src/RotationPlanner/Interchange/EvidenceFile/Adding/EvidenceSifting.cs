namespace RotationPlanner.Interchange.Evidences;

/// <summary>
/// Parts imported evidence into what a company accepts and what is wrong; what is wrong is told at its line and never
/// accepted.
/// </summary>
static class EvidenceSifting
{
    public static EvidenceReading Of(Company company, EvidenceReading reading, string file)
    {
        // A table that is wrong as a whole cannot be trusted row by row.
        if (reading.Problems.Any(p => p.Place is "header" or "file")) return reading with { Evidence = [] };
        var problems = reading.Problems.ToList();
        var bad = problems.Select(p => p.Line).ToHashSet();
        var left = reading.Evidence.Where(e => !bad.Contains(e.Line)).ToList();
        var ids = company.Responders.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var stranger in left.Where(e => !ids.Contains(e.Responder)))
            problems.Add(new Problem("responder", "There is no such responder.", stranger.Responder, SpellingSuggestion.Advice(stranger.Responder, ids)) { File = file, Line = stranger.Line });
        left.RemoveAll(e => !ids.Contains(e.Responder));
        // What rests on a piece that is left out may be wrong without it.
        while (Objections(company, left, file) is { Count: > 0 } found)
        {
            problems.AddRange(found);
            left.RemoveAll(e => found.Exists(p => p.Line == e.Line));
        }
        return new EvidenceReading(left, [.. problems.OrderBy(p => p.Line)]);
    }

    static List<Problem> Objections(Company company, List<ImportedEvidence> added, string file)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var responders = company.Responders.Select((r, i) => r with { Record = [.. r.Record, .. Mine(r, i)] }).ToList();
        return [.. (company with { Responders = responders }).Validate()
            .Select(p => (Problem: p, Line: lines.FirstOrDefault(l => p.Place == l.Key || p.Place.StartsWith(l.Key + ".", StringComparison.Ordinal)).Value))
            .Where(p => p.Line > 0).Select(p => p.Problem with { Place = Part(p.Problem.Place), File = file, Line = p.Line })];

        IEnumerable<Evidence> Mine(Responder responder, int index)
        {
            var at = responder.Record.Count;
            foreach (var imported in added.Where(e => e.Responder == responder.Id))
            {
                lines.TryAdd($"responders[{index}].training[{at++}]", imported.Line);
                yield return ShiftDays.Read(imported.HasDays
                    ? imported.Evidence : imported.Evidence with { Days = ShiftDays.Unread }, company.Rotations);
            }
        }
    }

    static string Part(string place) =>
        place.LastIndexOf("].", StringComparison.Ordinal) is > 0 and var end ? place[(end + 2)..] : "row";
}
