using NodaTime;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Recognition;

/// <summary>
/// Time in a seat that is over, of whoever really served it, and until when they stayed beside whoever took over.
/// </summary>
sealed record ServedStay(Responder Responder, Shift Shift, Role Role, Instant Start, Instant End, Instant Until, LocalDate Date)
{
    /// <summary>The shift with the times of the stay.</summary>
    public Shift Held => ShiftPart.HeldIn(Shift, Start, End);
}

/// <summary>What was served of a plan and of the timeline around it, by start. Covers are in the seats already.</summary>
static class ServedStays
{
    public static IReadOnlyList<ServedStay> Of(Plan plan, Instant now)
    {
        var people = plan.Company.Responders.ToDictionary(r => r.Id, StringComparer.Ordinal);
        var around = PastShifts.Of(plan.Company with { History = plan.Around }).DistinctBy(s => s.Shift.Id)
            .ToDictionary(s => s.Shift.Id, s => s.Shift, StringComparer.Ordinal);
        var handOvers = new HandOvers(plan.Company, plan.Assignments.Concat(plan.Around));
        return
        [
            .. from seat in plan.Assignments.Concat(plan.Around)
               where seat.End <= now && people.ContainsKey(seat.Responder)
               let planned = plan.Schedule.Find(seat.Shift)
               let shift = planned ?? around.GetValueOrDefault(seat.Shift)
               let role = shift?.Rotation.Roles.FirstOrDefault(r => r.Id == seat.Role)
               where role is not null
               orderby seat.Start
               select new ServedStay(people[seat.Responder], shift, role, seat.Start, seat.End, handOvers.Until(seat), planned?.Date ?? ShiftId.DateOf(plan.Company, seat)),
        ];
    }
}
