using NodaTime;

namespace RotationPlanner.Scheduling;

/// <summary>Unrolls named shifts, each in its own zone.</summary>
sealed class NamedShiftUnroller : IUnrolls
{
    readonly Rotation rotation;
    readonly NamedShiftPattern pattern;
    readonly NamedDays days;
    readonly Relay relay;

    public NamedShiftUnroller(Rotation rotation, NamedShiftPattern pattern, DateTimeZone zone, HolidayDates holidays)
    {
        (this.rotation, this.pattern, days) = (rotation, pattern, new NamedDays(pattern, holidays));
        relay = new Relay(pattern.Shifts, days, zone);
    }

    public IEnumerable<Shift> Between(LocalDate first, LocalDate last)
    {
        for (var date = first; date <= last; date = date.PlusDays(1))
            for (var leg = 0; leg < pattern.Shifts.Count; leg++)
            {
                if (!days.Starts(leg, date)) continue;
                var named = pattern.Shifts[leg];
                var start = relay.StartOf(leg, date);
                var end = relay.EndOf(leg, date);
                // A short shift may lie wholly in the hour that a DST change skips: it does not take place.
                if (end <= start.ToInstant()) continue;
                yield return new Shift(ShiftId.Of(rotation, date, named.Id), rotation, start, end.InZone(start.Zone),
                    days.StepOf(leg, date))
                {
                    Name = named.Id,
                    PatternDate = date,
                    NominalDays = IUnrolls.Days(date + named.From, days.EndOf(leg, date) + named.To),
                    For = named.For,
                };
            }
    }
}
