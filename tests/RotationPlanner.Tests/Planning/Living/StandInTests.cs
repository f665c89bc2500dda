using NodaTime;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Planning.Climbing;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Planning.Living;

/// <summary>Who steps in for a piece of a seat, or for a mentor, disturbs nobody else.</summary>
public class StandInTests
{
    static readonly Instant before = Instant.FromUtc(2026, 12, 1, 0, 0);

    [Fact]
    public void A_piece_that_cannot_be_kept_goes_to_somebody_and_the_rest_of_the_seat_stays()
    {
        var company = LivingTeam.Of(6, "ana", "ben", "cleo", "dan");
        var published = LivingTeam.Published(company);
        var seat = published.Assignments[2];
        var part = new Interval(seat.Start + Duration.FromDays(2), seat.Start + Duration.FromDays(3));
        var taker = published.FindCover(company, seat.Shift, seat.Role, LivingTeam.Before, part: part).Candidates[0].Responder;
        var split = new PublishedPlan(published.Take(company, seat.Shift, seat.Role, taker, LivingTeam.Before, part: part).Proposal!.Plan);
        Assert.Equal(3, split.Assignments.Count(a => a.Shift == seat.Shift));

        var day = part.Start.InUtc().Date;
        var changed = split.Replan(LivingTeam.Off(company, taker, day, day.PlusDays(1)), new ReplanOptions { AsOf = LivingTeam.Before });
        var change = Assert.Single(changed.Changes);
        Assert.Equal((taker, part.Start, part.End), (change.From, change.Start, change.End));
        Assert.NotNull(change.To);
        Assert.Contains("is on time off", change.Why, StringComparison.Ordinal);
        Assert.True(changed.IsFewestPeople && changed.IsFewestSeats);
        Assert.Empty(PlanChecker.Check(changed.Plan.Schedule, changed.Plan.Assignments));
    }

    [Fact]
    public void Another_mentor_takes_the_seat_beside_a_trainee_who_stays()
    {
        var company = ClimbTeam.Of(ClimbTeam.Trainee("t1", "shadowing"))
            .With("cy", r => r with { Stage = Ladder.Mentor }).With("di", r => r with { Stage = Ladder.Mentor });
        var plan = company.Plan();
        var trained = plan.Assignments.First(a => a.Mentor is not null);
        var ill = company.With(trained.Mentor!, r => r with { Unavailable = [BusyTime.Days(trained.Start.InZone(r.TimeZone).Date, trained.End.InZone(r.TimeZone).Date, r.TimeZone)] });
        var changed = new PublishedPlan(plan).Replan(ill, new ReplanOptions { AsOf = before });
        Assert.DoesNotContain(changed.Changes, c => c.From == "t1" || c.To == "t1");
        Assert.Contains(changed.Changes, c => c.Shift == trained.Shift && c.Role == "commander" && c.From == trained.Mentor && c.To is not null);
        Assert.Empty(PlanChecker.Check(changed.Plan.Schedule, changed.Plan.Assignments, changed.Plan.Training.Events));
    }

    [Fact]
    public void Where_nobody_else_may_mentor_the_trainee_gives_way_and_nothing_is_claimed_of_people()
    {
        var company = ClimbTeam.Of(ClimbTeam.Trainee("t1", "shadowing"));
        var plan = company.Plan();
        var trained = plan.Assignments.First(a => a.Mentor is "ana" or "bo");
        var (from, to) = (trained.Start.InUtc().Date, trained.End.InUtc().Date);
        var ill = new[] { "ana", "bo" }.Aggregate(company, (c, who) => c.With(who, r => r with { Unavailable = [BusyTime.Days(from, to, r.TimeZone)] }));
        var changed = new PublishedPlan(plan).Replan(ill, new ReplanOptions { AsOf = before });
        Assert.Contains(changed.Changes, c => c.Shift == trained.Shift && c.From == "t1" && c.To is null);
        Assert.False(changed.IsFewestPeople);
        Assert.Empty(PlanChecker.Check(changed.Plan.Schedule, changed.Plan.Assignments, changed.Plan.Training.Events));
    }

    [Fact]
    public void An_absence_that_is_told_after_the_seat_began_undoes_nothing()
    {
        var company = ClimbTeam.Of(ClimbTeam.Trainee("t1", "shadowing"));
        var plan = company.Plan();
        var trained = plan.Assignments.First(a => a.Mentor is "ana" or "bo");
        var ill = company.With(trained.Mentor!, r => r with { Unavailable = [BusyTime.Between((trained.Start + Duration.FromDays(2)).InZone(r.TimeZone).LocalDateTime, trained.End.InZone(r.TimeZone).LocalDateTime, r.TimeZone)] });
        var changed = new PublishedPlan(plan).Replan(ill, new ReplanOptions { AsOf = trained.Start + Duration.FromDays(2) });
        Assert.Empty(changed.Changes);
        Assert.Equal(plan.Training.Steps, changed.Plan.Training.Steps);
    }
}
