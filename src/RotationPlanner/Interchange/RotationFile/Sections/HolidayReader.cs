using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace RotationPlanner.Interchange.Yaml;

sealed class HolidayReader : Section<IReadOnlySet<LocalDate>>
{
    readonly Key<IReadOnlyList<DateInterval>> dates;
    readonly Key<string> file;

    public HolidayReader() : base(
        "holidays", "A set of public holidays; each is a whole local day of the person who keeps it.")
    {
        dates = Optional("dates", new ListShape<DateInterval>(Dates.Range, "[ 2027-04-21 ]"),
            "The dates, or ranges of dates.");
        file = Optional("file", Words.Text, "An .ics file with whole-day events.");
    }

    protected override IReadOnlySet<LocalDate> Read(Fields fields)
    {
        if (!fields.Has(dates) && !fields.Has(file))
            fields.Spot.Report("Neither `dates` nor `file` is given.", null, "Maybe write { dates: [ 2027-12-25 ] }.");
        var days = fields.Get(dates, []).SelectMany(Days).ToHashSet();
        if (fields.TryGet(file, out var path))
            days.UnionWith(NamedFiles.ReadDates(path, fields.At(file), fields.Reading.Horizon));
        return days;
    }

    /// <summary>A bare list of dates is clear enough to read.</summary>
    public override bool TryStandIn(Spot spot, [MaybeNullWhen(false)] out IReadOnlySet<LocalDate> value)
    {
        value = dates.ValueShape.TryRead(spot.Node is ListNode ? spot : spot with { Node = new BrokenNode(spot.Node.Line) }, out var given) ? given.SelectMany(Days).ToHashSet() : [];
        return true;
    }

    protected override string Example(Node given) =>
        given is ListNode { Items: [TextNode first, ..] } list ? $"{{ dates: [ {TextSanitizer.Line(first.Text)}{(list.Items.Count > 1 ? ", ..." : "")} ] }}" : "{ dates: [ 2027-12-25 ] }";

    static IEnumerable<LocalDate> Days(DateInterval range) => range;
}
