using NodaTime;
using RotationPlanner.Rules;

namespace RotationPlanner.Tests.Planning.Living;

/// <summary>Who may take a seat, and who may not.</summary>
public class CoverTests
{
    static readonly Company company = LivingTeam.Of(12, "a", "b", "c", "d") with { Rules = [new RestBetweenShifts(Period.FromDays(7))] };
    static readonly PublishedPlan plan = LivingTeam.Published(company);

    [Fact]
    public void Everybody_is_either_a_candidate_or_told_the_rule()
    {
        var cover = plan.FindCover(company, LivingTeam.Shift(5), "commander", LivingTeam.Before);
        var others = company.Responders.Select(r => r.Id).Except([cover.Seat.Responder]).Order();
        Assert.Equal(others, cover.Candidates.Select(c => c.Responder).Concat(cover.Refusals.Select(r => r.Responder)).Order());
        Assert.All(cover.Refusals, r => Assert.Equal("rest", r.Rule));
    }

    [Fact]
    public void Whoever_is_a_candidate_can_take_the_seat_and_whoever_is_not_cannot()
    {
        var cover = plan.FindCover(company, LivingTeam.Shift(5), "commander", LivingTeam.Before);
        foreach (var candidate in cover.Candidates)
        {
            var taken = plan.Take(company, LivingTeam.Shift(5), "commander", candidate.Responder, LivingTeam.Before).Proposal!;
            Assert.Empty(PlanChecker.Check(taken.Plan.Schedule, taken.Plan.Assignments));
            Assert.Equal((cover.Seat.Responder, candidate.Responder), Assert.Single(taken.Changes) is var change ? (change.From, change.To) : default);
        }
        foreach (var refusal in cover.Refusals)
        {
            var answer = plan.Take(company, LivingTeam.Shift(5), "commander", refusal.Responder, LivingTeam.Before);
            Assert.Null(answer.Proposal);
            Assert.NotEmpty(answer.Forbidden);
        }
    }

    [Fact]
    public void The_fairest_comes_first()
    {
        var cover = plan.FindCover(company, LivingTeam.Shift(5), "commander", LivingTeam.Before);
        Assert.Equal(cover.Candidates.Select(c => c.ExcessThen).Order(), cover.Candidates.Select(c => c.ExcessThen));
    }

    [Fact]
    public void A_shift_that_has_begun_cannot_be_covered() =>
        Assert.Throws<ArgumentException>(() => plan.FindCover(company, LivingTeam.Shift(0), "commander", Instant.FromUtc(2027, 1, 6, 0, 0)));

    [Fact]
    public void A_seat_that_nobody_holds_cannot_be_covered() =>
        Assert.Throws<ArgumentException>(() => plan.FindCover(company, LivingTeam.Shift(3), "scribe", LivingTeam.Before));
}
