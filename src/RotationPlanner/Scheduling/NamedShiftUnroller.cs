using NodaTime;

namespace RotationPlanner.Scheduling;

/// <summary>Unrolls named shifts, each in its own zone.</summary>
static class NamedShiftUnroller
{
    public static IEnumerable<Shift> Unroll(
        Rotation rotation, NamedShiftPattern pattern, DateTimeZone zone, DateInterval horizon)
    {
        var relay = new Relay(pattern.Shifts, zone);
        for (var leg = 0; leg < pattern.Shifts.Count; leg++)
        {
            var named = pattern.Shifts[leg];
            foreach (var date in horizon)
            {
                if (!named.Days.Contains(date.DayOfWeek)) continue;
                var start = relay.StartOf(leg, date);
                var end = relay.EndOf(leg, date);
                // A short shift may lie wholly in the hour that a DST change skips: it does not take place.
                if (end <= start.ToInstant()) continue;
                yield return new Shift(
                    ShiftId.Of(rotation, date, named.Id), rotation, start, end.InZone(start.Zone), date.DayNumber())
                {
                    Name = named.Id,
                    For = named.For,
                };
            }
        }
    }
}
