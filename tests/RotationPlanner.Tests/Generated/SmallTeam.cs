using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using RotationPlanner.Rules;

namespace RotationPlanner.Tests.Generated;

/// <summary>
/// Alike people with some time off and one commander a shift: small enough for every plan to be proved. Time off stays within the yearly allowance, so
/// that shares are equal whoever is away.
/// </summary>
public sealed record SmallTeam(IReadOnlyList<int> OffWeeks, int Weeks, bool Daytime)
{
    public static readonly LocalDate Start = new(2027, 1, 11);

    public int People => OffWeeks.Count;

    public Company Build(params IReadOnlyList<IRule> rules) => new()
    {
        Name = "Small team",
        TimeZone = DateTimeZoneProviders.Tzdb["Europe/London"],
        Horizon = new DateInterval(Start, Start.PlusDays(7 * Weeks - 1)),
        Fairness = new FairnessPolicy { TimeOffAllowanceDays = 200 },
        Departments = [new Department { Id = "d" }],
        Responders = [.. OffWeeks.Select((off, i) => new Responder
        {
            Id = $"p{i}",
            Department = "d",
            TimeZone = DateTimeZoneProviders.Tzdb["Europe/London"],
            Stage = Ladder.Certified,
            Unavailable = off < 0 ? [] : [BusyTime.Days(Start.PlusDays(7 * off), Start.PlusDays(7 * off + 6), DateTimeZoneProviders.Tzdb["Europe/London"])],
        })],
        Rotations =
        [
            new Rotation
            {
                Id = "command",
                // Day shifts of a working week know neither nights nor weekends: all that is balanced is the load.
                Pattern = Daytime
                    ? ShiftPattern.Named(new NamedShift
                    {
                        Id = "day", From = new LocalTime(9, 0), To = new LocalTime(17, 0),
                            Days = new HashSet<IsoDayOfWeek> { IsoDayOfWeek.Monday, IsoDayOfWeek.Thursday },
                    })
                    : ShiftPattern.Weekly(IsoDayOfWeek.Monday, new LocalTime(9, 0)),
                Roles = [new Role { Id = "commander" }],
                Rules = rules,
            },
        ],
    };

    public static Arbitrary<SmallTeam> Teams() => Arb.From(
        from people in Gen.Choose(2, 4)
        from weeks in Gen.Choose(2, 5)
        from off in Gen.Frequency((2, Gen.Constant(-1)), (1, Gen.Choose(0, 4))).ListOf(people)
        from daytime in Gen.Elements(true, false)
        select new SmallTeam([.. off], weeks, daytime), Smaller);

    static IEnumerable<SmallTeam> Smaller(SmallTeam team)
    {
        if (team.People > 2)
            for (var i = 0; i < team.People; i++)
                yield return team with { OffWeeks = [.. team.OffWeeks.Where((_, k) => k != i)] };
        if (team.Weeks > 2) yield return team with { Weeks = team.Weeks - 1 };
    }

    public override string ToString() =>
        $"{People} people, off in weeks [{string.Join(", ", OffWeeks)}] of {Weeks}, {(Daytime ? "day shifts" : "weeks")}";
}
