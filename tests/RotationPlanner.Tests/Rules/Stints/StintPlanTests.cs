using NodaTime;
using RotationPlanner.Rules;
using RotationPlanner.Solving;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Rules.Stints;

/// <summary>What people get who write stints.</summary>
public class StintPlanTests
{
    [Fact]
    public void Two_business_days_go_together_and_Friday_and_Monday_are_neighbours()
    {
        var plan = StintCases.Team(4, "2027-01-04", "2027-03-28", StintCases.Days, [Stint.Shifts(2)]).Planned();
        Assert.Empty(plan.Unfilled);
        var stints = plan.Assignments.GroupBy(a => plan.Schedule.Find(a.Shift)!.Stint).ToList();
        Assert.Equal(30, stints.Count);
        Assert.All(stints, s => Assert.Equal(2, s.Count()));
        Assert.All(stints, s => Assert.Single(s.Select(a => a.Responder).Distinct()));
        Assert.Contains(stints, s => s.Select(a => a.Shift[8..18]).SequenceEqual(["2027-01-08", "2027-01-11"]));
        // Sixty days among four in pairs of days: seven or eight pairs each.
        Assert.All(plan.Assignments.CountBy(a => a.Responder), p => Assert.InRange(p.Value, 14, 16));
    }

    [Fact]
    public void Four_crews_in_blocks_of_two_two_and_three_have_fourteen_shifts_each()
    {
        var plan = StintCases.Team(4, "2027-01-04", "2027-01-31", StintCases.DayAndNight, [Stint.Shifts(2, 2, 3)],
            new RestBetweenShifts(Period.FromHours(12))).Planned();
        Assert.Empty(plan.Unfilled);
        Assert.All(plan.Assignments.CountBy(a => a.Responder), p => Assert.Equal(14, p.Value));
        foreach (var name in new[] { "day", "night" })
            Assert.Equal([2, 2, 3, 2, 2, 3, 2, 2, 3, 2, 2, 3],
                plan.Assignments.Where(a => a.Shift.EndsWith(name, StringComparison.Ordinal)).OrderBy(a => a.Start)
                    .GroupBy(a => plan.Schedule.Find(a.Shift)!.Stint).Select(s => s.Select(a => a.Responder).Distinct().Count() == 1 ? s.Count() : 0));
    }

    /// <summary>Cut into days, the same rota changes hands 204 times.</summary>
    [Fact]
    public void Ten_people_with_a_weekday_and_a_weekend_stint_change_hands_fifty_one_times_in_half_a_year()
    {
        var company = StintCases.Team(10, "2027-01-04", "2027-07-04", StintCases.Daily,
            [Stint.Weekdays(IsoDayOfWeek.Monday, IsoDayOfWeek.Thursday), Stint.Weekdays(IsoDayOfWeek.Friday, IsoDayOfWeek.Sunday)],
            new RestBetweenShifts(Period.FromDays(21)), new WeekendCap(3, 182));
        var plan = company.Planned();
        Assert.Empty(plan.Unfilled);
        Assert.Equal(52, plan.Blocks().Count());
        foreach (var own in plan.Blocks().GroupBy(b => b[0].Responder))
        {
            var turns = own.ToList();
            Assert.InRange(turns.Count, 5, 6);
            Assert.InRange(turns.Count(t => t.Count == 3), 2, 3);
            Assert.All(turns.Zip(turns.Skip(1)), pair => Assert.True(pair.Second[0].Start - pair.First[^1].End >= Duration.FromDays(21)));
        }
        var worst = plan.Proof.Objectives.Single(o => o.Id == "worst-excess");
        // Two of ten have a sixth turn, of which three at most are weekends: nobody can do with less than the lightest ones.
        var lightest = plan.Schedule.Shifts.GroupBy(s => s.Stint).Select(s => s.ToList()).GroupBy(s => s.Count)
            .Sum(length => length.Select(s => s.Sum(x => plan.Schedule.Measure(x, company.Responders[0]).WeightedMinutes)).Order().Take(3).Sum());
        var least = (double)(lightest - plan.Fairness.People.Max(p => p.Yardstick.Total)) / 60;
        Assert.InRange(least, 95, 100);
        Assert.InRange(worst.Value, least - 0.1, least + worst.Tolerance);
        Assert.Equal(ProofStatus.Optimal, worst.Status);
        Assert.InRange(worst.Claim!.AtLeast, least - 0.1, least + 0.1);
    }

