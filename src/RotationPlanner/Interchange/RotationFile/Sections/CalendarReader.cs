using NodaTime;
using RotationPlanner.Calendars;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>A calendar file named in the rotation file.</summary>
sealed record NamedCalendar(string? File, bool IsDuty, CalendarOptions Options, Spot At)
{
    public CalendarReading Read(Reading reading, DateTimeZone zone, string? email) =>
        File is null ? new CalendarReading { Busy = [] } : NamedFiles.ReadBusy(File, At, zone, reading.Horizon, Options with { Email = email });
}

sealed class CalendarReader : Section<NamedCalendar>
{
    readonly Key<string> file;
    readonly Key<bool> use, allDayOnly, outOfOfficeOnly, partly, strict;
    readonly Key<Duration> atLeast;
    readonly Key<IReadOnlyList<string>> categories, including, excluding;

    public CalendarReader() : base("calendar", "An iCalendar file with time off or other duty.")
    {
        file = Required("file", Words.Text, "The .ics file, beside this file or in a folder below.");
        use = Optional("as", Words.OneOf("a use of a calendar", ("unavailable", false), ("otherDuty", true)),
            "What its events mean: unavailable (time off, the default) or otherDuty.");
        allDayOnly = Optional("allDayOnly", Words.Flag, "Whether only events of whole days count; false when not given.");
        atLeast = Optional("atLeast", Periods.Length, "Only events that last at least so long count, such as 4h; all when not given.");
        outOfOfficeOnly = Optional("outOfOfficeOnly", Words.Flag, "Whether only events that are marked as out of office count; false when not given.");
        categories = Optional("categories", Words.TextList("[ Vacation ]"), "Only events of one of these categories count; all when not given.");
        including = Optional("including", Words.TextList("[ leave, holiday ]"), "Only events with one of these texts in their title count; all when not given.");
        excluding = Optional("excluding", Words.TextList("[ birthday ]"), "Events with one of these texts in their title do not count.");
        partly = Optional("partly", Words.OneOf("what becomes of a shift that is partly free", ("bar", false), ("cover", true)),
            "What a short appointment does to a long shift: bar (the default), or cover: the person may hold it, and the plan tells the hours to be covered. "
            + "Short is what is no whole day, lasts at most 12 hours, and takes at most a quarter of each shift that it touches.");
        strict = Optional("strict", Words.Flag, "Whether an event that cannot be read is an error; false when not given: then it counts as busy when it is, with a warning.");
    }

    protected override NamedCalendar Read(Fields fields) => new(fields.Find(file), fields.Get(use, false), new CalendarOptions
    {
        AllDayOnly = fields.Get(allDayOnly, false),
        AtLeast = fields.FindValue(atLeast),
        OutOfOfficeOnly = fields.Get(outOfOfficeOnly, false),
        Categories = fields.Get(categories, []),
        Including = fields.Get(including, []),
        Excluding = fields.Get(excluding, []),
        FindsAppointments = fields.Get(partly, false),
        IsStrict = fields.Get(strict, false),
    }, fields.At(file));
}
