using NodaTime;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Verification;
using RotationPlanner.Verification;

namespace RotationPlanner.Tests.Rules.Together;

/// <summary>4 January 2027 is a Monday.</summary>
public class RunsTests
{
    [Fact]
    public void Kinds_that_the_past_mixed_keep_nobody_from_serving()
    {
        var company = Stints.StintCases.Team(1, "2027-01-04", "2027-01-04", Stints.StintCases.DayAndNight, [], Runs.Kinds(1, 5));
        Assignment Past(string name, int hour) => new("command", $"command/2027-01-02/{name}", "commander", 0, "a",
            Instant.FromUtc(2027, 1, 2, hour, 0), Instant.FromUtc(2027, 1, 2, hour, 0) + Duration.FromHours(12));
        var plan = Stints.StintCases.Planned(company with { History = [Past("day", 6), Past("night", 18)] }, 20_000);
        Assert.NotEmpty(plan.Assignments);
        Assert.Empty(PlanChecker.Check(plan.Schedule, plan.Assignments));
    }

    [Theory]
    [InlineData("night")]
    [InlineData("nights")]
    public void Nights_of_one_stint_need_no_rest_between_them(string kind)
    {
        var company = Stints.StintCases.Team(4, "2027-01-04", "2027-01-31", Stints.StintCases.DayAndNight, [Stint.Shifts(2)], Runs.RestAfter(kind, Period.FromDays(3)));
        var plan = Stints.StintCases.Planned(company, 200_000);
        Assert.True(plan.IsComplete);
        Assert.Empty(PlanChecker.Check(plan.Schedule, plan.Assignments));
    }

    [Fact]
    public void After_a_stint_there_is_rest_and_none_inside_it()
    {
        var company = Stints.StintCases.Team(4, "2027-01-04", "2027-03-28", Stints.StintCases.Daily, [Stint.Weekends],
            Runs.RestAfter("stint", Period.FromDays(9)));
        var plan = Stints.StintCases.Planned(company, 200_000);
        Assert.True(plan.IsComplete);
        var ends = plan.Assignments.Where(a => a.Start.InUtc().DayOfWeek == IsoDayOfWeek.Sunday).ToList();
        Assert.All(ends, weekend => Assert.DoesNotContain(plan.Assignments,
            a => a.Responder == weekend.Responder && a.Start >= weekend.End && a.Start < weekend.End + Duration.FromDays(9)));
        // A single day asks for none.
        Assert.Contains(plan.Assignments, a => a.Start.InUtc().DayOfWeek < IsoDayOfWeek.Friday && plan.Assignments.Any(
            b => b.Responder == a.Responder && b.Start >= a.End && b.Start < a.End + Duration.FromDays(8)));
    }

    static readonly ShiftPattern threeShifts = ShiftPattern.Named(
        new NamedShift { Id = "early", From = new LocalTime(6, 0), To = new LocalTime(14, 0) },
        new NamedShift { Id = "late", From = new LocalTime(14, 0), To = new LocalTime(22, 0) },
        new NamedShift { Id = "night", From = new LocalTime(22, 0), To = new LocalTime(6, 0) });

    [Fact]
    public void Rest_after_a_night_and_none_after_a_day()
    {
        var company = Given.DayAndNight(Runs.RestAfter("night", Period.FromHours(48)));
        company.Check(("2027-01-04/night", "commander", "ana"), ("2027-01-06/day", "commander", "ana"))
            .Is("rest after", "ana", "2027-01-04", "2027-01-06", "Ana Silva", "24 h before", "after a night shift", "P2D");
        Assert.Empty(company.Check(("2027-01-04/day", "commander", "ana"), ("2027-01-04/night", "deputy", "ana"), ("2027-01-07/day", "commander", "ana")));
    }

    [Fact]
    public void Rest_after_a_series_of_nights_is_asked_after_the_last_one()
    {
        var company = Given.DayAndNight(Runs.RestAfter("nights", Period.FromHours(48)));
        (string, string, string) Night(int day) => ($"2027-01-{day:00}/night", "commander", "ana");
        Assert.Empty(company.Check(Night(4), Night(5), Night(6), ("2027-01-09/day", "commander", "ana")));
        company.Check(Night(4), Night(5), Night(6), ("2027-01-08/day", "commander", "ana")).Is("rest after", "ana", "2027-01-06", "2027-01-08", "series of nights");
        company.Check(Night(4), Night(6)).Is("rest after", "ana", "2027-01-04", "2027-01-07");
        company.Check(("2027-01-04/night", "commander", "ana"), ("2027-01-05/day", "deputy", "ana"), Night(5)).Is("rest after", "ana", "2027-01-04", "2027-01-05");
    }

