using NodaTime;

namespace RotationPlanner.Interchange.Yaml;

sealed class HolidayReader : Section<IReadOnlySet<LocalDate>>
{
    readonly Key<IReadOnlyList<DateInterval>> dates;
    readonly Key<string> file;

    public HolidayReader() : base("holidays", "A set of public holidays; each is a whole local day of the person who keeps it.")
    {
        dates = Optional("dates", new ListShape<DateInterval>(Dates.Range, "[ 2027-04-21 ]"), "The dates, or ranges of dates.");
        file = Optional("file", Words.Text, "An .ics file with whole-day events.");
    }

    protected override IReadOnlySet<LocalDate> Read(Fields fields)
    {
        if (!fields.Has(dates) && !fields.Has(file))
            fields.Spot.Report("Neither `dates` nor `file` is given.", null, "Maybe write { dates: [ 2027-12-25 ] }.");
        var days = fields.Get(dates, []).SelectMany(Days).ToHashSet();
        if (fields.TryGet(file, out var path)) days.UnionWith(NamedFiles.ReadDates(path, fields.At(file), fields.Reading.Horizon));
        return days;
    }

    static IEnumerable<LocalDate> Days(DateInterval range) => range;
}
