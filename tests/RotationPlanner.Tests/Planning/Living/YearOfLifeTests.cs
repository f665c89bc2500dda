using NodaTime;
using RotationPlanner.Rules;

namespace RotationPlanner.Tests.Planning.Living;

/// <summary>Half a year of absences, leavers, joiners, covers, swaps and requests, one after another.</summary>
public class YearOfLifeTests
{
    const int Weeks = 26, Events = 40;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whatever_happens_the_plan_is_sound_and_the_past_stays(int seed)
    {
        var random = new Random(seed);
        var company = LivingTeam.Of(Weeks, "a", "b", "c", "d", "e", "f", "g") with { Rules = [new RestBetweenShifts(Period.FromDays(7)), new ShiftCap(2, 28)] };
        var plan = LivingTeam.Published(company);
        var asOf = LivingTeam.Before;
        var changed = 0;
        for (var i = 0; i < Events; i++)
        {
            asOf += Duration.FromDays(random.Next(1, 8));
            var (next, with) = Happen(random, i, company, plan, asOf);
            company = with;
            if (next is null) continue;
            var after = new PublishedPlan(next);
            Assert.Equal(plan.Assignments.Where(a => a.Start < asOf), after.Assignments.Where(a => a.Start < asOf));
            var later = after.Assignments.Where(a => a.Start >= asOf).ToList();
            Assert.Empty(PlanChecker.Check(next.Schedule, later));
            Assert.Equal(next.Fairness.People.Sum(p => p.Load.Total), next.Fairness.People.Sum(p => p.Share.Total));
            Assert.Equal(0, next.Ledger.Entries.Sum(e => e.Worked.Total - e.Share.Total));
            changed += after.ChangesSince(plan).Count;
            plan = after;
        }
        Assert.InRange(changed, 5, 500);
        Assert.Equal(plan.Assignments.Count, plan.Assignments.DistinctBy(a => (a.Shift, a.Role, a.Seat, a.Start)).Count());
    }

    static (Plan? Plan, Company Company) Happen(Random random, int number, Company company, PublishedPlan plan, Instant asOf)
    {
        var later = plan.Assignments.Where(a => a.Start > asOf).ToList();
        if (later.Count < 3) return (null, company);
        var seat = later[random.Next(later.Count)];
        var day = seat.Start.InUtc().Date;
        var options = new ReplanOptions { AsOf = asOf };
        switch (random.Next(6))
        {
            case 0:
                var ill = LivingTeam.Off(company, seat.Responder, day, day.PlusDays(random.Next(1, 10)));
                return (plan.Replan(ill, options).Plan, ill);
            case 1:
                var joined = company with { Responders = [.. company.Responders, LivingTeam.Person($"n{number}") with { Joins = asOf.InUtc().Date.PlusDays(20) }] };
                return (plan.Replan(joined, options).Plan, joined);
            case 2 when company.Responders.Count(r => r.Leaves is null) > 5:
                var left = company with { Responders = [.. company.Responders.Select(r => r.Id == seat.Responder && r.Leaves is null && !(r.Joins > day) ? r with { Leaves = day.PlusDays(-1) } : r)] };
                return (plan.Replan(left, options).Plan, left);
            case 3:
                var from = seat.Start + Duration.FromHours(random.Next(1, 100));
                Interval? part = random.Next(2) == 0 && from + Duration.FromHours(4) <= seat.End && from >= seat.Start ? new Interval(from, from + Duration.FromHours(4)) : null;
                var cover = plan.FindCover(company, seat.Shift, seat.Role, asOf, seat.Responder, part);
                return cover.Candidates is [var fairest, ..]
                    ? (plan.Take(company, seat.Shift, seat.Role, fairest.Responder, asOf, seat.Responder, part).Proposal!.Plan, company) : (null, company);
            case 4:
                var give = new SeatReference { Shift = seat.Shift, Role = seat.Role, Responder = seat.Responder };
                if (plan.FindSwaps(company, give, asOf).FirstOrDefault(o => o.Moves.Count == 2) is not { } offer) return (null, company);
                var other = offer.Moves[1].Seat;
                return (plan.Swap(company, give, new SeatReference { Shift = other.Shift, Role = other.Role, Responder = other.Responder }, asOf).Proposal!.Plan, company);
            default:
                var request = new TimeOffRequest { Responder = seat.Responder, Off = new DateInterval(day, day.PlusDays(3)) };
                return (plan.Answer(company, request, options).Proposal?.Plan, company);
        }
    }
}
