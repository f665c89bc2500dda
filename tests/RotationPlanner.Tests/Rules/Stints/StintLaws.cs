using NodaTime;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Verification;
using RotationPlanner.Verification;

namespace RotationPlanner.Tests.Rules.Stints;

public class StintLaws
{
    static readonly string[] zones = ["Europe/London", "America/New_York", "Asia/Tokyo", "Pacific/Apia", "Africa/Cairo"];

    /// <summary>A rotation with stints of some kind, over some weeks.</summary>
    static Company Draw(Random random)
    {
        IsoDayOfWeek Day() => (IsoDayOfWeek)random.Next(1, 8);
        var days = Enumerable.Range(1, 7).Where(_ => random.Next(3) > 0).Select(d => (IsoDayOfWeek)d).DefaultIfEmpty(IsoDayOfWeek.Monday).ToHashSet();
        ShiftPattern[] patterns =
        [
            ShiftPattern.Daily(new LocalTime(random.Next(24), 30)), ShiftPattern.Weekly(Day(), new LocalTime(9, 0)),
            ShiftPattern.Named(new NamedShift { Id = "day", Days = days, From = new LocalTime(8, 0), To = new LocalTime(16, 0) },
                new NamedShift { Id = "night", From = new LocalTime(20, 0), To = new LocalTime(4, 0) }),
            ShiftPattern.Every(Period.FromDays(2), new LocalTime(9, 0)), ShiftPattern.Daily(new LocalTime(9, 0)).OnWorkingDays("XX"),
            ShiftPattern.Every(Period.FromWeeks(1), new LocalTime(11, 0), StartDays.Weekdays(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday)),
            ShiftPattern.Named(new NamedShift { Id = "desk", Days = days, From = new LocalTime(9, 0), To = new LocalTime(17, 0), Except = "XX" }),
            ShiftPattern.Cycle(10, new LocalDate(2027, 1, 5), new NamedShift { Id = "crew", On = StartDays.Numbered(1, 2, 5), From = new LocalTime(7, 0), To = new LocalTime(19, 0) }),
        ];
        var pattern = patterns[random.Next(patterns.Length)];
        Stint[] kinds =
        [
            Stint.Weekdays(Day(), Day()), Stint.Weekdays([.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Day())]),
            Stint.Shifts([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(1, 5))]) with
                { From = new LocalDate(2027, 1, 1).PlusDays(random.Next(-900, 900)) },
        ];
        var start = new LocalDate(2027, 3, 1).PlusDays(random.Next(300));
        var company = StintCases.Team(2, "2027-01-04", "2027-01-05", pattern, [kinds[random.Next(kinds.Length)]]);
        var holidays = new HolidayCalendar("XX", Enumerable.Range(0, 60).Select(_ => start.PlusDays(random.Next(-900, 200))).ToHashSet());
        return company with { Holidays = [holidays], TimeZone = DateTimeZoneProviders.Tzdb[zones[random.Next(zones.Length)]], Horizon = new DateInterval(start, start.PlusDays(random.Next(10, 60))) };
    }

    /// <summary>The search and the checker read stints by themselves, and find the same.</summary>
    [Law(200)]
    public void The_checker_finds_the_same_stints_by_counting_days(int seed)
    {
        var schedule = Schedule.Of(Draw(new Random(seed)));
        var reading = new StintReading(new Roster(schedule, []));
        Assert.Equal(
            schedule.Shifts.Where(s => s.Stint is not null).GroupBy(s => s.Stint).Select(g => string.Join(' ', g)).Order(),
            schedule.Shifts.Where(s => reading.StintOf(s) is not null).GroupBy(s => reading.StintOf(s)).Select(g => string.Join(' ', g)).Order());
    }

    /// <summary>Stints do not move with the horizon.</summary>
    [Law(100)]
    public void A_later_horizon_has_the_same_stints(int seed)
    {
        var company = Draw(new Random(seed));
        var all = Schedule.Of(company).Shifts.ToDictionary(s => s.Id, s => s.Stint);
        var later = company with { Horizon = new DateInterval(company.Horizon.Start.PlusDays(1 + (int)((uint)seed % 9)), company.Horizon.End) };
        Assert.All(Schedule.Of(later).Shifts, s => Assert.Equal(all[s.Id], s.Stint));
    }

    /// <summary>Brute force over who holds which stint: as many seats are filled as can be, and no plan of whole stints has a smaller worst excess.</summary>
    [Law(10)]
    public void A_plan_of_stints_is_as_good_as_trying_all(int seed)
    {
        var random = new Random(seed);
        var company = StintCases.Team(3, "2027-01-04", "2027-01-17", StintCases.Daily,
            [StintCases.Week, Stint.Weekends], new RestBetweenShifts(Period.FromDays(random.Next(0, 6))), new ShiftCap(random.Next(1, 3), random.Next(5, 15)));
        foreach (var person in company.Responders)
            if (random.Next(2) == 0) company = company.Away(person.Id, $"2027-01-{random.Next(4, 18):00}");
        company = company with { Fairness = company.Fairness with { TimeOffAllowanceDays = 30 } };
        var plan = company.Planned();
        var stints = plan.Schedule.Shifts.GroupBy(s => s.Stint).Select(g => g.ToList()).ToList();
        var (fewest, best) = (int.MaxValue, double.MaxValue);
        for (var code = 0; code < 1 << (2 * stints.Count); code++)
        {
            var held = stints.SelectMany((stint, i) => (code >> (2 * i) & 3) is var who && who == 3 ? [] : stint.Select(s =>
                new Assignment("command", s.Id, "commander", 0, company.Responders[who].Id, s.Start.ToInstant(), s.End.ToInstant()))).ToList();
            var empty = plan.Schedule.Shifts.Count - held.Count;
            if (empty > fewest || PlanChecker.Check(plan.Schedule, held).Count > 0) continue;
            var worst = company.Responders.Select((r, i) => (Load: held.Where(a => a.Responder == r.Id)
                .Sum(a => plan.Schedule.Measure(plan.Schedule.Find(a.Shift)!, r).CreditFor(1).Total), Share: plan.Fairness.People[i].Yardstick.Total))
                .Where(p => p.Load > 0).Select(p => (p.Load - p.Share) / 60.0).DefaultIfEmpty(0).Max();
            if (empty < fewest) (fewest, best) = (empty, worst);
            else best = Math.Min(best, worst);
        }
        Assert.Equal(fewest, plan.Unfilled.Count);
        var tolerance = plan.Proof.Objectives.Single(o => o.Id == "worst-excess").Tolerance;
        Assert.InRange(plan.Fairness.People.Where(p => p.Seats > 0).Select(p => (p.Load - p.Yardstick).Total / 60.0).DefaultIfEmpty(0).Max(), double.MinValue, best + tolerance + 0.1);
    }
}
