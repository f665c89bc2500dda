using NodaTime;
using RotationPlanner.Benchmarks.Running;
using RotationPlanner.Benchmarks.Shifts.Rules;
using RotationPlanner.Solving.Bounds;
using RotationPlanner.Solving.ColumnGeneration;

namespace RotationPlanner.Benchmarks.Shifts;

/// <summary>
/// A shift-scheduling instance as a company, in the public API alone. All shifts of a day begin at midnight, so that nobody can hold two; a shift has as many
/// optional seats as there are staff, and the cover wanted is a soft rule.
/// </summary>
static class ShiftsCompany
{
    const string Rotation = "roster", Role = "staff";

    public static Company Make(ShiftsInstance instance) => SingleTeam.Make(
        instance.Name, instance.Days,
        [.. instance.Staff.Select(s => SingleTeam.Member(s.Id) with
        {
            Unavailable = [.. s.DaysOff.Order().Select(d => BusyTime.Days(SingleTeam.Start.PlusDays(d), SingleTeam.Start.PlusDays(d), DateTimeZone.Utc))],
        })],
        new Rotation
        {
            Id = Rotation,
            Pattern = ShiftPattern.Named([.. instance.Kinds.Select(k => new NamedShift
            {
                Id = k.Id, From = LocalTime.Midnight, To = LocalTime.Midnight.PlusMinutes(k.Minutes),
            })]),
            Roles = [new Role { Id = Role, Seats = new SeatRange(0, instance.Staff.Count), WantsOptionalSeats = false }],
            Rules =
            [
                new KindCaps(instance), new WorkingMinutes(instance), new LongestRun(instance),
                    new ShortestRun(instance, ofWork: true), new ShortestRun(instance, ofWork: false),
                new WeekendsWorked(instance), new Successions(instance), new ShiftWishes(instance), new Cover(instance),
            ],
        });
}