    [Fact]
    public void A_kind_is_read_in_the_persons_own_time()
    {
        // 08:00 to 20:00 in London is a night in Auckland.
        var company = Given.DayAndNight(Runs.RestAfter("night", Period.FromHours(48)));
        company = company with { Rotations = [company.Rotations[0] with { Pattern = ShiftPattern.Named(new NamedShift { Id = "one", From = new LocalTime(8, 0), To = new LocalTime(20, 0) }) }] };
        (string, string, string)[] held = [("2027-01-04/one", "commander", "ana"), ("2027-01-05/one", "commander", "ana")];
        Assert.Empty(company.Check(held));
        company.With("ana", r => r with { TimeZone = DateTimeZoneProviders.Tzdb["Pacific/Auckland"] }).Check(held).Is("rest after", "ana", "2027-01-04", "2027-01-05");
    }

    [Fact]
    public void Runs_of_work_that_are_too_long_or_too_short()
    {
        var company = Given.Daily(Runs.Work(shortest: 2, longest: 3));
        company.Check(Days(4, 5, 6, 7)).Is("runs of work", "ana", "2027-01-04", "2027-01-07", "4 day(s) in a row", "longest run is 3");
        company.Check(Days(4, 5, 9)).Is("runs of work", "ana", "2027-01-09", "2027-01-09", "1 day(s) in a row", "shortest run is 2");
        Assert.Empty(company.Check(Days(4, 5, 7, 8, 9)));
        // The last day of the horizon cuts a run short.
        Assert.Empty(company.Check(("2027-05-30", "commander", "ana")));
    }

    [Fact]
    public void A_week_is_seven_days_of_work() =>
        Given.Weekly(Runs.Work(longest: 8)).Check(("2027-01-04", "commander", "ana"), ("2027-01-11", "commander", "ana"))
            .Is("runs of work", "ana", "2027-01-04", "2027-01-17", "14 day(s) in a row");

    [Fact]
    public void Worked_days_count_in_a_run_and_are_not_blamed_for_what_was()
    {
        var company = Given.Daily(Runs.Work(shortest: 3, longest: 8)).Worked("2026-12-28", "commander", "ana");
        Assert.Empty(company.Check(Days(4)));
        company.Check(Days(4, 5)).Is("runs of work", "ana", "2026-12-28", "2027-01-05", "9 day(s)");
    }

    [Fact]
    public void Days_off_that_are_too_few()
    {
        var company = Given.Daily([.. Runs.DaysOff(shortest: 2)]);
        company.Check(Days(4, 6)).Is("runs of days off", "ana", "2027-01-05", "2027-01-05", "1 day(s) off");
        Assert.Empty(company.Check(Days(4, 5, 8, 9)));
    }

    [Fact]
    public void Too_many_days_off_are_a_demand_that_is_told()
    {
        var company = Given.Daily([.. Runs.DaysOff(longest: 6)]) with { Horizon = new DateInterval(Given.Day("2027-01-04"), Given.Day("2027-01-17")) };
        company = company with { Responders = [company.Responders[0]] };
        company.Unmet(Days(4, 12)).Is("minimum shifts", "ana", "2027-01-05", "2027-01-11", "0 shift(s)");
    }

    [Fact]
    public void Kinds_of_shift_in_a_run_of_days()
    {
        var company = ThreeShifts(Runs.Kinds(2, 7));
        company.Check(("2027-01-04/early", "commander", "ana"), ("2027-01-06/late", "commander", "ana"), ("2027-01-10/night", "commander", "ana"))
            .Is("kinds of shift", "ana", "2027-01-04", "2027-01-10", "3 kinds", "early, late, night");
        Assert.Empty(company.Check(("2027-01-04/early", "commander", "ana"), ("2027-01-06/late", "commander", "ana"), ("2027-01-11/night", "commander", "ana")));
    }

    [Fact]
    public void A_succession_that_is_forbidden_and_its_opposite_which_is_not()
    {
        var company = ThreeShifts(Runs.Forbidden("late", "early"));
        company.Check(("2027-01-04/late", "commander", "ana"), ("2027-01-05/early", "deputy", "ana"))
            .Is("forbidden succession", "ana", "2027-01-04", "2027-01-05", "Ana Silva", "command/2027-01-04/late", "no early shift follows a late shift");
        Assert.Empty(company.Check(("2027-01-04/early", "commander", "ana"), ("2027-01-04/late", "deputy", "ana"), ("2027-01-06/early", "commander", "ana")));
    }

