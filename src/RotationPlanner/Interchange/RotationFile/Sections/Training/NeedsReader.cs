namespace RotationPlanner.Interchange.Yaml;

/// <summary>How much of what, such as <c>{ incident: 2 }</c>: what a refresher may ask for.</summary>
class NeedsReader : Section<IReadOnlyList<RungNeed>>
{
    const int Most = 10_000;

    readonly List<(Key<int> Key, EvidenceKind Kind)> amounts = [];

    public NeedsReader(string name, string meaning) : base(name, meaning)
    {
        Amount("incident", EvidenceKind.Incident, "Major incidents observed.");
        Amount("course", EvidenceKind.Course, "Courses completed.");
        Amount("tabletop", EvidenceKind.Tabletop, "Tabletop exercises.");
        Amount("shadow", EvidenceKind.Shadow, "Days in shadow seats; a weekly shift is 7.");
        Amount("reverseShadow", EvidenceKind.ReverseShadow, "Days leading with a certified commander beside.");
        Amount("facilitated", EvidenceKind.Facilitated, "Courses or exercises held for others.");
    }

    protected Key<int> Amount(string key, EvidenceKind kind, string meaning)
    {
        var amount = Optional(key, Numbers.Whole(1, Most), meaning);
        amounts.Add((amount, kind));
        return amount;
    }

    protected override IReadOnlyList<RungNeed> Read(Fields fields)
    {
        var needs = new List<RungNeed>();
        foreach (var (key, kind) in amounts)
            if (fields.TryGet(key, out var amount)) Add(needs, new RungNeed(kind, amount), key, fields);
        return needs;
    }

    /// <summary>The model counts needs; the file names them.</summary>
    protected static void Add(List<RungNeed> needs, RungNeed need, Key key, Fields fields)
    {
        fields.Reading.Places.Alias($"{fields.Spot.Place}[{needs.Count}]", $"{fields.Spot.Place}.{key.Name}");
        needs.Add(need);
    }
}

/// <summary>The work of a rung, such as <c>{ shadow: 7, mentors: 2 }</c>.</summary>
sealed class RungWorkReader : NeedsReader
{
    readonly Key<int> mentors;
    readonly Key<bool> signOff;

    public RungWorkReader() : base("needs", "The work of a rung.")
    {
        Amount("led", EvidenceKind.Led, "Shifts led.");
        Amount("debrief", EvidenceKind.Debrief, "Debriefs about shifts led.");
        mentors = Optional("mentors", Numbers.Whole(1, 100), "Under how many different mentors the shadow days are done; the reverse-shadow days, where there are no others.");
        signOff = Optional("signOff", Words.Flag, "true: somebody who may sign says, after the rest, that it is done.");
    }

    protected override IReadOnlyList<RungNeed> Read(Fields fields)
    {
        var needs = base.Read(fields).ToList();
        if (fields.TryGet(mentors, out var under))
        {
            var at = needs.FindIndex(n => n.Kind == EvidenceKind.Shadow);
            if (at < 0) at = needs.FindIndex(n => n.Kind == EvidenceKind.ReverseShadow);
            if (at >= 0) needs[at] = needs[at] with { Mentors = under };
            else
                fields.At(mentors).Report("Mentors are asked for, but no shadow days.", null, "Maybe add `shadow: 7`.");
        }
        if (fields.Get(signOff, false)) Add(needs, new RungNeed(EvidenceKind.SignOff), signOff, fields);
        return needs;
    }
}
