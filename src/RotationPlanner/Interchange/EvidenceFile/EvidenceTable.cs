namespace RotationPlanner.Interchange.Evidences;

/// <summary>Makes evidence of rows, by the table that their columns show.</summary>
static class EvidenceTable
{
    const string Recording = "recorded";

    static readonly string[] evidence = ["responder", "on", "kind", "what", "with", "by", "days", Recording];
    static readonly string[] incidents = ["incident", "date", "responder", "how"];

    public static EvidenceReading Read(Rows rows)
    {
        var given = rows.Columns.Select(c => c.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var isIncidents = given.Contains("incident") && !given.Contains("kind");
        var known = isIncidents ? incidents : evidence;
        var problems = rows.Problems.ToList();
        foreach (var (name, line) in rows.Columns.Where(c => !known.Contains(c.Name, StringComparer.OrdinalIgnoreCase)))
            problems.Add(new Problem("header", "There is no such field.", name, SpellingSuggestion.To(name, known) is { } near ? $"Maybe '{near}'." : $"Maybe remove it; known are {string.Join(", ", known)}.") { Line = line });
        var read = rows.Items.Select(row => new RowReading(row, problems))
            .Select(r => isIncidents ? Incident(r) : Evidence(r)).OfType<ImportedEvidence>().ToList();
        return new EvidenceReading(read, problems);
    }

    static ImportedEvidence? Incident(RowReading row)
    {
        var (responder, on, what) = (row.Text("responder"), row.Date("date"), row.Text("incident"));
        var recorded = row.Word("how", [("live", false), ("observed", false), (Recording, true)]);
        return row.IsWhole ? new ImportedEvidence(responder,
            new Evidence(EvidenceKind.Incident, on) { What = what, Recorded = recorded ?? false }, row.Line) : null;
    }

    static ImportedEvidence? Evidence(RowReading row)
    {
        var (responder, on) = (row.Text("responder"), row.Date("on"));
        row.Text("kind");
        var kind = row.Word("kind", [.. EvidenceWords.All]);
        var days = row.Number("days", 1, 366);
        var recorded = row.Word(Recording, [("true", true), ("false", false)]);
        var what = row.Find("what");
        if (!row.IsWhole || kind is not { } shown) return null;
        return new ImportedEvidence(responder, new Evidence(shown, on)
        {
            // A sign-off is of a rung, as in the rotation file.
            What = shown == EvidenceKind.SignOff ? null : what,
            Rung = shown == EvidenceKind.SignOff ? what : null,
            With = row.Find("with"), By = row.Find("by"), Days = days ?? 1, Recorded = recorded ?? false,
        }, row.Line) { HasDays = days is not null };
    }
}
