using NodaTime;

namespace RotationPlanner.Interchange.Yaml;

sealed class TourReader : Section<TourOfDuty>
{
    readonly Key<LocalDate> from;
    readonly Key<Period> serves, pauses;

    public TourReader() : base("tour", "Tours of duty: a time of service, then a pause, over and over.")
    {
        from = Required("from", Dates.Date, "The first day of a tour, in the person's own zone.");
        serves = Required("serves", Periods.Calendar, "How long a tour lasts, such as P6M or P26W.");
        pauses = Optional("pauses", Periods.Calendar, "How long the pause after each tour lasts, such as P3M; no other tour follows or goes before when not given.");
    }

    protected override string Example(Node given) => "{ from: 2027-01-04, serves: P6M, pauses: P3M }";

    protected override TourOfDuty Read(Fields fields) => new()
    {
        From = fields.Get(from, new LocalDate(2000, 1, 1)), Serves = fields.Get(serves, Period.FromMonths(1)), Pauses = fields.Find(pauses),
    };
}
