using NodaTime;
using RotationPlanner.Calendars;
using RotationPlanner.Planning.Compiling;
using RotationPlanner.Planning.Explaining;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Solving.LocalSearch;
using RotationPlanner.Tests.Verification;
using RotationPlanner.Verification;

namespace RotationPlanner.Tests.Planning;

/// <summary>A reason is true: with the person in the seat the checker finds the rule that is named broken; where
/// nothing is named, it finds nothing.</summary>
public class ReasonLaws
{
    const int Companies = 100;

    [Fact]
    public void The_checker_finds_the_named_rule_broken_as_soon_as_the_person_is_in_the_seat()
    {
        var (forbidden, free, rules) = (0, 0, new HashSet<string>());
        for (var seed = 0; seed < Companies; seed++)
        {
            var random = new Random(seed);
            var company = Company(random);
            Assert.Empty(company.Validate().Select(p => p.ToString()));
            var compiled = ProgramCompiler.Compile(company, Schedule.Of(company));
            var values = Held(compiled, Planner.Plan(company,
                new PlanOptions { WorkLimit = 4_000 }).Assignments);
            // Some seats are emptied, so that some people could serve.
            foreach (var v in Enumerable.Range(0, values.Length)
                .Where(v => values[v] && random.Next(4) == 0 && compiled.Program.Fixed[v] == 0)
                .ToList()) values[v] = false;
            var explainer = new SeatExplainer(compiled, new Solution(values), new ProgramIndex(compiled.Program));
            foreach (var slot in compiled.Program.Slots.Where(s => !s.IsPast && !compiled.Program.SlotVariables[s.Index]
                .Any(v => values[v])))
                foreach (var kept in explainer.Of(slot))
                {
                    var broken = NewlyBroken(compiled, values, slot, kept.Responder);
                    var what = $"company {seed}, {kept.Responder.Id} in {slot}: said [{string.Join(", ", kept.Labels.Select(l => $"{l.Rule}: {l.Reason}"))}], found [{string.Join(", ", broken)}]";
                    Assert.True(kept.Labels.Count == 0 == (broken.Count == 0), what);
                    Assert.True(kept.Labels.All(l => broken.Contains(l.Rule == "service dates"
                        && l.Reason.Contains("lent", StringComparison.Ordinal) ? "buy-in date" : l.Rule)), what);
                    rules.UnionWith(kept.Labels.Select(l => l.Rule));
                    if (broken.Count == 0) free++;
                    else forbidden++;
                }
        }
        Assert.True(forbidden > 500 && free > 30, $"{forbidden} forbidden, {free} free");
        Assert.Superset(new HashSet<string> { "no overlap", "rest", "shift cap", "hours cap", "buy-in hours",
            "time off", "eligibility", "service dates", "distinct departments", "deputy follows commander", "calm" },
            rules);
    }

    [Fact]
    public void Every_reason_in_words_ends_with_advice_and_counts_everybody_once()
    {
        for (var seed = 0; seed < Companies / 4; seed++)
        {
            var company = Company(new Random(seed));
            var compiled = ProgramCompiler.Compile(company, Schedule.Of(company));
            var explainer = new SeatExplainer(compiled, new Solution(Held(compiled, [])),
                new ProgramIndex(compiled.Program));
            foreach (var slot in compiled.Program.Slots.Where(s => !s.IsPast))
            {
                var why = explainer.Why(slot);
                Assert.Contains(". Maybe ", why, StringComparison.Ordinal);
                Assert.DoesNotContain("cannot also serve", why, StringComparison.Ordinal);
                var counts = System.Text.RegularExpressions.Regex.Matches(why.Split(" responder", 2)[1],
                    @"(?<=^s? |, )\d+(?= )").Sum(m =>
                    int.Parse(m.Value, System.Globalization.CultureInfo.InvariantCulture));
                Assert.Equal(explainer.Of(slot).Count, counts);
            }
        }
    }

    static bool[] Held(CompiledProgram compiled, IReadOnlyList<Assignment> assignments)
    {
        var held = assignments.Select(a => (a.Shift, a.Role, a.Responder)).ToHashSet();
        return [.. compiled.Program.Variables.Select((choices, v) => compiled.Program.Fixed[v] == 1
            || choices.Any(c => held.Contains((c.Slot.Shift.Id, c.Slot.Role.Id, c.Responder.Id))))];
    }

