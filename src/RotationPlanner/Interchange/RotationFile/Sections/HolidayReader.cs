using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace RotationPlanner.Interchange.Yaml;

sealed class HolidayReader : Section<HolidayDays>
{
    readonly Key<IReadOnlyList<HolidayDays>> dates;
    readonly Key<string> file, country, region;
    readonly Key<IReadOnlyList<DateInterval>> except;
    readonly Key<IReadOnlySet<IsoDayOfWeek>> weekendDays;

    public HolidayReader() : base(
        "holidays", "A set of public holidays; each is a whole local day of the person who keeps it.")
    {
        dates = Optional("dates", new ListShape<HolidayDays>(new EitherShape<HolidayDays>(Dates.Range.As(d => new HolidayDays(d, null)), new NamedHolidayReader()), "[ 2027-04-21 ]"),
            "The dates, or ranges of dates; with a name, such as { date: 2027-12-25, name: Christmas }, whoever had the holiday last time is spared it as far as possible.");
        file = Optional("file", Words.Text, "An .ics file with whole-day events; their titles are the names of the holidays.");
        country = Optional("country", Words.Text, "A country, by its code of ISO 3166 such as DE: its public holidays, with their names.");
        region = Optional("region", Words.Text, "A region of the country, such as BE for Berlin in DE, where it has days of its own.");
        except = Optional("except", new ListShape<DateInterval>(Dates.Range, "[ 2027-03-08 ]"), "Dates, or ranges of dates, that are no holidays after all.");
        weekendDays = Optional("weekendDays", Weekdays.OfWeekend, "The days of the weekend of whoever keeps these holidays, such as [ Friday, Saturday ], or the country whose they are, such as SA; those of `fairness` when not given.");
    }

    protected override HolidayDays Read(Fields fields)
    {
        if (!new Key[] { dates, file, country, region, weekendDays }.Any(fields.Has))
            fields.Spot.Report("Neither `dates` nor `file` nor `country` is given.", null, "Maybe write { dates: [ 2027-12-25 ] }.");
        var days = HolidayDays.Of(fields.Get(dates, []));
        if (fields.TryGet(file, out var path)
            && NamedFiles.ReadHolidays(path, fields.At(file), fields.Reading.Horizon) is { } more)
            days = HolidayDays.Of([days, new HolidayDays(more.Dates, more.Names)]);
        if (fields.Has(country) || fields.Has(region)) days = HolidayDays.Of([days, OfCountry(fields)]);
        if (fields.Has(except)) days = Without(fields, days);
        return days with { WeekendDays = fields.Find(weekendDays) };
    }

    HolidayDays OfCountry(Fields fields)
    {
        if (!fields.Has(country))
            fields.At(region).Report("A region needs its country.", null, "Maybe add `country: DE`.");
        if (!fields.TryGet(country, out var code) || (fields.Has(region) && fields.Find(region) is null)) return HolidayDays.Of([]);
        var (names, problem) = CountryHolidays.Find(code, fields.Find(region), NamedFiles.Around(fields.Reading.Horizon));
        if (problem is not null) fields.At(problem.IsOfRegion ? region : country).Report(problem.Message, problem.Value, problem.Advice);
        return new HolidayDays(names.Keys.ToHashSet(), names);
    }

    HolidayDays Without(Fields fields, HolidayDays days)
    {
        var without = fields.Get(except, []).SelectMany(d => d).ToHashSet();
        foreach (var interval in fields.Get(except, []))
            if (fields.Reading.IsHorizonKnown && !interval.Any(days.Dates.Contains) && interval.Any(fields.Reading.Horizon.Contains))
                fields.At(except).Report("There is no holiday that would be left out.", Days(interval), "Maybe remove it, or correct the date.");
        return new HolidayDays(days.Dates.Where(d => !without.Contains(d)).ToHashSet(),
            days.Names.Where(n => !without.Contains(n.Key)).ToDictionary());
    }

    static string Days(DateInterval days) => days.Length == 1 ? $"{days.Start:uuuu-MM-dd}" : $"{days.Start:uuuu-MM-dd}/{days.End:uuuu-MM-dd}";

    /// <summary>A bare list of dates is clear enough to read.</summary>
    public override bool TryStandIn(Spot spot, [MaybeNullWhen(false)] out HolidayDays value)
    {
        value = dates.ValueShape.TryRead(spot.Node is ListNode ? spot : spot with { Node = new BrokenNode(spot.Node.Line) }, out var given) ? HolidayDays.Of(given) : HolidayDays.Of([]);
        return true;
    }

    protected override string Example(Node given) =>
        given is ListNode { Items: [TextNode first, ..] } list ? $"{{ dates: [ {TextSanitizer.Line(first.Text)}{(list.Items.Count > 1 ? ", ..." : "")} ] }}" : "{ dates: [ 2027-12-25 ] }";
}

/// <summary>A date or a range of dates with a name.</summary>
sealed class NamedHolidayReader : Section<HolidayDays>
{
    readonly Key<DateInterval> date;
    readonly Key<string> name;

    public NamedHolidayReader() : base("namedHoliday", "A public holiday with its name.")
    {
        date = Required("date", Dates.Range, "The date, or a range of dates.");
        name = Required("name", Words.Text, "What it is called every year, such as Christmas.");
    }

    protected override HolidayDays Read(Fields fields) => fields.TryGet(date, out var days)
        ? new HolidayDays(days, fields.Find(name)) : HolidayDays.Of([]);
}

/// <summary>Dates, and the names of those that have one.</summary>
sealed record HolidayDays(IReadOnlySet<LocalDate> Dates, IReadOnlyDictionary<LocalDate, string> Names)
{
    /// <summary>The weekend of whoever keeps them; null for the usual one.</summary>
    public IReadOnlySet<IsoDayOfWeek>? WeekendDays { get; init; }

    public HolidayDays(DateInterval days, string? name) : this(days.ToHashSet(),
        name is null ? new Dictionary<LocalDate, string>() : days.ToDictionary(d => d, _ => name))
    {
    }

    /// <summary>All of them together; the first name of a date holds.</summary>
    public static HolidayDays Of(IEnumerable<HolidayDays> parts)
    {
        var (dates, names) = (new HashSet<LocalDate>(), new Dictionary<LocalDate, string>());
        foreach (var part in parts)
        {
            dates.UnionWith(part.Dates);
            foreach (var (date, name) in part.Names) names.TryAdd(date, name);
        }
        return new HolidayDays(dates, names);
    }
}
