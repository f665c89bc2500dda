using System.Diagnostics.CodeAnalysis;
using NodaTime;
using NodaTime.Text;

namespace RotationPlanner.Interchange.Yaml;

sealed class ImportColumnsReader : Section<ImportColumns>
{
    readonly Key<string> start, end, person, schedule;
    readonly Key<string> times;
    readonly Key<DateTimeZone> timeZone;

    static readonly Shape<string> pattern = new ScalarShape<string>("a way to write times",
        IsPattern, _ => "Maybe write dd.MM.yyyy HH:mm, or MM/dd/yyyy h:mm tt.", () => new() { ["type"] = "string" });

    public ImportColumnsReader() : base("imports", "How CSV files of other tools are read.")
    {
        start = Optional("start", Words.Text, "The title of the column that says when somebody's time on call begins; start when not given.");
        end = Optional("end", Words.Text, "The title of the column that says when it ends; end when not given.");
        person = Optional("person", Words.Text, "The title of the column that says who it is, by id, mail address or name; person when not given.");
        schedule = Optional("schedule", Words.Text, "The title of the column that says in which schedule, by an id under `ids` of a role or as rotation/role; schedule when not given.");
        times = Optional("times", pattern, "How times are written, such as dd.MM.yyyy HH:mm; as in ISO 8601 when not given.");
        timeZone = Optional("timeZone", Zones.Zone, "The zone of times that name none.");
    }

    protected override ImportColumns Read(Fields fields)
    {
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var key in new[] { start, end, person, schedule })
            if (fields.TryGet(key, out var title)) titles[key.Name] = title;
        return new ImportColumns { Titles = titles, Times = fields.Find(times), Zone = fields.Find(timeZone) };
    }

    static bool IsPattern(string text, [MaybeNullWhen(false)] out string value)
    {
        value = text;
        try
        {
            LocalDateTimePattern.CreateWithInvariantCulture(text);
            return true;
        }
        catch (InvalidPatternException) { return false; }
    }
}
