namespace RotationPlanner.Interchange.Yaml;

/// <summary>
/// Puts evidence from files behind the records that the rotation file tells itself. What the model finds wrong with it
/// is told at its own line.
/// </summary>
static class EvidenceMerge
{
    public static IReadOnlyList<Responder> Into(
        IReadOnlyList<Responder> responders, IReadOnlyList<NamedEvidence> files, IReadOnlyList<Rotation> rotations)
    {
        var records = responders.Select(r => r.Record.ToList()).ToList();
        var byId = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < responders.Count; i++) byId.TryAdd(responders[i].Id, i);
        foreach (var (name, at) in files)
        {
            if (name is null || NamedFiles.Find(name, at) is not { } path) continue;
            at.Reading.EvidenceFiles.Add(path);
            var reading = EvidenceFile.Read(path);
            NamedFiles.Report(reading.Problems, at);
            foreach (var imported in reading.Evidence) Add(imported, path, at);
        }
        return [.. responders.Select((r, i) => r with { Record = [.. records[i].Select(e => ShiftDays.Read(e, rotations))] })];

        void Add(ImportedEvidence imported, string path, Spot at)
        {
            if (!byId.TryGetValue(imported.Responder, out var who))
            {
                at.Reading.Problems.Add(new Problem("responder", "There is no such responder.", imported.Responder, SpellingSuggestion.Advice(imported.Responder, byId.Keys)) { File = path, Line = imported.Line });
                return;
            }
            at.Reading.Places.RecordIn(path, imported.Line, $"responders[{who}].training[{records[who].Count}]");
            records[who].Add(imported.HasDays ? imported.Evidence : imported.Evidence with { Days = ShiftDays.Unread });
        }
    }
}
