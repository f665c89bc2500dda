using NodaTime;
using RotationPlanner.Planning.Compiling;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Solving;

/// <summary>Companies with weeks of command beside shifts on working days, some of them holidays for some, with people away, caps and rest.</summary>
static class WeeksAndDays
{
    static readonly HashSet<IsoDayOfWeek> WorkingDays =
        [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday];

    static BusyTime Away(Random random)
    {
        var from = new LocalDate(2027, 1, 4).PlusDays(random.Next(140));
        return new BusyTime(from.At(LocalTime.Midnight).InUtc().ToInstant(), from.PlusDays(1 + random.Next(5))
            .At(LocalTime.Midnight).InUtc().ToInstant());
    }

    public static SeatProgram Program(Random random)
    {
        var company = Company(random);
        return ProgramCompiler.Compile(company, Schedule.Of(company)).Program;
    }

    /// <summary>One that is soon settled: everybody is there all the time, and works full time.</summary>
    public static SeatProgram Simple(Random random)
    {
        var company = Company(random);
        company = company with { Responders = [.. company.Responders.Select(r => r with { Capacity = 1, Unavailable = [] })], Horizon = new(new(2027, 1, 4), new(2027, 2, 28)) };
        return ProgramCompiler.Compile(company, Schedule.Of(company)).Program;
    }

    public static Company Company(Random random)
    {
        var company = Given.Weekly(new DeputyFollowsCommander(), new RestBetweenShifts(Period.FromDays(7)));
        string[] departments = ["engineering", "support", "sales"];
        return company with
        {
            Responders = [.. Enumerable.Range(0, 8 + random.Next(3))
                .Select(i => Given.Person($"p{i}", $"P {i}", departments[i % 3]) with
            {
                Capacity = i < 2 ? 0.8m : 1,
                MayHold = i % 3 == 2 ? ["liaison"] : null,
                Unavailable = [Away(random), Away(random)],
            })],
            Rotations =
            [
                company.Rotations[0] with { Roles = [.. company.Rotations[0].Roles.Take(2)] },
                new Rotation
                {
                    Id = "liaison",
                    Roles = [new Role { Id = "liaison", Weight = 0.5m }],
                    Pattern = ShiftPattern.Named(new NamedShift { Id = "day", From = new LocalTime(9, 0), To = new LocalTime(17, 0), Days = WorkingDays }),
                    Rules = [new RestBetweenShifts(Period.FromHours(11)), new ShiftCap(2 + random.Next(3), 14),
                        new HolidayCap(1, 365), new MaxConsecutiveShifts(2 + random.Next(2))],
                },
            ],
        };
    }
}
