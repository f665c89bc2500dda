using NodaTime;

namespace RotationPlanner.Interchange.Yaml;

sealed class CoversReader : Section<CoveredHours>
{
    readonly Key<IReadOnlySet<IsoDayOfWeek>> days;
    readonly Key<LocalTime> from, to;
    readonly Key<DateTimeZone> timeZone;
    readonly Key<string> except;

    public CoversReader() : base("covers", "Hours that the shifts of a rotation must cover between them.")
    {
        days = Optional("days", Weekdays.Set, "The days, such as Mon-Fri; every day when not given.");
        from = Required("from", Times.Time, "Wall-clock begin, in quotes.");
        to = Required("to", Times.Time, "Wall-clock end, in quotes; at or before the begin means the next day.");
        timeZone = Optional("timeZone", Zones.Zone, "The zone of the hours; the rotation's when not given.");
        except = Optional("except", Words.Text, "A key of `holidays`: nothing need be covered on these days.");
    }

    /// <summary>`always`, or a group of keys.</summary>
    public static Shape<CoveredHours> Hours { get; } = new EitherShape<CoveredHours>(
        Words.OneOf("a word for hours", ("always", CoveredHours.Always)), new CoversReader());

    protected override CoveredHours Read(Fields fields) => CoveredHours.Between(
        fields.Get(days, NamedShift.EveryDay), fields.Get(from, LocalTime.Midnight), fields.Get(to, LocalTime.Midnight),
        fields.Find(timeZone), fields.Find(except));

    protected override string Example(Node given) => "always, or { days: Mon-Fri, from: \"09:00\", to: \"17:00\" }";
}
