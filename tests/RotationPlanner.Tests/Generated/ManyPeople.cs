using NodaTime;
using RotationPlanner.Rules;

namespace RotationPlanner.Tests.Generated;

/// <summary>Companies of any size: two commanders a shift from different departments, rest, a cap, and a week off for everybody.</summary>
static class ManyPeople
{
    const int ShiftsADay = 3;
    static readonly LocalDate Start = new(2027, 1, 4);

    public static Company Make(int people, int days) => new()
    {
        Name = "Many people",
        TimeZone = DateTimeZone.Utc,
        Horizon = new DateInterval(Start, Start.PlusDays(days - 1)),
        Departments = [.. Enumerable.Range(0, 4).Select(d => new Department { Id = $"d{d}" })],
        Responders = [.. Enumerable.Range(0, people).Select(i => new Responder
        {
            Id = $"p{i}",
            Department = $"d{i % 4}",
            TimeZone = DateTimeZone.Utc,
            Stage = Ladder.Certified,
            Unavailable = [BusyTime.Days(Start.PlusDays(5 * i % days), Start.PlusDays(5 * i % days + 6), DateTimeZone.Utc)],
        })],
        Rotations =
        [
            new Rotation
            {
                Id = "command",
                Pattern = ShiftPattern.Named([.. Enumerable.Range(0, ShiftsADay).Select(s => new NamedShift
                {
                    Id = $"s{s}", From = new LocalTime(24 / ShiftsADay * s, 0),
                        To = new LocalTime(24 / ShiftsADay * (s + 1) % 24, 0),
                })]),
                Roles = [new Role { Id = "commander", Seats = SeatRange.Exactly(2) }],
                Rules = [new RestBetweenShifts(Period.FromHours(16)),
                    new ShiftCap(2 + 2 * 28 * 2 * ShiftsADay / people, 28), new DistinctDepartments()],
            },
        ],
    };
}