    [Fact]
    public void A_stint_that_nobody_can_hold_whole_stays_empty_and_says_why()
    {
        var company = StintCases.Team(2, "2027-01-04", "2027-01-15", StintCases.Days, [StintCases.Week])
            .Away("a", "2027-01-05").Away("b", "2027-01-08");
        var plan = company.Planned();
        Assert.Equal(["command/2027-01-04/day", "command/2027-01-05/day", "command/2027-01-06/day", "command/2027-01-07/day", "command/2027-01-08/day"],
            plan.Unfilled.Select(u => u.Shift));
        Assert.Contains("is on time off (as commander of command/2027-01-08/day, which belongs to it)", plan.Unfilled[0].Why, StringComparison.Ordinal);
        Assert.Contains("Maybe let such a stint be split", plan.Unfilled[0].Why, StringComparison.Ordinal);
        Assert.Equal(5, plan.Assignments.Count);
        var impossible = Planner.Explain(company, TimeSpan.FromSeconds(20));
        Assert.Contains("stint", impossible!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_it_may_be_split_two_people_hold_it_one_after_the_other()
    {
        var company = StintCases.Team(2, "2027-01-04", "2027-01-15", StintCases.Days, [StintCases.Week with { MayBeSplit = true }],
                new RestBetweenShifts(Period.FromDays(2)))
            .Away("a", "2027-01-05").Away("b", "2027-01-08");
        var plan = company.Planned();
        // Cut as near to the middle as can be: on Tuesday A is away, on Friday B.
        Assert.Equal(["b", "b", "a", "a", "a"], plan.Assignments.Take(5).Select(a => a.Responder));
        Assert.Empty(plan.Unfilled);
        // A rests two days after the part, which lasts until Friday evening.
        Assert.Single(plan.Assignments.Skip(5).Select(a => a.Responder).Distinct());
    }

    [Fact]
    public void Who_began_a_stint_before_the_horizon_goes_on_with_it_and_rests_after()
    {
        var company = StintCases.Team(3, "2027-01-06", "2027-01-15", StintCases.Days, [StintCases.Week],
            new RestBetweenShifts(Period.FromDays(7)));
        company = company with
        {
            History = [.. new[] { 4, 5 }.Select(d => new Assignment("command", $"command/2027-01-0{d}/day", "commander", 0, "b",
                Instant.FromUtc(2027, 1, d, 9, 0), Instant.FromUtc(2027, 1, d, 17, 0)))],
        };
        var plan = company.Planned();
        Assert.Empty(plan.Unfilled);
        Assert.Equal(["b", "b", "b"], plan.Assignments.Take(3).Select(a => a.Responder));
        Assert.DoesNotContain(plan.Assignments.Skip(3), a => a.Responder == "b");
        var away = company.Away("b", "2027-01-07").Planned();
        Assert.Empty(away.Unfilled);
        Assert.Single(away.Assignments.Take(3).Select(a => a.Responder).Distinct());
        Assert.NotEqual("b", away.Assignments[0].Responder);
    }

    [Fact]
    public void A_pin_takes_the_whole_stint_and_two_pins_cut_it()
    {
        var company = StintCases.Team(4, "2027-01-04", "2027-01-22", StintCases.Days, [StintCases.Week]);
        var one = (company with { Pins = [new Pin("command/2027-01-13/day", "commander", "c")] }).Planned();
        Assert.All(one.Assignments.Skip(5).Take(5), a => Assert.Equal("c", a.Responder));
        var two = (company with { Pins = [new Pin("command/2027-01-12/day", "commander", "c"), new Pin("command/2027-01-14/day", "commander", "d")] }).Planned();
        Assert.Equal(["c", "c", "c", "d", "d"], two.Assignments.Skip(5).Take(5).Select(a => a.Responder));
    }

    [Fact]
    public void A_stint_is_one_turn_in_a_cap_on_shifts_and_in_successive_shifts()
    {
        var capped = StintCases.Team(4, "2027-01-04", "2027-01-29", StintCases.Days, [StintCases.Week], new ShiftCap(1, 28)).Planned();
        Assert.Empty(capped.Unfilled);
        Assert.Equal(4, capped.Assignments.Select(a => a.Responder).Distinct().Count());
        var successive = StintCases.Team(2, "2027-01-04", "2027-01-31", StintCases.Daily,
            [Stint.Weekdays(IsoDayOfWeek.Monday, IsoDayOfWeek.Thursday), Stint.Weekdays(IsoDayOfWeek.Friday, IsoDayOfWeek.Sunday)],
            new MaxConsecutiveShifts(1)).Planned();
        Assert.Empty(successive.Unfilled);
        Assert.Equal(8, successive.Blocks().Count());
    }

    [Fact]
    public void Who_leads_a_stint_is_the_deputy_of_the_next()
    {
        var company = StintCases.Team(3, "2027-01-04", "2027-01-29", StintCases.Days, [StintCases.Week],
            new DeputyFollowsCommander(), new RestBetweenShifts(Period.FromDays(2)));
        company = company with { Rotations = [company.Rotations[0] with { Roles = [new Role { Id = "commander" }, new Role { Id = "deputy", Weight = 0.5m }] }] };
        var plan = company.Planned();
        Assert.Empty(plan.Unfilled);
        var leads = plan.Assignments.Where(a => a.Role == "commander").OrderBy(a => a.Start).Select(a => a.Responder).ToList();
        var follows = plan.Assignments.Where(a => a.Role == "deputy").OrderBy(a => a.Start).Select(a => a.Responder).ToList();
        for (var week = 1; week < 4; week++) Assert.Equal(leads[5 * (week - 1)], Assert.Single(follows[(5 * week)..(5 * week + 5)].Distinct()));
    }

    [Fact]
    public void Successive_stints_are_led_by_different_departments()
    {
        var company = StintCases.Team(4, "2027-01-04", "2027-01-29", StintCases.Days, [StintCases.Week], new ConsecutiveDepartments());
        company = company with
        {
            Departments = [new Department { Id = "d" }, new Department { Id = "e" }],
            Responders = [.. company.Responders.Select((r, i) => r with { Department = i % 2 == 0 ? "d" : "e" })],
        };
        var plan = company.Planned();
        Assert.Empty(plan.Unfilled);
        Assert.Equal(4, plan.Blocks().Count());
    }
}

/// <summary>The same, said by a rule of one's own.</summary>
public class StintAsOwnRuleTests
{
    sealed record WeekTogether : IRule
    {
        public string Name => "week together";

        public void Lower(RotationPlanner.Program.ProgramBuilder program)
        {
            var label = new RotationPlanner.Program.Label(Name, "cannot serve the whole week");
            foreach (var responder in program.Company.Responders)
                foreach (var week in program.Schedule.Shifts.GroupBy(s => s.Date.PlusDays(1 - (int)s.Date.DayOfWeek)))
                {
                    var own = week.Select(s => program.Find(responder, s, "commander")).ToList();
                    foreach (var choice in own.OfType<Choice>())
                        program.Same(label, choice, own.Contains(null) ? null : own[0]);
                }
        }

        public IEnumerable<RotationPlanner.Verification.Violation> Check(RotationPlanner.Verification.Roster roster) => [];
    }

    [Fact]
    public void A_rule_that_joins_the_days_of_a_week_fills_as_many_seats_as_evenly()
    {
        var rest = new RestBetweenShifts(Period.FromDays(3));
        var with = StintCases.Team(4, "2027-01-04", "2027-02-26", StintCases.Days, [StintCases.Week], rest).Away("a", "2027-01-06").Away("b", "2027-01-14");
        var own = StintCases.Team(4, "2027-01-04", "2027-02-26", StintCases.Days, [], new WeekTogether(), rest).Away("a", "2027-01-06").Away("b", "2027-01-14");
        var (one, other) = (with.Planned(), own.Planned());
        Assert.Equal(other.Unfilled.Count, one.Unfilled.Count);
        Assert.Equal(other.Blocks().Count(), one.Blocks().Count());
        Assert.Equal(other.Fairness.People.Max(p => p.Excess.Total), one.Fairness.People.Max(p => p.Excess.Total));
    }
}
