using NodaTime;

namespace RotationPlanner.Interchange.Yaml;

sealed class HandoffReader : Section<ShiftPattern>
{
    readonly Key<Period> every, lasts;
    readonly Key<StartDays> on;
    readonly Key<LocalTime> at;
    readonly Key<LocalDate> anchor;
    readonly Key<string> except;
    readonly Key<CalendarDays> only;

    public HandoffReader() : base("handoff", "Shifts that follow one another without a gap.")
    {
        every = Optional("every", Cadences.Every,
            "How often hands are changed: hour, day, week, month or quarter, or several such as 2 weeks; week when not given.");
        on = Optional("on", StartDayWords.Days, "The days of the handoffs: of weeks Monday, or [ Mon, Fri ]; of months a number up to 28 "
            + "(1 when not given), 1st Mon, last Fri, last day, first or last working day, or last working day of DE.");
        at = Required("at", Times.Time, "The wall-clock time of the handoff in the rotation's zone, in quotes.");
        anchor = Optional("anchor", Dates.Date, "From where hours, days and weeks are counted, or a date of a month from which months are; "
            + "the first handoff is the first that fits on this date or after it. Sunday 1970-01-04 when not given.");
        lasts = Optional("lasts", Cadences.Lasts, "How long each shift is, such as 1 week of every 2 weeks, where nobody is on call after it; until the next handoff when not given.");
        except = Optional("except", Words.Text, "A key of `holidays`: nobody hands over on these days, but on the next other day. Two handoffs that meet are one.");
        only = Optional("only", CalendarDayWords.Days, "working days, or working days of DE: nobody hands over on Saturdays, Sundays and holidays, but on the next other day.");
    }

    protected override string Example(Node given) =>
        given is TextNode text && text.Text.StartsWith("da", StringComparison.OrdinalIgnoreCase)
            ? "{ every: day, at: \"09:00\" }" : "{ every: week, on: Monday, at: \"09:00\" }";

    /// <summary>Stands in for a pattern that cannot be read.</summary>
    public static ShiftPattern Customary { get; } = ShiftPattern.Weekly(IsoDayOfWeek.Monday, new LocalTime(9, 0));

    protected override ShiftPattern Read(Fields fields)
    {
        var length = fields.Get(every, Period.FromWeeks(1));
        var days = fields.Find(on);
        var start = fields.FindValue(anchor);
        if (length.Weeks > 0 && !fields.Has(on) && !fields.Has(anchor)
            && (!fields.Has(every) || fields.TryGet(every, out _)))
            fields.Spot.Report("A weekly handoff needs its day.", null, "Maybe add `on: Monday`.");
        var pattern = ShiftPattern.Every(length, fields.Get(at, new LocalTime(9, 0)), days, start);
        if (fields.TryGet(lasts, out var duration)) pattern = pattern.Lasting(duration);
        if (fields.TryGet(except, out var calendar)) pattern = pattern.Except(calendar);
        if (!fields.TryGet(only, out var kind)) return pattern;
        if (!kind.AreWorkingDays)
            fields.At(only).Report("Hands cannot be changed on holidays alone.", null,
                $"Maybe working days of {TextSanitizer.Line(kind.Calendar!)}.");
        return pattern.OnWorkingDays(kind.Calendar);
    }
}

sealed class NamedShiftReader : Section<NamedShift>
{
    readonly Key<string> id, except;
    readonly Key<StartDays> days;
    readonly Key<DayTime> from, to;
    readonly Key<CalendarDays> only;
    readonly Key<DateTimeZone> timeZone;
    readonly Key<bool> meets;
    readonly Key<ResponderFilter> bound;

    public NamedShiftReader() : base("shift",
        "A shift with a name on certain days. It keeps the wall-clock hours that are stated all year, whatever other zones do.")
    {
        id = Required("id", Words.Text, "A short identity, unique in its rotation.");
        days = Optional("days", StartDayWords.Days,
            "The days on which it starts: Mon-Fri; of the month 1st Mon, last Fri, 15, last day, last working day of DE; of a cycle 1-4 or [ 1, 2, 5 ]. Every day when not given.");
        from = Required("from", DayTimes.Time, "Wall-clock start in its zone, in quotes; Fri 17:00 says its day too.");
        to = Required("to", DayTimes.Time,
            "Wall-clock end in its zone, in quotes; at or before the start means the next day. Mon 09:00 is on the first Monday after the start, day 5 09:00 on that day of a cycle.");
        except = Optional("except", Words.Text, "A key of `holidays`: it does not take place on these days.");
        only = Optional("only", CalendarDayWords.Days, "working days, working days of DE, or holidays of DE: it takes place on these days alone.");
        timeZone = Optional("timeZone", Zones.Zone, "Its zone; the rotation's when not given.");
        meets = Optional("meets", Words.OneOf("a word for what a shift meets", ("next", true)),
            "next: it ends exactly when the next shift of the rotation begins, up to two hours before or after the stated end, "
            + "so that a relay across zones has neither gap nor overlap when clocks change. Not given: it ends as stated.");
        bound = Optional("for", new ForReader(), "Whom the shift is for: nobody else serves in it. Everybody when not given.");
    }

    protected override NamedShift Read(Fields fields)
    {
        fields.Reading.Places.Alias($"{fields.Spot.Place}.meetsNext", $"{fields.Spot.Place}.meets");
        var (start, end) = (fields.Get(from, default), fields.Get(to, default));
        var on = Days(fields, start);
        return new()
        {
            Id = fields.Get(id, ""),
            Days = on is null ? NamedShift.EveryDay : StartDayWords.Weekdays(on) ?? NamedShift.EveryDay,
            On = on is null || StartDayWords.Weekdays(on) is not null ? null : on,
            From = start.Time,
            To = end.Time,
            ToDay = end.Day,
            ToNumber = end.Number,
            Except = fields.Find(except),
            Only = fields.Find(only),
            TimeZone = fields.Find(timeZone),
            MeetsNext = fields.Get(meets, false),
            For = fields.Find(bound),
        };
    }

    /// <summary>The days, which the start may say too.</summary>
    StartDays? Days(Fields fields, DayTime start)
    {
        var on = fields.Find(days);
        if (start is { Day: null, Number: null }) return on;
        if (fields.Has(days))
            fields.At(from).Report("The day on which the shift starts is said twice, here and by `days`.", null,
                "Maybe remove `days`.");
        return start.Day is { } day ? StartDays.Weekdays(day) : StartDays.Numbered(start.Number ?? 1);
    }
}
