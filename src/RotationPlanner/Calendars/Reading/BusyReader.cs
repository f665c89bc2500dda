using NodaTime;

namespace RotationPlanner.Calendars.Reading;

/// <summary>Turns a calendar's events, free/busy lists and availabilities into busy times.</summary>
sealed class BusyReader
{
    /// <summary>Longer ones are time off, whoever wants cover for them.</summary>
    static readonly Duration longestAppointment = Duration.FromHours(12);

    readonly CalendarOptions options;
    readonly DateTimeZone personZone;
    readonly List<BusyTime> busy = [], appointments = [];

    BusyReader(CalendarOptions options, DateTimeZone personZone) => (this.options, this.personZone) = (options, personZone);

    public static CalendarReading Read(string text, DateTimeZone personZone, Interval window, CalendarOptions options)
    {
        var (reader, walk) = (new BusyReader(options, personZone), new CalendarWalk(personZone, window, new EventFilter(options)));
        walk.Run(text, reader.Counts, reader.Add, (components, times) => reader.AddAll(components, times, walk));
        return new CalendarReading
        {
            Busy = Sorted(reader.busy),
            Appointments = Sorted(reader.appointments),
            Problems = options.IsStrict ? [.. walk.Problems, .. walk.Warnings] : walk.Problems,
            Warnings = options.IsStrict ? [] : walk.Warnings,
        };
    }

    static BusyTime[] Sorted(IEnumerable<BusyTime> times) =>
        [.. times.Distinct().OrderBy(b => b.Start).ThenBy(b => b.End).ThenBy(b => b.Source, StringComparer.Ordinal)];

    bool Counts(Occurrence occurrence) => Counts(occurrence.From, occurrence.From + occurrence.Lasts, IsAllDay(occurrence));

    bool Counts(Instant from, Instant to, bool isAllDay) =>
        (!options.AllDayOnly || isAllDay) && (options.AtLeast is not { } least || to - from >= least);

    bool IsAllDay(Occurrence occurrence) => occurrence.WholeDays(occurrence.Start.Zone) is not null || occurrence.WholeDays(personZone) is not null;

    void Add(Occurrence occurrence) => Add(new BusyTime(occurrence.From, occurrence.To, occurrence.Event.Summary), IsAllDay(occurrence));

    void Add(BusyTime time, bool isAllDay) =>
        (options.FindsAppointments && !isAllDay && time.End - time.Start <= longestAppointment ? appointments : busy).Add(time);

    void AddAll(IReadOnlyList<Component> components, MomentReader times, CalendarWalk walk)
    {
        // These have neither titles nor categories.
        if (options.Categories.Count + options.Including.Count > 0) return;
        foreach (var component in components.Where(c => c.Name == "VFREEBUSY"))
            walk.Guard(component, () =>
            {
                foreach (var (period, isAway) in FreeBusyReader.Read(component, times, walk))
                    if (isAway || !options.OutOfOfficeOnly) Add(period);
            });
        foreach (var (period, isAway) in AvailabilityReader.Read([.. components.Where(c => c.Name == "VAVAILABILITY")], times, walk))
            if (isAway || !options.OutOfOfficeOnly) Add(period);

        void Add(Interval period)
        {
            var (from, to) = (period.Start.InZone(personZone).TimeOfDay, period.End.InZone(personZone).TimeOfDay);
            var isAllDay = from == LocalTime.Midnight && to == LocalTime.Midnight;
            if (Counts(period.Start, period.End, isAllDay)) this.Add(new BusyTime(period.Start, period.End, "busy"), isAllDay);
        }
    }
}
