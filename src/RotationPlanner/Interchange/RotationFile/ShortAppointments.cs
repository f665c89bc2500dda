using NodaTime;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>
/// Appointments are wishes to be covered only where little of a shift is concerned: those that take more than a quarter
/// of one that they touch are time off.
/// </summary>
static class ShortAppointments
{
    const int Parts = 4;

    public static Company Bind(Company company)
    {
        if (company.Responders.All(r => r.Appointments.Count == 0)) return company;
        var shifts = Schedule.Of(company).Shifts.Select(s => new Interval(s.Start.ToInstant(), s.End.ToInstant())).Distinct().OrderBy(s => s.Start).ToList();
        return company with { Responders = [.. company.Responders.Select(r => Bind(r, shifts))] };
    }

    static Responder Bind(Responder person, List<Interval> shifts)
    {
        if (person.Appointments.Count == 0) return person;
        var bars = new HashSet<BusyTime>();
        foreach (var shift in shifts)
        {
            var within = person.Appointments.Where(a => a.Overlaps(shift.Start, shift.End)).ToList();
            if (Taken(within, shift) * Parts > shift.Duration) bars.UnionWith(within);
        }
        return bars.Count == 0 ? person : person with
        {
            Appointments = [.. person.Appointments.Where(a => !bars.Contains(a))],
            Unavailable = [.. person.Unavailable, .. person.Appointments.Where(bars.Contains)],
        };
    }

    /// <summary>The time of a shift that appointments take together; where they overlap, once.</summary>
    static Duration Taken(List<BusyTime> times, Interval shift)
    {
        var (taken, until) = (Duration.Zero, shift.Start);
        foreach (var time in times.OrderBy(t => t.Start))
        {
            var (from, to) = (Instant.Max(time.Start, until), Instant.Min(time.End, shift.End));
            if (from >= to) continue;
            taken += to - from;
            until = to;
        }
        return taken;
    }
}
