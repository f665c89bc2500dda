using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using RotationPlanner.Planning.Compiling;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Scheduling;

namespace RotationPlanner.Tests.Fairness;

/// <summary>Companies of two or three people and a few days, small enough to try every plan: zones, days off, credit carried over, one rule.</summary>
static class DailyCompanies
{
    public static readonly LocalDate Monday = new(2027, 1, 4);

    public static Arbitrary<SeatProgram> Programs() => (
        from people in Gen.Choose(2, 3)
        from days in Gen.Choose(3, 5)
        from deputy in Gen.Choose(0, 3)
        from zones in Gen.Elements("Europe/London", "Asia/Tokyo", "America/New_York").ArrayOf(people)
        from off in Gen.Choose(-6, 5).ArrayOf(people)
        from carried in Gen.Choose(-1500, 1500).ArrayOf(people)
        from rule in Gen.Choose(0, 4)
        let company = Daily(
            deputy == 0 ? 3 : days, deputy == 0, [.. zones.Select((z, i) => Person(i, z, off[i]))], Rule(rule)) with
        {
            Ledger = new Ledger(
                [.. carried.Select((x, i) => new LedgerEntry($"p{i}", Monday.PlusDays(-9), Monday.PlusDays(-2),
                new Credit(Math.Max(x, 0), Math.Max(x, 0) / 2, 0, 0), new Credit(Math.Max(-x, 0), Math.Max(-x, 0) / 3, 0, 0)))]),
        }
        select ProgramCompiler.Compile(company, Schedule.Of(company)).Program).ToArbitrary();

    public static Responder Person(int number, string zone, int dayOff) =>
        Samples.Person($"p{number}", Samples.Zone(zone)) with
    {
        Unavailable = dayOff < 0
            ? [] : [BusyTime.Days(Monday.PlusDays(dayOff), Monday.PlusDays(dayOff), Samples.Zone(zone))],
    };

    public static Company Daily(int days, bool deputy, Responder[] people, params IRule[] rules)
    {
        var company = Samples.Company(
            ShiftPattern.Daily(new LocalTime(9, 0)), Samples.London, Monday, Monday.PlusDays(days - 1));
        Role[] roles = deputy ? [new Role { Id = "commander" }, new Role { Id = "deputy", Weight = 0.5m }]
            : [new Role { Id = "commander" }];
        var kept = rules.Where(r => deputy || r is not DeputyFollowsCommander);
        return company with { Departments = [new Department { Id = "d" }], Responders = people, Rotations = [company.Rotations[0] with { Roles = roles, Rules = [.. kept] }] };
    }

    static IRule[] Rule(int number) => number switch
    {
        1 => [new RestBetweenShifts(Period.FromDays(1))],
        2 => [new ShiftCap(1, 2)],
        3 => [new ShiftCap(2, 5)],
        4 => [new DeputyFollowsCommander()],
        _ => [],
    };
}
