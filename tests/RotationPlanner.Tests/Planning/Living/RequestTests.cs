using NodaTime;

namespace RotationPlanner.Tests.Planning.Living;

/// <summary>A wish for time off is answered before it is booked.</summary>
public class RequestTests
{
    static readonly Company company = LivingTeam.Of(12, "a", "b", "c", "d");
    static readonly PublishedPlan plan = LivingTeam.Published(company);
    static readonly ReplanOptions now = new() { AsOf = LivingTeam.Before };

    static TimeOffRequest Off(string who, int week, int days = 2) =>
        new() { Responder = who, Off = new DateInterval(LivingTeam.Start.PlusDays((7 * week) + 2), LivingTeam.Start.PlusDays((7 * week) + 1 + days)) };

    [Fact]
    public void Days_without_a_seat_are_a_yes_and_change_nothing()
    {
        var free = company.Responders.First(r => r.Id != LivingTeam.HolderOf(plan, 5)).Id;
        var answer = plan.Answer(company, Off(free, 5), now);
        Assert.Equal(Verdict.Yes, answer.Verdict);
        Assert.Empty(answer.Proposal!.Changes);
    }

    [Fact]
    public void Days_with_a_seat_are_a_yes_at_a_price_and_the_price_is_who_takes_what()
    {
        var holder = LivingTeam.HolderOf(plan, 5);
        var answer = plan.Answer(company, Off(holder, 5), now);
        Assert.Equal(Verdict.YesAtAPrice, answer.Verdict);
        Assert.Equal((LivingTeam.Shift(5), holder), (answer.Proposal!.Changes.Single().Shift, answer.Proposal.Changes.Single().From));
    }

    [Fact]
    public void Days_that_nobody_could_take_over_are_a_no_with_other_days()
    {
        var others = company.Responders.Where(r => r.Id != "a").Aggregate(company, (of, r) => LivingTeam.Off(of, r.Id, LivingTeam.Start.PlusDays(35), LivingTeam.Start.PlusDays(41)));
        var published = new PublishedPlan([.. Enumerable.Range(0, 12).Select(w => LivingTeam.Held(w, w == 5 ? "a" : w % 3 == 0 ? "b" : w % 3 == 1 ? "c" : "d"))]);
        var answer = published.Answer(others, Off("a", 5), now);
        Assert.Equal(Verdict.No, answer.Verdict);
        Assert.Contains("time off", Assert.Single(answer.Because));
        Assert.NotEmpty(answer.Instead);
        Assert.DoesNotContain(answer.Instead, r => ((TimeOffRequest)r).Off.Contains(LivingTeam.Start.PlusDays(37)));
    }

    [Fact]
    public void Whoever_is_on_duty_is_not_free_until_somebody_takes_the_rest()
    {
        var holder = LivingTeam.HolderOf(plan, 5);
        var begun = LivingTeam.Start.PlusDays((7 * 5) + 1).At(new LocalTime(12, 0)).InUtc().ToInstant();
        var answer = plan.Answer(company, Off(holder, 5), new ReplanOptions { AsOf = begun });
        Assert.Equal(Verdict.No, answer.Verdict);
        Assert.Contains($"on duty in {LivingTeam.Shift(5)} until", Assert.Single(answer.Because), StringComparison.Ordinal);
        Assert.NotEqual(Verdict.No, plan.Answer(company, Off(holder, 6), new ReplanOptions { AsOf = begun }).Verdict);
    }

    [Fact]
    public void Other_days_are_in_the_horizon_and_not_days_off_anyway()
    {
        var away = LivingTeam.Off(company, "a", LivingTeam.Start.PlusDays(42), LivingTeam.Start.PlusDays(48));
        Assert.DoesNotContain(Off("a", 5).Others(away, plan).Cast<TimeOffRequest>(), r => r.Off.Contains(LivingTeam.Start.PlusDays(44)));
        Assert.All(Off("a", 2).Others(away, plan).Cast<TimeOffRequest>(), r => Assert.True(r.Off.Start >= company.Horizon.Start));
    }

    [Fact]
    public void An_accepted_request_leaves_exactly_the_answered_plan_and_stays_granted()
    {
        var holder = LivingTeam.HolderOf(plan, 5);
        var accepted = new PublishedPlan(plan.Answer(company, Off(holder, 5), now).Proposal!.Plan);
        var again = accepted.Replan(company, now);
        Assert.Empty(again.Changes);
        Assert.Equal(accepted.Amendments, again.Plan.Amendments);
        Assert.Equal(holder, Assert.Single(again.Plan.Amendments).Request.Responder);
    }
}
