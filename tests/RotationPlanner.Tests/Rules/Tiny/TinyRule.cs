using NodaTime;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Verification;
using RotationPlanner.Verification;

namespace RotationPlanner.Tests.Rules.Tiny;

/// <summary>A rule of the library, what it says without the library, and the like as a user writes it.</summary>
/// <param name="Name">The name of the library's rule.</param>
/// <param name="Apply">Gives the rule to a company.</param>
/// <param name="Cost">What a roster misses of it; null where it breaks it.</param>
/// <param name="Own">The like over the public builder.</param>
sealed record TinyRule(string Name, Func<Company, Company> Apply, Func<TinyRoster, int?> Cost, Action<ProgramBuilder> Own)
{
    /// <summary>Whether it is about days and nights of three people; two seats a day of four people otherwise.</summary>
    public bool IsByNight { get; init; }

    /// <summary>Whether it is met as far as possible.</summary>
    public bool IsDemand { get; init; }

    /// <summary>The company without the rule.</summary>
    public Company Company
    {
        get
        {
            ShiftPattern pattern = IsByNight
                ? ShiftPattern.Named(new NamedShift { Id = "day", From = new LocalTime(6, 0), To = new LocalTime(18, 0) }, new NamedShift { Id = "night", From = new LocalTime(18, 0), To = new LocalTime(6, 0) })
                : ShiftPattern.Named(new NamedShift { Id = "day", From = new LocalTime(9, 0), To = new LocalTime(17, 0) });
            return new()
            {
                Name = "Tiny",
                TimeZone = DateTimeZone.Utc,
                Horizon = new DateInterval(Given.Day("2027-01-04"), Given.Day(IsByNight ? "2027-01-07" : "2027-01-08")),
                Departments = [new Department { Id = "d" }],
                Responders = [.. TinyRoster.Names.Take(IsByNight ? 3 : 4).Select(id => Given.Person(id, id, "d") with { TimeZone = DateTimeZone.Utc })],
                Rotations = [new Rotation { Id = "r", Pattern = pattern, Roles = [new Role { Id = "r", Seats = IsByNight ? new SeatRange(1, 1) : new SeatRange(2, 2) }] }],
                Fairness = new FairnessPolicy { BalancesLoad = false },
            };
        }
    }
}

/// <summary>A rule of a rotation that somebody writes in a project of their own.</summary>
sealed class OwnRule(Action<ProgramBuilder> lower, bool isDemand) : IRule
{
    public string Name => "own";

    public bool IsDemand => isDemand;

    public void Lower(ProgramBuilder program) => lower(program);

    public IEnumerable<Violation> Check(Roster roster) => [];
}
