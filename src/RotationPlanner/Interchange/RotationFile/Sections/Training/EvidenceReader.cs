using NodaTime;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>One piece of a training record: a date, and one key that says what it shows.</summary>
sealed class EvidenceReader : Section<Evidence>
{
    readonly Key<LocalDate> on;
    readonly List<(Key<string> Key, EvidenceKind Kind)> kinds = [];
    readonly Key<string> with, by;
    readonly Key<int> days;
    readonly Key<bool> recorded;

    public EvidenceReader() : base("evidence", "One dated piece of a person's training record: exactly one of incident, course, tabletop, shadow, reverseShadow, led, signOff, facilitated and debrief.")
    {
        on = Required("on", Dates.Date, "The day; of a shift the date on which it started.");
        Kind(EvidenceKind.Incident, "A major incident observed: its id.");
        Kind(EvidenceKind.Course, "A course completed: its id.");
        Kind(EvidenceKind.Tabletop, "A tabletop exercise: its id.");
        Kind(EvidenceKind.Shadow, "A shadow seat: the shift, such as command/2026-11-02.");
        Kind(EvidenceKind.ReverseShadow, "A shift led with a certified commander beside: the shift.");
        Kind(EvidenceKind.Led, "A shift led: the shift.");
        Kind(EvidenceKind.SignOff, "A rung whose work is signed off: its id.");
        Kind(EvidenceKind.Facilitated, "A course or exercise held for others: its id.");
        Kind(EvidenceKind.Debrief, "A debrief about shifts led: its id, or a word about it. It may lie within the horizon, and ends the asking for one.");
        with = Optional("with", Words.Text,
            "Who sat beside in a shadow or reverse-shadow: the id of a responder, or one of the ladder's `signers`.");
        by = Optional("by", Words.Text, "Who signed: the id of a responder, or one of the ladder's `signers`.");
        days = Optional("days", Numbers.Whole(1, 366),
            "How many days a seat counts, 7 for a weekly shift; read off the shift when not given.");
        recorded = Optional("recorded", Words.Flag, "true: the incident was observed from a recording.");
    }

    protected override Evidence Read(Fields fields)
    {
        var given = kinds.Where(k => fields.Has(k.Key)).ToList();
        if (given.Count != 1)
            (given.Count == 0 ? fields.Spot : fields.At(given[1].Key)).Report(
                given.Count == 0 ? "This evidence does not say what was done."
                    : $"One piece of evidence shows one thing; here are {given.Count}.", null,
                given.Count == 0 ? "Maybe add `incident: ...`." : $"Maybe give `{given[1].Key.Name}` a line of its own.");
        var (key, kind) = given.Count == 0 ? kinds[0] : given[0];
        fields.Reading.Places.Alias($"{fields.Spot.Place}.rung", $"{fields.Spot.Place}.{key.Name}");
        var what = fields.Find(key);
        return new Evidence(kind, fields.Get(on, new LocalDate(1970, 1, 1)))
        {
            What = kind == EvidenceKind.SignOff ? null : what,
            Rung = kind == EvidenceKind.SignOff ? what : null,
            With = fields.Find(with),
            By = fields.Find(by),
            Days = fields.Get(days, ShiftDays.Unread),
            Recorded = fields.Get(recorded, false),
        };
    }

    void Kind(EvidenceKind kind, string meaning) =>
        kinds.Add((Optional(EvidenceWords.Of(kind), Words.Text, meaning), kind));
}