    [Fact]
    public void A_plan_keeps_all_of_them_and_fills_every_seat()
    {
        var company = ThreeShifts([new RestBetweenShifts(Period.FromHours(11)), Runs.RestAfter("nights", Period.FromHours(48)), Runs.Forbidden("late", "early"),
            Runs.Work(shortest: 2, longest: 5), .. Runs.DaysOff(shortest: 2), Runs.Kinds(2, 7)]);
        company = company with
        {
            Horizon = new DateInterval(Given.Day("2027-01-04"), Given.Day("2027-01-24")),
            Responders = [.. Enumerable.Range(0, 7).Select(i => Given.Person($"p{i}", $"P {i}", "sales"))],
            Rotations = [company.Rotations[0] with { Roles = [new Role { Id = "commander" }] }],
        };
        var plan = Planner.Plan(company, new PlanOptions { WorkLimit = 300_000 });
        Assert.True(plan.IsComplete, string.Join('\n', plan.Unmet.Select(u => u.Message).Concat(plan.Unfilled.Select(u => u.Why))));
        Assert.Equal(63, plan.Assignments.Count);
    }

    [Fact]
    public void Seats_that_stay_empty_are_told_by_the_rule()
    {
        // One person cannot rest two days after each night and work every night.
        string Why(params IRule[] rules)
        {
            var company = Given.DayAndNight(rules) with { Horizon = new DateInterval(Given.Day("2027-01-04"), Given.Day("2027-01-06")) };
            company = company with { Responders = [company.Responders[0]], Rotations = [company.Rotations[0] with { Roles = [new Role { Id = "commander" }] }] };
            return string.Join('\n', Planner.Plan(company, new PlanOptions { WorkLimit = 20_000 }).Unfilled.Select(u => u.Why));
        }
        Assert.Contains("is resting after a night shift", Why(Runs.RestAfter("night", Period.FromHours(48))), StringComparison.Ordinal);
        Assert.Contains("would work more than 1 days in a row", Why(Runs.Work(longest: 1)), StringComparison.Ordinal);
        Assert.Contains("would have more than 1 kinds of shift in 7 days", Why(Runs.Kinds(1, 7)), StringComparison.Ordinal);
        Assert.Contains("would have a night shift too soon after a day shift", Why(Runs.Forbidden("day", "night")), StringComparison.Ordinal);
        Assert.Contains("would work fewer than 2 days in a row", Why(Runs.Work(shortest: 2), new ShiftCap(1, 7)), StringComparison.Ordinal);
        Assert.Contains("would have fewer than 2 days off in a row", Why([.. Runs.DaysOff(shortest: 2), Runs.Work(longest: 1)]), StringComparison.Ordinal);
    }

    [Fact]
    public void Mistakes_are_told_each_in_its_place()
    {
        var problems = Given.DayAndNight(Runs.Work(shortest: 5, longest: 3), Runs.Forbidden("nigth", "day"), Runs.RestAfter("dusk", Period.FromHours(9)), Runs.Kinds(0, 7)).Validate();
        Assert.Equal(["rotations[0].rules[0].shortest", "rotations[0].rules[1].after", "rotations[0].rules[2].after", "rotations[0].rules[3].most"], problems.Select(p => p.Place));
        Assert.Equal("Maybe 'night'.", problems[1].Advice);
    }

    [Fact]
    public void The_like_said_as_a_users_own_rule_gives_the_like()
    {
        var company = Given.DayAndNight(new NoDayAfterNight()) with { Horizon = new DateInterval(Given.Day("2027-01-04"), Given.Day("2027-01-24")) };
        var plan = Planner.Plan(company, new PlanOptions { WorkLimit = 40_000 });
        Assert.True(plan.IsComplete);
        var ours = company with { Rotations = [company.Rotations[0] with { Rules = [Runs.Forbidden("night", "day")] }] };
        Assert.Empty(PlanChecker.Check(Schedule.Of(ours), plan.Assignments));
    }

    static (string, string, string)[] Days(params int[] days) => [.. days.Select(d => ($"2027-01-{d:00}", "commander", "ana"))];

    static Company ThreeShifts(params IReadOnlyList<IRule> rules)
    {
        var company = Given.DayAndNight(rules);
        return company with { Rotations = [company.Rotations[0] with { Pattern = threeShifts }] };
    }

    sealed record NoDayAfterNight : IRule
    {
        public string Name => "no day after a night";

        public void Lower(ProgramBuilder program)
        {
            foreach (var night in program.Choices.Where(c => c.Slot.Shift.Name == "night"))
                foreach (var day in program.Of(night.Responder).Where(c => c.Slot.Shift.Name == "day" && c.Slot.Day == night.Slot.Day + 1))
                    program.AtMost(new Label(Name, "served the night before"), 1, [night, day]);
        }

        public IEnumerable<Violation> Check(Roster roster) => [];
    }
}
