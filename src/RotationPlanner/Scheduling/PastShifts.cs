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
        var seats = new List<PastSeat>();
        foreach (var past in company.History)
        {
            if (!rotations.TryGetValue(past.Rotation, out var rotation)
                || !responders.TryGetValue(past.Responder, out var responder)) continue;
            if (rotation.Roles.FirstOrDefault(r => r.Id == past.Role) is not { } role) continue;
            // A cover may have split a shift in two: each part is a shift of its own.
            var key = (past.Shift, past.Start, past.End);
            if (!shifts.TryGetValue(key, out var shift)) shifts[key] = shift = Join(company, rotation, past);
            seats.Add(new PastSeat(shift, role, responder));
        }
        return [.. seats.Distinct().OrderBy(s => s.Shift.Start.ToInstant())];
    }

    static Shift Join(Company company, Rotation rotation, Assignment past)
    {
        var read = ShiftId.Read(past.Shift, rotation.Id);
        var named = (rotation.Pattern as NamedShiftPattern)?.Shifts.FirstOrDefault(s => s.Id == read?.Name);
        var zone = named?.TimeZone ?? rotation.TimeZone ?? company.TimeZone;
        var start = past.Start.InZone(zone);
        var step = HandoffUnroller.StepOf(rotation.Pattern, read?.Date ?? start.Date);
        return Stints.Mark(new Shift(past.Shift, rotation, start, past.End.InZone(zone), step) { Name = read?.Name });
    }
}
