using NodaTime;

namespace RotationPlanner.Interchange.Yaml;

sealed class HorizonReader : Section<DateInterval>
{
    readonly Key<LocalDate> from, to;

    public HorizonReader() : base("horizon", "Shifts that start on these dates are planned, both dates included.")
    {
        from = Required("from", Dates.Date, "The first date.");
        to = Required("to", Dates.Date, "The last date.");
    }

    protected override DateInterval Read(Fields fields)
    {
        var isWhole = fields.TryGet(from, out var first) & fields.TryGet(to, out var last);
        if (isWhole && last >= first)
        {
            fields.Reading.IsHorizonKnown = true;
            return new DateInterval(first, last);
        }
        if (isWhole) fields.At(to).Report("The horizon ends before it starts.", null, "Maybe swap `from` and `to`.");
        return fields.Reading.Horizon;
    }
}
