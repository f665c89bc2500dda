using NodaTime;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>A stretch of a person's local time, with its reason if one is given.</summary>
readonly record struct Absence(LocalSpan When, string? Why)
{
    /// <summary>Dates and times alone, or with a reason.</summary>
    public static Shape<IReadOnlyList<Absence>> List { get; } = new ListShape<Absence>(
        new EitherShape<Absence>(Spans.Span.As(span => new Absence(span, null)), new AbsenceReader()), "[ 2027-02-08/2027-02-19 ]");

    public BusyTime In(DateTimeZone zone) => When.In(zone, Why);
}

sealed class AbsenceReader : Section<Absence>
{
    readonly Key<LocalSpan> when;
    readonly Key<string> why;

    public AbsenceReader() : base("absence", "A stretch of time with a reason.")
    {
        when = Required("when", Spans.Span, "A date, a range of dates, or a range of local times.");
        why = Optional("why", Words.Text, "The reason. That of time off stays in this file; that of another duty is shown by `check`.");
    }

    protected override Absence Read(Fields fields) =>
        new(fields.Get(when, new LocalSpan(new LocalDateTime(1970, 1, 1, 0, 0), new LocalDateTime(1970, 1, 2, 0, 0), true)), fields.Find(why));
}
