using NodaTime;

namespace RotationPlanner.Interchange.Yaml;

sealed class CapacityReader : Section<CapacityChange>
{
    readonly Key<LocalDate> from;
    readonly Key<decimal> capacity;

    public CapacityReader() : base("capacity", "A part of full time that holds from a date on.")
    {
        from = Required("from", Dates.Date, "The first day.");
        capacity = Required("capacity", Numbers.Part, "Part of full time from then on, such as 60%.");
    }

    protected override CapacityChange Read(Fields fields) =>
        new() { From = fields.Get(from, new LocalDate(1970, 1, 1)), Capacity = fields.Get(capacity, 1m) };
}
