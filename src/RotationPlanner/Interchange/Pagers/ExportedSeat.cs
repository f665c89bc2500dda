using NodaTime;

namespace RotationPlanner.Interchange.Pagers;

/// <summary>A stretch of time in which one person holds one seat, as it leaves the house.</summary>
sealed record ExportedSeat(
    Rotation Rotation, Role Role, int Seat, string Shift, Responder Responder, Instant Start, Instant End, DateTimeZone Zone)
{
    /// <summary>What a plan says, by rotation, role, seat and time.</summary>
    public static IReadOnlyList<ExportedSeat> Of(Plan plan, ExportOptions options)
    {
        var company = plan.Company;
        var people = company.Responders.ToDictionary(r => r.Id, StringComparer.Ordinal);
        var order = company.Rotations.SelectMany(r => r.Roles.Select(o => (r.Id, o.Id))).Select((key, i) => (key, i)).ToDictionary(p => p.key, p => p.i);
        return
        [
            .. from seat in plan.Assignments
               let shift = plan.Schedule.Find(seat.Shift)
               where shift is not null && options.Days?.Contains(shift.Date) != false
               let rotation = company.Rotations.FirstOrDefault(r => r.Id == seat.Rotation)
               let role = rotation?.Roles.FirstOrDefault(r => r.Id == seat.Role)
               where role is not null && IsAsked(rotation, role, options) && people.ContainsKey(seat.Responder)
               orderby order[(rotation.Id, role.Id)], seat.Seat, seat.Start
               select new ExportedSeat(rotation, role, seat.Seat, seat.Shift, people[seat.Responder], seat.Start, seat.End, shift.Start.Zone),
        ];
    }

    public static bool IsAsked(Rotation rotation, Role role, ExportOptions options) =>
        options.Roles is null || options.Roles.Contains(role.Id) || options.Roles.Contains($"{rotation.Id}/{role.Id}");
}
