using NodaTime;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Rules.Stints;

/// <summary>Companies of stints, and how their plans are read.</summary>
static class StintCases
{
    static readonly IsoDayOfWeek[] workdays = [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday];

    /// <summary>Certified people a, b, c, ...; one commander.</summary>
    public static Company Team(
        int people, string from, string to, ShiftPattern pattern, IReadOnlyList<Stint> stints, params IReadOnlyList<IRule> rules) => new()
    {
        Name = "Team",
        TimeZone = Given.London,
        Horizon = new DateInterval(Given.Day(from), Given.Day(to)),
        Departments = [new Department { Id = "d" }],
        Responders = [.. Enumerable.Range(0, people).Select(i => Given.Person($"{(char)('a' + i)}", $"{(char)('A' + i)}", "d"))],
        Rotations = [new Rotation { Id = "command", Pattern = pattern, Stints = stints, Roles = [new Role { Id = "commander" }], Rules = rules }],
    };

    public static ShiftPattern Days { get; } = ShiftPattern.Named(
        new NamedShift { Id = "day", Days = workdays.ToHashSet(), From = new LocalTime(9, 0), To = new LocalTime(17, 0) });

    public static ShiftPattern DayAndNight { get; } = ShiftPattern.Named(
        new NamedShift { Id = "day", From = new LocalTime(6, 0), To = new LocalTime(18, 0) },
        new NamedShift { Id = "night", From = new LocalTime(18, 0), To = new LocalTime(6, 0) });

    public static ShiftPattern Daily { get; } = ShiftPattern.Daily(new LocalTime(9, 0));

    public static Stint Week { get; } = Stint.Weekdays(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday);

    public static Company Away(this Company company, string responder, params string[] days) => company.With(responder, r => r with
    {
        Unavailable = [.. r.Unavailable, .. days.Select(d => BusyTime.Days(Given.Day(d), Given.Day(d), r.TimeZone))],
    });

    /// <summary>A plan of a set number of steps, the same on every machine.</summary>
    public static Plan Planned(this Company company, long steps = 4_000_000)
    {
        Assert.Empty(company.Validate());
        return Planner.Plan(company, new PlanOptions { WorkLimit = steps });
    }

    /// <summary>One person's shifts that follow one another in the rotation, block by block.</summary>
    public static IEnumerable<List<Assignment>> Blocks(this Plan plan, string? name = null) =>
        plan.Assignments.Where(a => name is null || a.Shift.EndsWith($"/{name}", StringComparison.Ordinal)).OrderBy(a => a.Start)
            .Aggregate(new List<List<Assignment>>(), (blocks, next) =>
            {
                if (blocks.Count == 0 || blocks[^1][^1].Responder != next.Responder) blocks.Add([]);
                blocks[^1].Add(next);
                return blocks;
            });
}
