using NodaTime;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Planning.Living.Year;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Planning.Living;

/// <summary>A published plan in which a trainee and a mentor are kept apart.</summary>
public class ApartLivesTests
{
    static readonly Company company = YearCompany.InPairs() is var year ? year with
    {
        Horizon = new DateInterval(YearCompany.Start, YearCompany.Start.PlusDays(111)),
        Rules = [new RestBetweenShifts(Period.FromDays(2)), new ShiftCap(3, 28), Pairs.Apart("ana", "ola"), Pairs.Apart("ben", "pat"), Pairs.Apart("cleo", "quin")],
    } : null!;

    /// <summary>Whoever leads beside a trainee falls ill: who steps in is not somebody who is kept apart from the trainee.</summary>
    [Fact]
    public void Nobody_steps_in_for_a_mentor_beside_a_trainee_they_are_kept_apart_from()
    {
        var published = new PublishedPlan(Planner.Plan(company, new PlanOptions { WorkLimit = 50_000 }));
        var trained = published.Assignments.Where(a => a.Mentor is not null).DistinctBy(a => (a.Responder, a.Mentor, a.Start.InUtc().Date.DayOfWeek)).Take(5).ToList();
        Assert.True(trained.Count > 3);
        foreach (var seat in trained)
        {
            var day = seat.Start.InUtc().Date;
            var without = company.With(seat.Mentor!, r => r with { Unavailable = [BusyTime.Days(day, day.PlusDays(1), r.TimeZone)] });
            var plan = published.Replan(without, new ReplanOptions { AsOf = (YearCompany.Start.PlusDays(-20)).AtMidnight().InUtc().ToInstant() }).Plan;
            Assert.Empty(PlanChecker.Check(plan.Schedule, plan.Assignments, plan.Training.Events));
        }
    }
}
