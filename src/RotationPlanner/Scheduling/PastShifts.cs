using NodaTime;

namespace RotationPlanner.Scheduling;

/// <summary>A seat held before the horizon, joined with the model.</summary>
/// <param name="Shift">The shift; one object for all seats of it.</param>
/// <param name="Role">The role.</param>
/// <param name="Responder">Who held it.</param>
sealed record PastSeat(Shift Shift, Role Role, Responder Responder);

/// <summary>Turns a company's history into shifts.</summary>
static class PastShifts
{
    /// <summary>
    /// The history by start; entries whose rotation, role or responder is no longer in the company are left out.
    /// </summary>
    public static IReadOnlyList<PastSeat> Of(Company company)
    {
        var rotations = company.Rotations.ToDictionary(r => r.Id, StringComparer.Ordinal);
        var responders = company.Responders.ToDictionary(r => r.Id, StringComparer.Ordinal);
        var shifts = new Dictionary<(string, Instant, Instant), Shift>();
        var runs = new Dictionary<string, (IUnrolls Run, Stints Stints)>(StringComparer.Ordinal);
        var holidays = HolidayDates.Of(company);
        var seats = new List<PastSeat>();
        foreach (var past in company.History)
        {
            if (!rotations.TryGetValue(past.Rotation, out var rotation)
                || !responders.TryGetValue(past.Responder, out var responder)) continue;
            if (rotation.Roles.FirstOrDefault(r => r.Id == past.Role) is not { } role) continue;
            // A cover may have split a shift in two: each part is a shift of its own.
            var key = (past.Shift, past.Start, past.End);
            if (!shifts.TryGetValue(key, out var shift)) shifts[key] = shift = Join(company, rotation, past, RunOf(rotation));
            seats.Add(new PastSeat(shift, role, responder));
        }
        return [.. seats.Distinct().OrderBy(s => s.Shift.Start.ToInstant())];

        (IUnrolls Run, Stints Stints) RunOf(Rotation rotation)
        {
            if (runs.TryGetValue(rotation.Id, out var known)) return known;
            var run = IUnrolls.Of(rotation, rotation.TimeZone ?? company.TimeZone, holidays);
            return runs[rotation.Id] = (run, new Stints(rotation, run));
        }
    }

    static Shift Join(Company company, Rotation rotation, Assignment past, (IUnrolls Run, Stints Stints) reading)
    {
        var (run, stints) = reading;
        var read = ShiftId.Read(past.Shift, rotation.Id);
        var named = (rotation.Pattern as NamedShiftPattern)?.Shifts.FirstOrDefault(s => s.Id == read?.Name);
        var zone = named?.TimeZone ?? rotation.TimeZone ?? company.TimeZone;
        var start = past.Start.InZone(zone);
        var date = read?.Date ?? start.Date;
        var like = run.Between(date, date).FirstOrDefault(s => s.Id == past.Shift) ?? Before(rotation, run, date);
        return stints.Mark(new Shift(past.Shift, rotation, start, past.End.InZone(zone), like?.Step ?? date.DayNumber())
        {
            Name = read?.Name, PatternDate = date, NominalDays = like?.NominalDays ?? 1,
        });
    }

    /// <summary>A handoff that the pattern does not have, or no longer, stands where the last one before it does.</summary>
    static Shift? Before(Rotation rotation, IUnrolls run, LocalDate date) => rotation.Pattern is not HandoffPattern ? null
        : ((int[])[1, 14, Limits.LongestShift]).Select(days => run.Between(date.PlusDays(-days), date).LastOrDefault())
            .FirstOrDefault(s => s is not null);

    /// <summary>
    /// How many days a shift of a rotation has, read off its id, whatever the holidays; 0 for an id that is not one.
    /// </summary>
    public static int DaysOf(Rotation rotation, string id)
    {
        if (ShiftId.Read(id, rotation.Id) is not { } read || !Limits.IsSound(read.Date)) return 0;
        var run = IUnrolls.Of(rotation, DateTimeZone.Utc, HolidayDates.None);
        return (run.Between(read.Date, read.Date).FirstOrDefault(s => s.Name == read.Name)
            ?? Before(rotation, run, read.Date))?.NominalDays ?? 1;
    }
}
