namespace RotationPlanner.Interchange.Yaml;

/// <summary>A file of evidence named in the rotation file.</summary>
sealed record NamedEvidence(string? File, Spot At);

sealed class EvidenceImportReader : Section<NamedEvidence>
{
    readonly Key<string> file;

    public EvidenceImportReader() : base("evidenceFile", "A file of training evidence.") =>
        file = Required("file", Words.Text, "A .csv or .json file with the fields responder, on, kind, what, with, by, days, recorded, or with incident, date, responder, how.");

    protected override NamedEvidence Read(Fields fields) => new(fields.Find(file), fields.At(file));
}
