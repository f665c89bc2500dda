using NodaTime;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>A calendar file named in the rotation file.</summary>
sealed record NamedCalendar(string? File, bool IsDuty, Spot At)
{
    public IReadOnlyList<BusyTime> Read(Reading reading, DateTimeZone zone) =>
        File is null ? [] : NamedFiles.ReadBusy(File, At, zone, reading.Horizon);
}

sealed class CalendarReader : Section<NamedCalendar>
{
    readonly Key<string> file;
    readonly Key<bool> use;

    public CalendarReader() : base("calendar", "An iCalendar file with time off or other duty.")
    {
        file = Required("file", Words.Text, "The .ics file, beside this file or in a folder below.");
        use = Optional("as", Words.OneOf("a use of a calendar", ("unavailable", false), ("otherDuty", true)),
            "What its events mean: unavailable (time off, the default) or otherDuty.");
    }

    protected override NamedCalendar Read(Fields fields) =>
        new(fields.Find(file), fields.Get(use, false), fields.At(file));
}
