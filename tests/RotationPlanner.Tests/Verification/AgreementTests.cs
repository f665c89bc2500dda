using NodaTime;
using RotationPlanner.Planning.Compiling;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Solving;
using RotationPlanner.Tests.Generated;
using RotationPlanner.Tests.Solving.CpSat;
using RotationPlanner.Verification;

namespace RotationPlanner.Tests.Verification;

/// <summary>The checker and the seat program are written apart from one another; here random rosters ask both, rule by rule, and they must agree.</summary>
public class AgreementTests
{
    const int Companies = 12, Rosters = 20;

    public static TheoryData<string, IRule?> Rules => new()
    {
        { "standing", null },
        { "shift cap", new ShiftCap(2, 17) },
            { "shift cap of commanders", new ShiftCap(1, 9) { Roles = ["commander"] } },
        { "hours cap", new HoursCap(180, 20) }, { "working time cap", new WorkingTimeCap(0.4m, 21) },
        { "weekend cap", new WeekendCap(1, 13) }, { "night cap", new NightCap(8, 15) },
            { "holiday cap", new HolidayCap(1, 30) },
        { "consecutive shifts", new MaxConsecutiveShifts(1) }, { "distinct departments", new DistinctDepartments() },
        { "department diversity", new DepartmentDiversity(2, 20) },
            { "diversity from a date", new DepartmentDiversity(2, 20) { From = Given.Day("2027-03-20") } },
        { "consecutive departments", new ConsecutiveDepartments() },
        { "rest in days", new RestBetweenShifts(Period.FromDays(3)) },
            { "rest in hours", new RestBetweenShifts(Period.FromHours(73)) },
        { "pairs apart", Pairs.Apart("ana", "bo") }, { "pairs together", Pairs.Together("ada", "bo") },
            { "pairs once", Pairs.Once(12) },
        { "rest after nights", Runs.RestAfter("night", Period.FromHours(50)) }, { "rest after a series", Runs.RestAfter("nights", Period.FromHours(60)) },
            { "longest work", Runs.Work(longest: 7) }, { "shortest work", Runs.Work(shortest: 2) }, { "days off", Runs.DaysOff(shortest: 8)[0] },
            { "kinds", Runs.Kinds(1, 9) }, { "forbidden", Runs.Forbidden("night", "weekend", 6) },
        { "seniors", Teams.Seniors(1, ["ana"]) }, { "newcomers", Teams.Newcomers(1, ["ana", "bo", "cy"]) }, { "buddies", Teams.Buddies("ana", "bo", "ada") },
        { "minimum shifts", new MinimumShifts(1) { Days = 40 } },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void Both_say_the_same_of_random_rosters(string name, IRule? rule)
    {
        var sound = 0;
        for (var seed = 0; seed < Companies; seed++)
        {
            var random = new Random(seed);
            var company = Company(random, rule);
            Assert.Empty(company.Validate().Select(p => p.ToString()));
            var schedule = Schedule.Of(company);
            var program = ProgramCompiler.Compile(company, schedule).Program;
            for (var i = 0; i < Rosters; i++)
            {
                var plan = Roster(random, schedule, rule is DepartmentDiversity or MinimumShifts ? 30 : 10);
                IReadOnlyList<Violation> violations = [.. PlanChecker.Check(schedule, plan),
                    .. PlanChecker.Unmet(schedule, plan)];
                Assert.True(Allows(program, plan) == (violations.Count == 0),
                    $"{name}, company {seed}, roster {i}: the checker says [{string.Join("; ", violations.Select(v => v.Message))}]");
                sound += violations.Count == 0 ? 1 : 0;
            }
        }
        // Neither answer is the only one.
        Assert.InRange(sound, 5, (Companies * Rosters) - 5);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Both_remember_the_same_of_what_was_worked(string name, IRule? rule)
    {
        for (var seed = 0; seed < Companies; seed++)
        {
            var random = new Random(seed);
            var company = Company(random, rule);
            // One week each: what was worked keeps the rules by itself.
            string[] mondays = ["2027-02-15", "2027-02-22", "2027-03-01"];
            foreach (var responder in new[] { "ana", "bo", "cy" })
                company = company.Worked(mondays[random.Next(3)], "commander", responder);
            var schedule = Schedule.Of(company);
            var program = ProgramCompiler.Compile(company, schedule).Program;
            for (var i = 0; i < Rosters; i++)
            {
                var plan = Roster(random, schedule, rule is DepartmentDiversity or MinimumShifts ? 30 : 10);
                IReadOnlyList<Violation> violations = [.. PlanChecker.Check(schedule, plan),
                    .. PlanChecker.Unmet(schedule, plan)];
                Assert.True(Allows(program, plan) == (violations.Count == 0),
                    $"{name}, company {seed}, roster {i}: the checker says [{string.Join("; ", violations.Select(v => v.Message))}]");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Both_blame_a_plan_for_its_own_part_alone_where_history_breaks_rules(string name, IRule? rule)
    {
        var (sound, unsound) = (0, 0);
        for (var seed = 0; seed < Companies; seed++)
        {
            var random = new Random(seed);
            var company = BrokenHistory.Add(Company(random, rule), random, 1 + random.Next(8));
            Assert.Empty(company.Validate().Select(p => p.ToString()));
            var schedule = Schedule.Of(company);
            var program = ProgramCompiler.Compile(company, schedule).Program;
            for (var i = 0; i < Rosters; i++)
            {
                var plan = i == 0 ? [] : Roster(random, schedule, rule is DepartmentDiversity or MinimumShifts ? 30 : 10);
                IReadOnlyList<Violation> violations = [.. PlanChecker.Check(schedule, plan),
                    .. PlanChecker.Unmet(schedule, plan)];
                Assert.True(Allows(program, plan) == (violations.Count == 0),
                    $"{name}, company {seed}, roster {i}: the checker says [{string.Join("; ", violations.Select(v => v.Message))}]");
                if (violations.Count == 0) sound++;
                else unsound++;
            }
        }
        Assert.True(sound >= 5 && unsound >= 5, $"{sound} sound rosters, {unsound} others");
    }

    public static TheoryData<string, bool> Patterns => new() { { "weekly", false }, { "day and night", true } };

    [Theory]
    [MemberData(nameof(Patterns))]
    public void Both_say_the_same_of_who_follows_whom(string name, bool named)
    {
        Assert.NotEmpty(name);
        var company = named ? Given.DayAndNight(new DeputyFollowsCommander())
            : Given.Weekly(new DeputyFollowsCommander());
        var schedule = Schedule.Of(company);
        var program = ProgramCompiler.Compile(company, schedule).Program;
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            // A chain per kind of shift, broken somewhere in every other roster.
            var held = schedule.Shifts.GroupBy(s => s.Name).SelectMany(
                (shifts, kind) => Chain([.. shifts], random, kind == 0 ? ["ana", "bo"] : ["ada", "cy"])).ToList();
            if (seed % 2 == 0) held.RemoveAt(random.Next(held.Count));
            var plan = held.Select(h => new Assignment("command", h.Shift.Id, h.Role, 0, h.Responder, h.Shift.Start.ToInstant(), h.Shift.End.ToInstant())).ToList();
            Assert.Equal(seed % 2 == 1, PlanChecker.Check(schedule, plan).Count == 0);
            Assert.Equal(seed % 2 == 1, Allows(program, plan));
        }
    }

    // Two people by turns; the last shift has no commander, so that leaving out anybody breaks the chain.
    static IEnumerable<(Shift Shift, string Role, string Responder)> Chain(
        List<Shift> shifts, Random random, string[] pair)
    {
        var first = random.Next(2);
        for (var i = 0; i < shifts.Count; i++)
        {
            if (i > 0) yield return (shifts[i], "deputy", pair[(first + i - 1) % 2]);
            if (i < shifts.Count - 1) yield return (shifts[i], "commander", pair[(first + i) % 2]);
        }
    }

    static Company Company(Random random, IRule? rule)
    {
        var company = random.Next(3) switch { 0 => Given.Weekly(), 1 => Given.Daily(), _ => Given.DayAndNight() };
        var tooSmall = rule is HoursCap or WorkingTimeCap or WeekendCap or NightCap or HolidayCap;
        if (tooSmall && random.Next(2) == 0) company = Given.Daily();
        var zones = new[] { "Europe/London", "America/New_York", "Pacific/Auckland", "Asia/Kolkata" };
        return company with
        {
            Horizon = new DateInterval(Given.Day("2027-03-08"), Given.Day("2027-04-18")),
            Holidays = [new HolidayCalendar("GB", new HashSet<LocalDate> { Given.Day("2027-03-26"), Given.Day("2027-03-29"), Given.Day("2027-04-05") })],
            Departments = [.. company.Departments.Select(d => rule is not null ? d : d.Id != "engineering" ? d with { BuyIn = random.Next(4) == 0 ? null : new BuyIn { By = "VP", Since = Given.Day("2020-01-01") } } : d with
            {
                Share = random.Next(3) == 0 ? (0.2m, 0.6m) : null,
                BuyIn = new BuyIn { By = "CTO", Since = Given.Day("2027-03-10"), HoursPerQuarter = 400, HoursPerPersonPerQuarter = 200 },
            })],
            Responders = [.. company.Responders.Select(r => r with
            {
                TimeZone = DateTimeZoneProviders.Tzdb[zones[random.Next(zones.Length)]],
                Holidays = "GB",
                Capacity = random.Next(4) == 0 ? 0.9m : 1,
                HoursPerQuarter = rule is null && random.Next(4) == 0 ? 190 : null,
                Joins = random.Next(6) == 0 ? Given.Day("2027-03-09").PlusDays(random.Next(10)) : null,
                Leaves = random.Next(6) == 0 ? Given.Day("2027-04-10").PlusDays(random.Next(10)) : null,
                MayHold = random.Next(8) == 0 ? ["deputy", "shadow"] : null,
                Exempt = rule is null && random.Next(6) == 0 ? new Exemption { Weekends = random.Next(2) == 0, Holidays = true } : null,
                Unavailable = random.Next(4) == 0 ? [BusyTime.Days(Given.Day("2027-03-20"), Given.Day("2027-03-20").PlusDays(random.Next(5)), Given.London)] : [],
                OtherDuties = random.Next(6) == 0
                    ? [BusyTime.Days(Given.Day("2027-04-02"), Given.Day("2027-04-02"), Given.London)] : [],
            })],
            Rotations = [company.Rotations[0] with { Rules = rule is null ? [] : [rule] }],
        };
    }

    static List<Assignment> Roster(Random random, Schedule schedule, int most)
    {
        var plan = new List<Assignment>();
        // Few seats a person, so that sound rosters are not rare; one in thirty of the wrong stage.
        var seats = random.Next(1, most);
        for (var i = 0; i < seats; i++)
        {
            var shift = schedule.Shifts[random.Next(schedule.Shifts.Count)];
            var role = shift.Rotation.Roles[random.Next(3)];
            // Nobody shadows where nobody leads.
            if (role.Id == "shadow" && !plan.Any(a => a.Shift == shift.Id && a.Role == "commander"))
                role = shift.Rotation.Roles[0];
            var fitting = schedule.Company.Responders.Where(
                r => Standings.Of(schedule.Company)[r.Id].Allows(role.Needs) == (random.Next(30) != 0)).ToList();
            if (fitting.Count == 0 || plan.Any(a => a.Shift == shift.Id && a.Role == role.Id)) continue;
            plan.Add(new Assignment("command", shift.Id, role.Id, 0, fitting[random.Next(fitting.Count)].Id, shift.Start.ToInstant(), shift.End.ToInstant()));
        }
        return plan;
    }

    /// <summary>Whether the program has a solution that is just this roster.</summary>
    static bool Allows(SeatProgram program, IReadOnlyList<Assignment> plan)
    {
        var held = plan.Select(a => (a.Shift, a.Role, a.Responder)).ToHashSet();
        var values = new bool[program.VariableCount];
        for (var v = 0; v < values.Length; v++)
        {
            var made = program.Variables[v].Count(
                c => c.Slot.IsPast || held.Remove((c.Slot.Shift.Id, c.Slot.Role.Id, c.Responder.Id)));
            if (made > 0 && made < program.Variables[v].Length) return false;
            values[v] = made > 0;
        }
        var recount = new Recount(program, values);
        return held.Count == 0 && recount.IsWithinForms()
            && program.Linears.Where(f => f.Penalty is null).All(f => recount.Miss(f) == 0);
    }
}
