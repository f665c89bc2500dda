namespace RotationPlanner.Interchange.Yaml;

sealed class RetentionReader : Section<Retention>
{
    readonly Key<int> revisions, notices;

    public RetentionReader() : base("retention", "How long a published plan's past is kept; it is cleared away when the next revision is published.")
    {
        revisions = Optional("revisions", Periods.Days, "How long an earlier revision is kept after another one has replaced it, such as P730D.");
        notices = Optional("notices", Periods.Days, "How long the notices of a revision are kept, such as P90D.");
    }

    protected override Retention Read(Fields fields)
    {
        foreach (var (property, key) in new[] { ("revisionDays", revisions), ("noticeDays", notices) })
            fields.Reading.Places.Alias($"{fields.Spot.Place}.{property}", $"{fields.Spot.Place}.{key.Name}");
        return new Retention
        {
            RevisionDays = fields.TryGet(revisions, out var kept) ? kept : null,
            NoticeDays = fields.TryGet(notices, out var told) ? told : null,
        };
    }
}
