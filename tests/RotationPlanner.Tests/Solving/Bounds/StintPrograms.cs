using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using RotationPlanner.Planning.Compiling;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using static RotationPlanner.Tests.Fairness.DailyCompanies;

namespace RotationPlanner.Tests.Solving.Bounds;

/// <summary>Two or three people and up to six stints of unlike lengths, small enough to try every plan: days off, credit carried over, caps by shift and by weekend, rest, an empty seat or two.</summary>
static class StintPrograms
{
    public static Arbitrary<SeatProgram> All() => (
        from people in Gen.Choose(2, 3)
        from days in Gen.Choose(6, people == 2 ? 14 : 11)
        from lengths in Gen.Choose(1, 4).ArrayOf(3)
        from kind in Gen.Choose(0, 2)
        from deputy in Gen.Choose(0, 5)
        from off in Gen.Choose(-20, days).ArrayOf(people)
        from carried in Gen.Choose(-1500, 1500).ArrayOf(people)
        from rule in Gen.Choose(0, 6)
        let program = Compile(Company(days, Kinds(kind, lengths), deputy == 0, off, rule, carried))
        where program.VariableCount is > 0 and <= 13 && program.VariableResponder.Distinct().Count() == people
        select program).ToArbitrary();

    public static SeatProgram Compile(Company company) =>
        ProgramCompiler.Compile(company, Schedule.Of(company)).Program;

    /// <summary>A company in which everybody may hold the same stints.</summary>
    public static Company Company(int days, Stint[] stints, bool deputy, int[] off, int rule, int[] carried)
    {
        var company = Daily(days, deputy, [.. off.Select((o, i) => Person(i, "Europe/London", o))], [.. Rule(rule)]);
        return company with
        {
            Rotations = [company.Rotations[0] with { Stints = stints }],
            Ledger = new Ledger([.. carried.Select((x, i) => new LedgerEntry($"p{i}", Monday.PlusDays(-9), Monday.PlusDays(-2),
                new Credit(Math.Max(x, 0), 0, 0, 0), new Credit(Math.Max(-x, 0), 0, 0, 0)))]),
        };
    }

    static Stint[] Kinds(int kind, int[] lengths) => kind switch
    {
        0 => [Stint.Weekdays(IsoDayOfWeek.Monday, IsoDayOfWeek.Thursday), Stint.Weekdays(IsoDayOfWeek.Friday, IsoDayOfWeek.Sunday)],
        1 => [Stint.Weekends, Stint.Weekdays(IsoDayOfWeek.Monday, IsoDayOfWeek.Wednesday)],
        _ => [Stint.Shifts(lengths)],
    };

    static IEnumerable<IRule> Rule(int number) => number switch
    {
        1 => [new RestBetweenShifts(Period.FromDays(2))],
        2 => [new ShiftCap(2, 9)],
        3 => [new WeekendCap(1, 14)],
        4 => [new WeekendCap(1, 7), new ShiftCap(3, 14)],
        5 => [new DeputyFollowsCommander()],
        _ => [],
    };
}
