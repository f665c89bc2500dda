using NodaTime;

namespace RotationPlanner.Interchange.Yaml;

sealed class HandoffReader : Section<ShiftPattern>
{
    readonly Key<bool> every;
    readonly Key<IsoDayOfWeek> on;
    readonly Key<LocalTime> at;

    public HandoffReader() : base("handoff", "Shifts that follow one another without a gap.")
    {
        every = Required("every", Words.OneOf("a length of shifts", OtherLengths, ("week", true), ("day", false)),
            "week or day.");
        on = Optional("on", Weekdays.Day, "The day of a weekly handoff.");
        at = Required("at", Times.Time, "The wall-clock time of the handoff in the rotation's zone, in quotes.");
    }

    protected override string Example(Node given) =>
        given is TextNode text && text.Text.StartsWith("da", StringComparison.OrdinalIgnoreCase)
            ? "{ every: day, at: \"09:00\" }" : "{ every: week, on: Monday, at: \"09:00\" }";

    static string? OtherLengths(string text) =>
        text.Length > 0 && SpellingSuggestion.To(text, ["week", "day", "weekly", "daily"]) is null
        ? "Maybe `week` or `day`: shifts of several weeks, of a month or of other lengths cannot be said yet." : null;

    /// <summary>Stands in for a pattern that cannot be read.</summary>
    public static ShiftPattern Customary { get; } = ShiftPattern.Weekly(IsoDayOfWeek.Monday, new LocalTime(9, 0));

    protected override ShiftPattern Read(Fields fields)
    {
        var hasLength = fields.TryGet(every, out var isWeekly);
        var time = fields.Get(at, new LocalTime(9, 0));
        var day = fields.FindValue(on);
        if (hasLength && isWeekly && !fields.Has(on))
            fields.Spot.Report("A weekly handoff needs its day.", null, "Maybe add `on: Monday`.");
        if (hasLength && !isWeekly && fields.Has(on))
            fields.At(on).Report(
                "A daily handoff has no day of the week.", null, "Maybe remove `on`, or write `every: week`.");
        return isWeekly ? ShiftPattern.Weekly(day ?? IsoDayOfWeek.Monday, time) : ShiftPattern.Daily(time);
    }
}

sealed class NamedShiftReader : Section<NamedShift>
{
    readonly Key<string> id;
    readonly Key<IReadOnlySet<IsoDayOfWeek>> days;
    readonly Key<LocalTime> from, to;
    readonly Key<DateTimeZone> timeZone;
    readonly Key<bool> meets;
    readonly Key<ResponderFilter> bound;

    public NamedShiftReader() : base("shift",
        "A shift with a name on certain days of the week. It keeps the wall-clock hours that are stated all year, whatever other zones do.")
    {
        id = Required("id", Words.Text, "A short identity, unique in its rotation.");
        days = Optional("days", Weekdays.Set,
            "The days on which it starts, such as Mon-Fri; every day when not given.");
        from = Required("from", Times.Time, "Wall-clock start in its zone, in quotes.");
        to = Required("to", Times.Time,
            "Wall-clock end in its zone, in quotes; at or before the start means the next day.");
        timeZone = Optional("timeZone", Zones.Zone, "Its zone; the rotation's when not given.");
        meets = Optional("meets", Words.OneOf("a word for what a shift meets", ("next", true)),
            "next: it ends exactly when the next shift of the rotation begins, up to two hours before or after the stated end, "
            + "so that a relay across zones has neither gap nor overlap when clocks change. Not given: it ends as stated.");
        bound = Optional("for", new ForReader(), "Whom the shift is for: nobody else serves in it. Everybody when not given.");
    }

    protected override NamedShift Read(Fields fields)
    {
        fields.Reading.Places.Alias($"{fields.Spot.Place}.meetsNext", $"{fields.Spot.Place}.meets");
        return new()
        {
            Id = fields.Get(id, ""),
            Days = fields.Get(days, NamedShift.EveryDay),
            From = fields.Get(from, LocalTime.Midnight),
            To = fields.Get(to, LocalTime.Midnight),
            TimeZone = fields.Find(timeZone),
            MeetsNext = fields.Get(meets, false),
            For = fields.Find(bound),
        };
    }
}
