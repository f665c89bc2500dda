using NodaTime;

namespace RotationPlanner.Scheduling;

/// <summary>Unrolls shifts that run from handoff to handoff.</summary>
sealed class HandoffUnroller(Rotation rotation, HandoffPattern pattern, DateTimeZone zone, HolidayDates holidays)
    : IUnrolls
{
    readonly Handoffs handoffs = Handoffs.In(pattern, zone, holidays);

    public IEnumerable<Shift> Between(LocalDate first, LocalDate last)
    {
        Handoff? before = null;
        foreach (var next in handoffs.From(first))
        {
            if (before is { } handoff && ShiftOf(handoff, next) is { } shift) yield return shift;
            if (next.Local.Date > last) yield break;
            before = next;
        }
    }

    // A country that crosses the date line skips a whole day: that day has no shift.
    Shift? ShiftOf(Handoff handoff, Handoff next)
    {
        var until = pattern.Lasts is { } length ? handoff.Local + length : next.Local;
        var end = pattern.Lasts is null ? next.At : until.InZoneLeniently(zone);
        if (end.ToInstant() <= handoff.At.ToInstant()) return null;
        var id = handoffs.AreSeveralADay ? ShiftId.Of(rotation, handoff.At, handoff.Local)
            : ShiftId.Of(rotation, handoff.Local.Date);
        return new Shift(id, rotation, handoff.At, end, handoff.Step)
        {
            PatternDate = handoff.Local.Date, NominalDays = IUnrolls.Days(handoff.Local, until),
        };
    }
}
