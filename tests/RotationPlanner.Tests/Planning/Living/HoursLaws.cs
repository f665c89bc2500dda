using NodaTime;
using RotationPlanner.Recognition;

namespace RotationPlanner.Tests.Planning.Living;

/// <summary>Payroll, thanks and the plan tell the same hours.</summary>
public class HoursLaws
{
    [Law(30)]
    public void Contributions_equal_hours_whatever_was_covered_and_swapped(int seed)
    {
        var (plan, random) = (LivedPlan.After(seed), new Random(seed));
        var from = LivingTeam.Start.PlusDays(random.Next(40));
        var days = new DateInterval(from, from.PlusDays(random.Next(40)));
        var now = LivingTeam.Start.PlusDays(random.Next(70)).AtMidnight().InUtc().ToInstant();
        var given = Contributions.Of(LivedPlan.Company, [plan], days, now).People.ToDictionary(p => p.Responder);
        foreach (var person in plan.Hours(days, now))
        {
            var (served, gave) = (person.Served, given.GetValueOrDefault(person.Responder));
            Assert.Equal((served.Hours, served.Nights, served.Weekends, served.Holidays, served.Training),
                (gave?.Hours ?? 0, gave?.Nights ?? 0, gave?.Weekends ?? 0, gave?.Holidays ?? 0, gave?.Training ?? 0));
            Assert.Equal((person.Covers, person.CoverHours, person.ShortNoticeCovers, person.Mentoring),
                (gave?.Covers ?? 0, gave?.CoverHours ?? 0, gave?.ShortNoticeCovers ?? 0, gave?.Mentoring ?? 0));
        }
    }

    [Fact]
    public void A_night_that_a_cover_cut_is_still_a_night_of_the_plan() =>
        What_was_planned_is_what_the_first_plan_gave_and_in_sum_what_is_served(92);

    [Law(30)]
    public void What_was_planned_is_what_the_first_plan_gave_and_in_sum_what_is_served(int seed)
    {
        var plan = LivedPlan.After(seed);
        var (before, after) = (Hours(LivedPlan.Before, LivingTeam.Before), Hours(plan, LivedPlan.End));
        // A trainee's seat goes where nobody who may mentor sits beside it any more.
        Assert.Equal(before.Where(p => p.Responder != "t").Select(p => (p.Responder, p.Ahead)), after.Where(p => p.Responder != "t").Select(p => (p.Responder, p.Planned)));
        Assert.Equal(after.Sum(p => p.Planned.Hours), after.Sum(p => p.Served.Hours));
        foreach (var now in Enumerable.Range(0, 5).Select(i => LivingTeam.Before + Duration.FromDays(25 * i)))
            Assert.Equal(after.Sum(p => p.Planned.Hours), Hours(plan, now).Sum(p => p.Served.Hours + p.Ahead.Hours));
    }

    [Law(30)]
    public void Credits_equal_what_is_served(int seed)
    {
        var plan = LivedPlan.After(seed);
        var measures = new RotationPlanner.Scheduling.ShiftMeasures(LivedPlan.Company);
        foreach (var person in plan.Fairness.People)
        {
            var responder = LivedPlan.Company.Responders.Single(r => r.Id == person.Responder);
            var credit = plan.Assignments.Where(a => a.Responder == person.Responder).Select(a =>
            {
                var shift = plan.Schedule.Find(a.Shift)!;
                return measures.Of(shift with { Start = a.Start.InZone(shift.Start.Zone), End = a.End.InZone(shift.End.Zone) }, responder)
                    .CreditFor(shift.Rotation.Roles.Single(r => r.Id == a.Role).Weight).Total;
            }).Sum();
            Assert.Equal(credit, person.Load.Total);
        }
        Assert.Equal(plan.Fairness.People.Sum(p => p.Load.Total), plan.Fairness.People.Sum(p => p.Share.Total));
    }

    [Law(30)]
    public void Every_cover_is_of_time_that_its_taker_serves_and_that_was_planned_for_somebody_else(int seed)
    {
        var plan = LivedPlan.After(seed);
        Assert.All(plan.Covers, c =>
        {
            Assert.Contains(plan.Assignments, a => (a.Shift, a.Role, a.Seat, a.Responder) == (c.Shift, c.Role, c.Seat, c.To) && a.Start <= c.Start && c.End <= a.End);
            Assert.Contains(LivedPlan.Before.Assignments, a => (a.Shift, a.Role, a.Responder) == (c.Shift, c.Role, c.From) && a.Start <= c.Start && c.End <= a.End);
            Assert.NotEqual(c.From, c.To);
        });
    }

    [Fact]
    public void Among_the_generated_plans_are_parts_covers_and_swaps()
    {
        var plans = Enumerable.Range(0, 20).Select(LivedPlan.After).ToList();
        Assert.Contains(plans, p => p.Covers.Any(c => c.IsSwap));
        Assert.Contains(plans, p => p.Covers.Any(c => !c.IsSwap && c.IsShortNotice));
        Assert.Contains(plans, p => p.Assignments.Any(a => a.Role == "commander" && a.End - a.Start < Duration.FromDays(6)));
        Assert.Contains(plans, p => p.Hours(LivedPlan.Company.Horizon, LivedPlan.End).Any(h => h.Mentoring > 0));
    }

    static IReadOnlyList<PersonHours> Hours(Plan plan, Instant now) => plan.Hours(LivedPlan.Company.Horizon, now);
}