    /// <summary>The rules that are broken with the person in the seat, and in those that belong to it, and not
    /// without.</summary>
    static HashSet<string> NewlyBroken(CompiledProgram compiled, bool[] values, Slot slot, Responder responder)
    {
        var schedule = compiled.Program.Schedule;
        var seats = Enumerable.Range(0, values.Length).Where(v => values[v])
            .SelectMany(v => compiled.Program.Variables[v]).Where(c => !c.Slot.IsPast)
            .Select(c => (c.Slot, c.Responder)).ToList();
        var choice = compiled.Choices.FirstOrDefault(c => c.Slot == slot && c.Responder == responder);
        var taken = choice is null || compiled.VariableOfChoice[choice.Index] < 0 ? [slot]
            : compiled.Program.Variables[compiled.VariableOfChoice[choice.Index]].Select(c => c.Slot);
        var before = PlanChecker.Check(schedule, Assignments(seats)).Select(v => (v.Rule, v.Message)).ToHashSet();
        var after = PlanChecker.Check(schedule, Assignments([.. seats, .. taken.Select(s => (s, responder))]));
        // Of windows that overlap the checker tells the worst alone, so that one message may take the place of another.
        return [.. after.Where(v => !before.Contains((v.Rule, v.Message)))
            .Select(v => v.Rule == "seats" ? "deputy follows commander" : v.Rule)];
    }

    static List<Assignment> Assignments(List<(Slot Slot, Responder Responder)> seats) =>
        [.. seats.GroupBy(s => s.Slot).SelectMany(g =>
            g.Select((s, i) => new Assignment(g.Key.Shift.Rotation.Id, g.Key.Shift.Id, g.Key.Role.Id, i,
            s.Responder.Id, g.Key.Shift.Start.ToInstant(), g.Key.Shift.End.ToInstant())))];

    static Company Company(Random random)
    {
        IRule[] rules =
        [
            new RestBetweenShifts(Period.FromDays(5)), new ShiftCap(2, 21), new HoursCap(400, 28),
                new WeekendCap(2, 28), new NightCap(10, 28), new WorkingTimeCap(0.5m, 28), new MaxConsecutiveShifts(1),
            new DistinctDepartments(), new ConsecutiveDepartments(), new DeputyFollowsCommander(), new Calm(),
        ];
        var kept = random.Next(3) == 0 ? [rules[9]] : rules.Where(r => r is not DeputyFollowsCommander
            && random.Next(4) == 0).ToArray();
        var company = random.Next(2) == 0 ? Given.Weekly(kept) : Given.DayAndNight(kept);
        return company with
        {
            Horizon = new DateInterval(Given.Day("2027-01-04"),
                Given.Day(company.Rotations[0].Pattern is HandoffPattern ? "2027-02-14" : "2027-01-10")),
            Rotations = [company.Rotations[0] with { Roles = [.. company.Rotations[0].Roles.Take(2)] }],
            Departments = [.. company.Departments.Select(d => d
                with { BuyIn = new BuyIn { By = "VP",
                Since = Given.Day(random.Next(4) == 0 ? "2027-01-12" : "2020-01-01"),
                HoursPerQuarter = random.Next(3) == 0 ? random.Next(700) : null } })],
            Responders = [.. company.Responders.Where(r => r.Id != "tim").Select(r => r with
            {
                Capacity = random.Next(4) == 0 ? 0.2m : 1,
                HoursPerQuarter = random.Next(4) == 0 ? random.Next(400) : null,
                Joins = random.Next(6) == 0 ? Given.Day("2027-01-07") : null,
                Leaves = random.Next(6) == 0 ? Given.Day("2027-01-20") : null,
                MayHold = random.Next(5) == 0 ? ["deputy"] : null,
                Unavailable = random.Next(3) == 0 ? [BusyTime.Days(Given.Day("2027-01-04").PlusDays(random.Next(20)),
                    Given.Day("2027-01-24").PlusDays(random.Next(9)), Given.London)] : [],
                OtherDuties = random.Next(5) == 0 ? [BusyTime.Days(Given.Day("2027-01-06"), Given.Day("2027-01-06"),
                    Given.London)] : [],
            })],
        };
    }

    /// <summary>A user's rule: nobody commands twice, and nobody is deputy on a Thursday.</summary>
    sealed class Calm : IRule
    {
        public string Name => "calm";

        public string? Excludes(Responder responder, Shift shift, Role role) => role.Id == "deputy"
            && shift.Date.DayOfWeek == IsoDayOfWeek.Thursday ? "are never deputy on a Thursday" : null;

        public void Lower(ProgramBuilder program)
        {
            foreach (var responder in program.Company.Responders)
                program.AtMost(new Label(Name, "have commanded once"), 1, program.Of(responder)
                    .Where(c => c.Slot.Role.Id == "commander").Select(Term.FromChoice));
        }

        public IEnumerable<Violation> Check(Roster roster) =>
            from held in roster.Holdings
            where (held.Role.Id == "deputy" && held.Shift.Date.DayOfWeek == IsoDayOfWeek.Thursday)
                || (held.Role.Id == "commander" && roster.Of(held.Responder).Count(h => h.Role.Id == "commander") > 1)
            select new Violation(Name, $"{held.Responder.Id} in {held.Shift.Id}", [held.Responder.Id], held.Shift.Date,
                held.Shift.Date);
    }
}
