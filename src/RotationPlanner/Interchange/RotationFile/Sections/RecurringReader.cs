using NodaTime;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>A stretch of time off, or days that come again and again.</summary>
readonly record struct TimeOff(Absence? Once, IReadOnlyList<DaySelector> Again)
{
    public static Shape<IReadOnlyList<TimeOff>> List { get; } = new ListShape<TimeOff>(
        new EitherShape<TimeOff>(RecurringDays.Off, new TimeOffReader()), "[ 2027-02-08/2027-02-19, Wednesday ]");
}

/// <summary>Keys of days that come again and again.</summary>
abstract class RecurringSection<T> : Section<T>
{
    protected RecurringSection(string name, string meaning) : base(name, meaning)
    {
        Every = Optional("every", RecurringDays.Every,
            "Days that come again and again: Wednesday, Mon-Fri, 1st Monday (of each month), last Friday; or a list of such.");
        Weeks = Optional("weeks", Numbers.Whole(1, DaySelector.MostWeeks),
            "2 for every second week, and so on, counted from the week of `since`; each week when not given.");
        Since = Optional("since", Dates.Date, "The first date that is meant.");
        Until = Optional("until", Dates.Date, "The last date that is meant.");
        From = Optional("from", Times.Time,
            "From when on such a day, in the person's own time and in quotes; from its beginning when not given.");
        To = Optional("to", Times.Time,
            "Until when, in quotes; at or before `from` means the next day. Until the day's end when not given.");
    }

    protected Key<IReadOnlyList<DaySelector>> Every { get; }

    protected Key<int> Weeks { get; }

    protected Key<LocalDate> Since { get; }

    protected Key<LocalDate> Until { get; }

    protected Key<LocalTime> From { get; }

    protected Key<LocalTime> To { get; }

    /// <summary>The days with what else is said of them; what contradicts itself is told and read without.</summary>
    protected IReadOnlyList<DaySelector> Selected(Fields fields, IReadOnlyList<DaySelector> days, int weight)
    {
        DaySelector[] read = [.. days.Select(d => d with
        {
            Weeks = fields.Get(Weeks, 1),
            Since = fields.FindValue(Since),
            Until = fields.FindValue(Until),
            From = fields.FindValue(From) ?? d.From,
            To = fields.FindValue(To) ?? d.To,
            Weight = weight,
        })];
        var problems = read.SelectMany(d => DayProblems.Contradictions(d, "")).DistinctBy(p => p.Place).ToList();
        foreach (var problem in problems)
            fields.At(problem.Place == ".until" ? Until : Weeks).Report(problem.Message, problem.Value, problem.Advice);
        return problems.Count == 0 ? read : days;
    }

    /// <summary>Exactly one of two keys is given.</summary>
    protected bool IsClear(Fields fields, Key when)
    {
        if (fields.Has(when) && fields.Has(Every))
            fields.At(Every).Report($"Both `{when.Name}` and `every` are given.", null, "Maybe make two entries of it.");
        if (!fields.Has(when) && !fields.Has(Every))
            fields.Spot.Report($"Neither `{when.Name}` nor `every` is given.", null,
                $"Maybe add `{when.Name}: 2027-02-08`, or `every: Wednesday`.");
        return fields.Has(when) != fields.Has(Every);
    }
}

sealed class TimeOffReader : RecurringSection<TimeOff>
{
    readonly Key<LocalSpan> when;
    readonly Key<string> why;

    public TimeOffReader() : base("timeOff", "Time off, once or again and again.")
    {
        when = Optional("when", Spans.Span, "A date, a range of dates, or a range of local times: time off for once.");
        why = Optional("why", Words.Text, "The reason of time off for once; it stays in this file.");
    }

    protected override TimeOff Read(Fields fields)
    {
        if (!IsClear(fields, when)) return new TimeOff(null, []);
        if (fields.Has(Every)) return new TimeOff(null, Selected(fields, fields.Get(Every, []), 1));
        foreach (var key in new Key[] { Weeks, Since, Until, From, To }.Where(fields.Has))
            fields.At(key).Report($"`{key.Name}` belongs to `every`.", null,
                "Maybe write the times into `when`, such as 2027-03-05T12:00/2027-03-05T18:00.");
        return fields.TryGet(when, out var span)
            ? new TimeOff(new Absence(span, fields.Find(why)), []) : new TimeOff(null, []);
    }
}

sealed class WishReader : RecurringSection<IReadOnlyList<DaySelector>>
{
    readonly Key<IReadOnlyList<DaySelector>> when;
    readonly Key<int> weight;

    public static Shape<IReadOnlyList<DaySelector>> List(string example) => new ListShape<IReadOnlyList<DaySelector>>(
        new EitherShape<IReadOnlyList<DaySelector>>(RecurringDays.Wished, new WishReader()), example)
        .As(IReadOnlyList<DaySelector> (wishes) => [.. wishes.SelectMany(w => w)]);

    public WishReader() : base("wish", "Days of a wish, with its weight.")
    {
        when = Optional("when", RecurringDays.Wished, "A date or a range of dates.");
        weight = Optional("weight", Numbers.Whole(1, DaySelector.MostWeight),
            "How much it weighs beside other wishes; 1 when not given.");
    }

    protected override IReadOnlyList<DaySelector> Read(Fields fields) => !IsClear(fields, when) ? []
        : Selected(fields, fields.Get(fields.Has(Every) ? Every : when, []), fields.Get(weight, 1));
}
